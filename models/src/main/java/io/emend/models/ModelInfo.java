package io.emend.models;

/**
 * What is known about a loaded model.
 *
 * @param name short name, usually of its file or directory
 * @param architecture {@code model_type} of Hugging Face, such as {@code olmo}
 * @param vocabularySize number of logits
 * @param contextLength most tokens a sequence can hold
 * @param layers number of transformer blocks
 * @param hiddenSize width of the residual stream
 * @param parameters number of weights, tied ones counted once
 * @param dtype storage of most of the weights, in lower case, such as {@code q8_0}
 * @param backend which backend runs it, such as {@code vector}
 */
public record ModelInfo(
        String name,
        String architecture,
        int vocabularySize,
        int contextLength,
        int layers,
        int hiddenSize,
        long parameters,
        String dtype,
        String backend) {}
