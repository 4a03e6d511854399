package io.emend.throughput;

import io.emend.models.architecture.DecoderShape;
import io.emend.models.architecture.TensorRole;
import io.emend.models.checkpoint.Checkpoint;
import io.emend.models.checkpoint.DecoderTensors;
import io.emend.models.checkpoint.DecoderTensors.Placed;
import java.io.IOException;

/**
 * What the passes of a network cost at least, of reading and of arithmetic.
 *
 * <p>Two operations for each weight of a matrix and each token; those of the output matrix only for tokens whose logits
 * are asked for; four for each position that a token attends to, each query head's width and each layer. Every pass
 * reads all weights once, as they are stored. The look-up of embeddings, norms, activations, softmax, and the traffic
 * of keys and values are left out, so the bound is one that no kernels pass that compute in 32-bit floats; kernels
 * that multiply small integers may.
 *
 * @param blockBytes bytes of all weights but the embedding and the output matrix
 * @param outputBytes bytes of the output matrix
 * @param blockWeights weights of the matrices of all blocks
 * @param outputWeights weights of the output matrix
 * @param attentionWidth floats of all query heads of all layers
 */
public record NetworkCost(
        long blockBytes, long outputBytes, long blockWeights, long outputWeights, long attentionWidth) {

    /**
     * {@return the costs of a checkpoint's network}
     *
     * @param checkpoint whose
     * @throws IOException if its network is none that we know, or its weights cannot be read
     */
    public static NetworkCost of(Checkpoint checkpoint) throws IOException {
        DecoderTensors tensors = DecoderTensors.of(checkpoint);
        DecoderShape shape = tensors.shape();
        long bytes = 0;
        long weights = 0;
        long outputBytes = 0;
        for (Placed placed : tensors.all()) {
            long size = placed.tensor().data().byteSize();
            boolean output = placed.role() == TensorRole.OUTPUT;
            if (output || placed.role() == TensorRole.EMBEDDING && outputBytes == 0) {
                outputBytes = size;
            } else if (placed.role() != TensorRole.EMBEDDING) {
                bytes += size;
                weights += placed.tensor().shape().size() == 2 ? placed.tensor().elements() : 0;
            }
        }
        long outputWeights = (long) shape.vocabularySize() * shape.hiddenSize();
        return new NetworkCost(bytes, outputBytes, weights, outputWeights, (long) shape.layers() * shape.querySize());
    }

    /** {@return bytes that a pass reads} */
    public long passBytes() {
        return blockBytes + outputBytes;
    }

    /**
     * {@return floating-point operations of one pass of a workload}
     *
     * @param workload which
     * @param step which pass, from 0
     */
    double flops(Workload workload, int step) {
        double tokens = workload.stepTokens();
        double before = workload.promptTokens() + (double) step * tokens;
        double attended = tokens * before + tokens * (tokens + 1) / 2;
        double each = 2.0 * blockWeights * tokens + 2.0 * outputWeights + 4.0 * attentionWidth * attended;
        return workload.sequences() * each;
    }

    /**
     * {@return how many tokens a second a machine allows at most: in every pass it waits for the weights or for the
     * arithmetic, whichever takes longer}
     *
     * @param workload what is done
     * @param machine what can be done
     */
    public double bound(Workload workload, Machine machine) {
        double reading = passBytes() / machine.readBytesPerSecond();
        double seconds = 0;
        for (int step = 0; step < workload.steps(); step++) {
            seconds += Math.max(reading, flops(workload, step) / machine.flopsPerSecond());
        }
        return workload.tokens() / seconds;
    }
}
