package io.emend.models.checkpoint;

import io.emend.models.architecture.Configuration;
import io.emend.models.architecture.Naming;
import io.emend.models.files.FileFormatException;
import io.emend.models.files.ModelFormatException;
import io.emend.models.files.WholeFile;
import io.emend.models.hub.HubId;
import io.emend.models.tensor.ModelJson;
import io.emend.models.tensor.TensorFile;
import io.emend.tokenizer.Tokenizer;
import io.emend.tokenizer.Tokenizers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A directory as the hub and transformers have it: {@code config.json}, weights, {@code tokenizer.json}, and where they
 * are there {@code generation_config.json}, {@code tokenizer_config.json} and {@code chat_template.jinja}.
 */
final class HuggingFaceCheckpoint implements Checkpoint {
    static final String CONFIG = "config.json";
    private static final String GENERATION_CONFIG = "generation_config.json";
    private static final String TOKENIZER = "tokenizer.json";
    private static final String TOKENIZER_CONFIG = "tokenizer_config.json";
    private static final String CHAT_TEMPLATE = "chat_template.jinja";
    private static final long MAX_TEMPLATE_SIZE = 1 << 20;

    private final Path directory;
    private final String architecture;
    private final HuggingFaceConfiguration configuration;
    /** Null until somebody asks. */
    private @Nullable TensorFile tensors;

    private HuggingFaceCheckpoint(Path directory, String architecture, HuggingFaceConfiguration configuration) {
        this.directory = directory;
        this.architecture = architecture;
        this.configuration = configuration;
    }

    /**
     * Opens a directory.
     *
     * @param directory a downloaded or saved model
     * @return its model
     * @throws ModelFormatException if its configuration is missing or damaged
     * @throws IOException if it cannot be read
     */
    static HuggingFaceCheckpoint open(Path directory) throws IOException {
        Path file = directory.resolve(CONFIG);
        if (!Files.isRegularFile(file)) {
            throw new ModelFormatException(file, "there is no such file: is this a Hugging Face model directory?");
        }
        Map<String, Object> values = ModelJson.read(file);
        if (!(values.get("model_type") instanceof String architecture)) {
            throw new ModelFormatException(file, "model_type is missing");
        }
        return new HuggingFaceCheckpoint(directory, architecture, new HuggingFaceConfiguration(file, values));
    }

    @Override
    public Path source() {
        return directory;
    }

    @Override
    public String name() {
        Path path = directory.toAbsolutePath().normalize();
        Path last = path.getFileName() == null ? path : path.getFileName();
        return HubId.ofSnapshot(directory).map(HubId::text).orElse(last.toString());
    }

    @Override
    public String architecture() {
        return architecture;
    }

    @Override
    public Naming naming() {
        return Naming.HUGGING_FACE;
    }

    @Override
    public Configuration configuration() {
        return configuration;
    }

    @Override
    public TensorFile tensors() throws IOException {
        if (tensors == null) {
            tensors = WeightFiles.open(directory);
        }
        return tensors;
    }

    @Override
    public Tokenizer tokenizer() throws IOException {
        Path file = directory.resolve(TOKENIZER);
        if (!Files.isRegularFile(file)) {
            throw new ModelFormatException(
                    file,
                    "there is no such file: other forms of tokenizers are not supported, save it with a \"fast\" one");
        }
        return Tokenizers.read(file);
    }

    @Override
    public OptionalInt token(SpecialToken role) throws IOException {
        List<Integer> ids = tokens(role);
        return ids.isEmpty() ? OptionalInt.empty() : OptionalInt.of(ids.getFirst());
    }

    @Override
    public Set<Integer> stopTokens() throws IOException {
        return new LinkedHashSet<>(tokens(SpecialToken.END_OF_TEXT));
    }

    /** What generation uses goes before what the network was trained with. */
    private List<Integer> tokens(SpecialToken role) throws IOException {
        if (role.huggingFaceKey().isEmpty()) {
            return List.of();
        }
        String key = role.huggingFaceKey().get();
        Path generation = directory.resolve(GENERATION_CONFIG);
        Object found = Files.exists(generation) ? ModelJson.read(generation).get(key) : null;
        return found != null
                ? ids(generation, key, found)
                : ids(configuration.source(), key, configuration.values().get(key));
    }

    private static List<Integer> ids(Path file, String key, @Nullable Object value) throws ModelFormatException {
        List<?> ids = value instanceof List<?> list ? list : value == null ? List.of() : List.of(value);
        if (!ids.stream().allMatch(Integer.class::isInstance)) {
            throw new ModelFormatException(
                    file, key + " = " + HuggingFaceConfiguration.shown(value) + " is not an integer");
        }
        return ids.stream().map(Integer.class::cast).filter(id -> id >= 0).toList();
    }

    /** Newer versions of transformers keep the template in a file of its own, which goes before the other place. */
    @Override
    public Optional<String> chatTemplate() throws IOException {
        Path template = directory.resolve(CHAT_TEMPLATE);
        if (Files.isRegularFile(template)) {
            return Optional.of(text(template));
        }
        Path config = directory.resolve(TOKENIZER_CONFIG);
        return Files.isRegularFile(config)
                ? template(config, ModelJson.read(config).get("chat_template"))
                : Optional.empty();
    }

    private static String text(Path file) throws IOException {
        if (Files.size(file) > MAX_TEMPLATE_SIZE) {
            throw new ModelFormatException(file, "too large for a template: more than " + MAX_TEMPLATE_SIZE + " bytes");
        }
        try {
            return WholeFile.text(file);
        } catch (FileFormatException e) {
            throw new ModelFormatException(file, e.problem(), e);
        }
    }

    /** One template, or several with names. */
    private static Optional<String> template(Path file, @Nullable Object value) throws ModelFormatException {
        return switch (value) {
            case null -> Optional.empty();
            case String text -> Optional.of(text);
            case List<?> named ->
                named.stream()
                        .filter(entry -> entry instanceof Map<?, ?> map
                                && "default".equals(map.get("name"))
                                && map.get("template") instanceof String)
                        .map(entry -> (String) ((Map<?, ?>) entry).get("template"))
                        .findFirst();
            default -> throw new ModelFormatException(file, "chat_template is neither a text nor a list of them");
        };
    }

    @Override
    public void close() {
        if (tensors != null) {
            tensors.close();
        }
    }
}
