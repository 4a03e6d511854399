package io.emend.models.checkpoint;

import static io.emend.models.architecture.HyperParameter.CLIP_QKV;
import static io.emend.models.architecture.HyperParameter.ROPE_SCALING_FACTOR;
import static io.emend.models.architecture.HyperParameter.SLIDING_WINDOW;
import static io.emend.models.architecture.HyperParameter.VOCABULARY_SIZE;

import io.emend.models.architecture.Configuration;
import io.emend.models.architecture.HyperParameter;
import io.emend.models.architecture.Naming;
import io.emend.models.architecture.TensorRole;
import io.emend.models.files.ModelFormatException;
import io.emend.models.gguf.GgufFile;
import io.emend.models.gguf.GgufMetadata;
import io.emend.models.tensor.Tensor;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

/** What the metadata of a GGUF file says about its network. */
final class GgufConfiguration implements Configuration {
    /** Where llama.cpp writes zero, nothing is meant. */
    private static final Set<HyperParameter> OFF_AT_ZERO = EnumSet.of(SLIDING_WINDOW, ROPE_SCALING_FACTOR);
    /** What llama.cpp does only where the number is above zero. */
    private static final Set<HyperParameter> OFF_UNLESS_POSITIVE = EnumSet.of(CLIP_QKV);
    /** How {@link HyperParameter#ROPE_SCALING_FACTOR} was spelled until August 2023. */
    private static final String OLD_SCALING_FACTOR = ".rope.scale_linear";

    private final Path source;
    private final String architecture;
    private final GgufFile file;
    private final GgufMetadata metadata;

    /**
     * Prepares to answer.
     *
     * @param source named in errors
     * @param architecture leads the keys
     * @param file the file
     */
    GgufConfiguration(Path source, String architecture, GgufFile file) {
        this.source = source;
        this.architecture = architecture;
        this.file = file;
        this.metadata = file.metadata();
    }

    @Override
    public Path source() {
        return source;
    }

    @Override
    public Naming naming() {
        return Naming.GGUF;
    }

    @Override
    public String key(HyperParameter parameter) {
        String key = parameter.ggufKey(architecture).orElse(parameter.toString());
        String old = architecture + OLD_SCALING_FACTOR;
        boolean onlyOld =
                !metadata.values().containsKey(key) && metadata.values().containsKey(old);
        return parameter == ROPE_SCALING_FACTOR && onlyOld ? old : key;
    }

    @Override
    public OptionalInt integer(HyperParameter parameter) throws ModelFormatException {
        OptionalLong value = metadata.integer(key(parameter));
        if (value.isEmpty()) {
            return parameter == VOCABULARY_SIZE ? embeddingRows() : OptionalInt.empty();
        }
        if (value.getAsLong() != (int) value.getAsLong()) {
            throw new ModelFormatException(source, key(parameter) + " is " + value.getAsLong() + ", out of range");
        }
        return isOff(parameter, (double) value.getAsLong())
                ? OptionalInt.empty()
                : OptionalInt.of((int) value.getAsLong());
    }

    private OptionalInt embeddingRows() {
        Tensor embedding = file.tensors()
                .get(TensorRole.EMBEDDING.tensorName(Naming.GGUF, 0).orElseThrow());
        return embedding == null || embedding.shape().size() != 2
                ? OptionalInt.empty()
                : OptionalInt.of(embedding.shape().getFirst());
    }

    @Override
    public OptionalDouble number(HyperParameter parameter) throws ModelFormatException {
        OptionalDouble value = metadata.number(key(parameter));
        return value.isPresent() && isOff(parameter, value.getAsDouble()) ? OptionalDouble.empty() : value;
    }

    private static boolean isOff(HyperParameter parameter, double value) {
        return value == 0 && OFF_AT_ZERO.contains(parameter) || !(value > 0) && OFF_UNLESS_POSITIVE.contains(parameter);
    }

    @Override
    public Optional<String> text(HyperParameter parameter) throws ModelFormatException {
        return metadata.string(key(parameter));
    }

    @Override
    public Optional<Boolean> flag(HyperParameter parameter) throws ModelFormatException {
        return metadata.bool(key(parameter));
    }
}
