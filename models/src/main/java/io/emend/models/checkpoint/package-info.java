/**
 * A model as it lies on disk, whatever its files: configuration, tensors by their roles, tokenizer, stop tokens.
 *
 * <p>{@link io.emend.models.checkpoint.Checkpoints} opens a GGUF file or a directory as Hugging Face's transformers
 * saves it, with safetensors or PyTorch weights; backends ask the {@link io.emend.models.checkpoint.Checkpoint}.
 */
@NullMarked
package io.emend.models.checkpoint;

import org.jspecify.annotations.NullMarked;
