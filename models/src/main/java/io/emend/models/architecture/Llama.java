package io.emend.models.architecture;

import io.emend.kernels.RopeLayout;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Llama (Touvron et al. 2023, Grattafiori et al. 2024) and the many models of its shape, SmolLM2 among them. */
final class Llama {
    static final Architecture ARCHITECTURE = new Architecture(
            "llama",
            new Norm(Norm.Kind.RMS_NORM, true, HyperParameter.RMS_NORM_EPS, 1e-6f),
            Map.of(Naming.HUGGING_FACE, RopeLayout.ROTATE_HALF, Naming.GGUF, RopeLayout.INTERLEAVED),
            EnumSet.of(RopeScaling.Type.NONE, RopeScaling.Type.LINEAR, RopeScaling.Type.LLAMA3),
            EnumSet.of(
                    TensorRole.EMBEDDING,
                    TensorRole.OUTPUT_NORM,
                    TensorRole.ATTENTION_NORM,
                    TensorRole.QUERY,
                    TensorRole.KEY,
                    TensorRole.VALUE,
                    TensorRole.ATTENTION_OUTPUT,
                    TensorRole.FEED_FORWARD_NORM,
                    TensorRole.GATE,
                    TensorRole.UP,
                    TensorRole.DOWN),
            Set.of(TensorRole.OUTPUT, TensorRole.ROPE_FREQUENCIES),
            List.of(
                    new Requirement(HyperParameter.ACTIVATION, "silu"),
                    new Requirement(HyperParameter.ATTENTION_BIAS, false),
                    new Requirement(HyperParameter.MLP_BIAS, false)));

    private Llama() {}
}
