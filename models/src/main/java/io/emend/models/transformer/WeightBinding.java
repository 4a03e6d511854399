package io.emend.models.transformer;

import io.emend.kernels.Kernels;
import io.emend.kernels.Matrix;
import io.emend.kernels.PackedMatrix;
import io.emend.kernels.ThreadTeam;
import io.emend.models.architecture.DecoderShape;
import io.emend.models.architecture.TensorRole;
import io.emend.models.checkpoint.DecoderTensors;
import io.emend.models.files.ModelFormatException;
import io.emend.models.tensor.Tensor;
import io.emend.models.transformer.TransformerWeights.Linear;
import java.lang.foreign.SegmentAllocator;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes matrices and vectors of the tensors of a decoder: packs the matrices that are multiplied. */
final class WeightBinding {
    private final Path source;
    private final DecoderShape shape;
    private final Kernels kernels;
    private final ThreadTeam team;
    private final SegmentAllocator memory;
    private final Map<TensorRole, Tensor> ends = new EnumMap<>(TensorRole.class);
    private final List<Map<TensorRole, Tensor>> layers = new ArrayList<>();

    /**
     * Looks all tensors up.
     *
     * @param source the checkpoint, named in errors
     * @param tensors its tensors
     * @param kernels read vectors
     * @param team threads that pack
     * @param memory where the packed weights lie
     * @throws ModelFormatException naming a tensor that is missing, has other dimensions, or for which there is no use
     */
    WeightBinding(Path source, DecoderTensors tensors, Kernels kernels, ThreadTeam team, SegmentAllocator memory)
            throws ModelFormatException {
        this.source = source;
        this.shape = tensors.shape();
        this.kernels = kernels;
        this.team = team;
        this.memory = memory;
        // Before anything is allocated by a number that a damaged file says.
        List<DecoderTensors.Placed> all = tensors.all();
        for (int layer = 0; layer < shape.layers(); layer++) {
            layers.add(new EnumMap<>(TensorRole.class));
        }
        for (DecoderTensors.Placed placed : all) {
            Map<TensorRole, Tensor> place = placed.role().perLayer() ? layers.get(placed.layer()) : ends;
            place.put(placed.role(), placed.tensor());
        }
    }

    /**
     * Makes the weights.
     *
     * @return all of them
     * @throws ModelFormatException if the rotary frequencies cannot be divided by what is stored for them
     */
    TransformerWeights bind() throws ModelFormatException {
        Matrix embedding = required(ends, TensorRole.EMBEDDING).matrix();
        Tensor output = ends.get(TensorRole.OUTPUT);
        return new TransformerWeights(
                embedding,
                pack(output == null ? embedding : output.matrix()),
                output == null,
                vector(ends, TensorRole.OUTPUT_NORM),
                layers.stream().map(this::block).toList(),
                frequencies());
    }

    private TransformerWeights.Block block(Map<TensorRole, Tensor> layer) {
        return new TransformerWeights.Block(
                vector(layer, TensorRole.ATTENTION_NORM),
                linear(layer, TensorRole.QUERY, TensorRole.QUERY_BIAS),
                linear(layer, TensorRole.KEY, TensorRole.KEY_BIAS),
                linear(layer, TensorRole.VALUE, TensorRole.VALUE_BIAS),
                pack(required(layer, TensorRole.ATTENTION_OUTPUT).matrix()),
                vector(layer, TensorRole.FEED_FORWARD_NORM),
                pack(required(layer, TensorRole.GATE).matrix()),
                pack(required(layer, TensorRole.UP).matrix()),
                pack(required(layer, TensorRole.DOWN).matrix()));
    }

    private float[] frequencies() throws ModelFormatException {
        float[] frequencies = shape.rope().frequencies(shape.headDim());
        float[] divisors = vector(ends, TensorRole.ROPE_FREQUENCIES);
        if (divisors != null) {
            for (int i = 0; i < frequencies.length; i++) {
                if (!(divisors[i] > 0) || divisors[i] == Float.POSITIVE_INFINITY) {
                    String name = required(ends, TensorRole.ROPE_FREQUENCIES).name();
                    throw new ModelFormatException(
                            source,
                            "tensor " + name + " holds " + divisors[i] + ", not what a frequency can be divided by");
                }
                frequencies[i] /= divisors[i];
            }
        }
        return frequencies;
    }

    private Linear linear(Map<TensorRole, Tensor> place, TensorRole matrix, TensorRole bias) {
        return new Linear(pack(required(place, matrix).matrix()), vector(place, bias));
    }

    /** {@return a tensor that every architecture has; that it is there has been checked} */
    private static Tensor required(Map<TensorRole, Tensor> place, TensorRole role) {
        return Objects.requireNonNull(place.get(role), role::toString);
    }

    private PackedMatrix pack(Matrix w) {
        PackedMatrix packed = PackedMatrix.like(w, memory);
        team.run(packed.groups(), 1, (from, to) -> packed.pack(w, from, to));
        return packed;
    }

    /** {@return the numbers of a vector, or null if there is none} */
    private float @Nullable [] vector(Map<TensorRole, Tensor> place, TensorRole role) {
        Tensor tensor = place.get(role);
        if (tensor == null) {
            return null;
        }
        int n = tensor.shape().getFirst();
        float[] values = new float[n];
        kernels.dequantizeRow(new Matrix(tensor.data(), tensor.format(), 1, n), 0, values, 0);
        return values;
    }
}
