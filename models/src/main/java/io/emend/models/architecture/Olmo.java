package io.emend.models.architecture;

import io.emend.kernels.RopeLayout;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** OLMo (Groeneveld et al. 2024): norms without weights, no biases, queries, keys and values that may be clipped. */
final class Olmo {
    static final Architecture ARCHITECTURE = new Architecture(
            "olmo",
            new Norm(Norm.Kind.LAYER_NORM, false, HyperParameter.LAYER_NORM_EPS, 1e-5f),
            Map.of(Naming.HUGGING_FACE, RopeLayout.ROTATE_HALF, Naming.GGUF, RopeLayout.INTERLEAVED),
            Set.of(RopeScaling.Type.NONE),
            EnumSet.of(
                    TensorRole.EMBEDDING,
                    TensorRole.QUERY,
                    TensorRole.KEY,
                    TensorRole.VALUE,
                    TensorRole.ATTENTION_OUTPUT,
                    TensorRole.GATE,
                    TensorRole.UP,
                    TensorRole.DOWN),
            Set.of(TensorRole.OUTPUT),
            List.of(
                    new Requirement(HyperParameter.ACTIVATION, "silu"),
                    new Requirement(HyperParameter.ATTENTION_BIAS, false)));

    private Olmo() {}
}
