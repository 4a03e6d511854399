package io.emend.models.architecture;

import io.emend.kernels.RopeLayout;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Qwen2 and Qwen2.5 (Yang et al. 2024): as Llama, with biases on queries, keys and values. */
final class Qwen2 {
    static final Architecture ARCHITECTURE = new Architecture(
            "qwen2",
            new Norm(Norm.Kind.RMS_NORM, true, HyperParameter.RMS_NORM_EPS, 1e-6f),
            Map.of(Naming.HUGGING_FACE, RopeLayout.ROTATE_HALF, Naming.GGUF, RopeLayout.ROTATE_HALF),
            EnumSet.of(RopeScaling.Type.NONE, RopeScaling.Type.LINEAR),
            EnumSet.of(
                    TensorRole.EMBEDDING,
                    TensorRole.OUTPUT_NORM,
                    TensorRole.ATTENTION_NORM,
                    TensorRole.QUERY,
                    TensorRole.QUERY_BIAS,
                    TensorRole.KEY,
                    TensorRole.KEY_BIAS,
                    TensorRole.VALUE,
                    TensorRole.VALUE_BIAS,
                    TensorRole.ATTENTION_OUTPUT,
                    TensorRole.FEED_FORWARD_NORM,
                    TensorRole.GATE,
                    TensorRole.UP,
                    TensorRole.DOWN),
            Set.of(TensorRole.OUTPUT),
            List.of(
                    new Requirement(HyperParameter.ACTIVATION, "silu"),
                    new Requirement(HyperParameter.USE_SLIDING_WINDOW, false)));

    private Qwen2() {}
}
