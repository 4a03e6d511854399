package io.emend.models.architecture;

import static io.emend.models.architecture.HyperParameter.ROPE_HIGH_FREQ_FACTOR;
import static io.emend.models.architecture.HyperParameter.ROPE_LOW_FREQ_FACTOR;
import static io.emend.models.architecture.HyperParameter.ROPE_ORIGINAL_CONTEXT;
import static io.emend.models.architecture.HyperParameter.ROPE_SCALING_FACTOR;
import static io.emend.models.architecture.HyperParameter.ROPE_SCALING_TYPE;

import io.emend.models.files.ModelFormatException;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads what a configuration says about the scaling of rotary frequencies. */
final class RopeScalingReader {
    private final Configuration configuration;
    private final Set<RopeScaling.Type> supported;

    /**
     * Prepares to read.
     *
     * @param configuration what to read
     * @param supported all others are refused
     */
    RopeScalingReader(Configuration configuration, Set<RopeScaling.Type> supported) {
        this.configuration = configuration;
        this.supported = supported;
    }

    RopeScaling read() throws ModelFormatException {
        return switch (type()) {
            case NONE -> new RopeScaling.None();
            case LINEAR -> new RopeScaling.Linear(number(ROPE_SCALING_FACTOR));
            case LLAMA3 ->
                new RopeScaling.Llama3(
                        number(ROPE_SCALING_FACTOR),
                        number(ROPE_LOW_FREQ_FACTOR),
                        number(ROPE_HIGH_FREQ_FACTOR),
                        configuration.requiredInteger(ROPE_ORIGINAL_CONTEXT));
        };
    }

    private RopeScaling.Type type() throws ModelFormatException {
        Optional<String> name = configuration.text(ROPE_SCALING_TYPE);
        if (name.isEmpty()) {
            return unnamedType();
        }
        Optional<RopeScaling.Type> type = RopeScaling.Type.named(name.get()).filter(supported::contains);
        if (type.isEmpty()) {
            throw configuration.refuse(ROPE_SCALING_TYPE, name.get(), "is not supported, only " + labels());
        }
        return type.get();
    }

    /** A factor without a type means linear scaling to llama.cpp, and nothing to transformers. */
    private RopeScaling.Type unnamedType() throws ModelFormatException {
        OptionalDouble factor = configuration.number(ROPE_SCALING_FACTOR);
        if (factor.isEmpty() || factor.getAsDouble() == 0 || factor.getAsDouble() == 1) {
            return RopeScaling.Type.NONE;
        }
        if (configuration.naming() == Naming.GGUF && supported.contains(RopeScaling.Type.LINEAR)) {
            return RopeScaling.Type.LINEAR;
        }
        throw configuration.refuse(
                ROPE_SCALING_FACTOR, factor.getAsDouble(), "comes without a type of scaling, which is not supported");
    }

    private float number(HyperParameter parameter) throws ModelFormatException {
        return (float) configuration.requiredNumber(parameter);
    }

    private String labels() {
        return supported.stream().sorted().map(RopeScaling.Type::label).collect(Collectors.joining(", "));
    }
}
