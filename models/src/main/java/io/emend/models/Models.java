package io.emend.models;

import io.emend.kernels.format.StorageFormat;
import io.emend.models.checkpoint.Checkpoint;
import io.emend.models.checkpoint.Checkpoints;
import io.emend.models.checkpoint.Vocabulary;
import io.emend.models.convert.GgufConversion;
import io.emend.models.files.ModelFormatException;
import io.emend.models.files.Quoted;
import io.emend.models.hub.HubCache;
import io.emend.tokenizer.Tokenizer;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Collectors;

/** The way in: from the name of a model to a model that runs. */
public final class Models {
    /** The bundled model that serves where none is named. */
    public static final String BUNDLED = "emend-135m";
    /** The backend that is always there: our own transformer. */
    public static final String VECTOR = "vector";

    private Models() {}

    /**
     * Finds a model's files.
     *
     * @param name a GGUF file or a directory with a model; the name of a bundled model; or the id of a model in the
     *     cache of the Hugging Face hub, such as {@code owner/name}
     * @param home where Emend is installed: bundled models lie in {@code weights/NAME} below
     * @return the file or directory
     * @throws IOException if there is none, saying where was looked
     */
    public static Path locate(String name, Path home) throws IOException {
        return new ModelLocator(home, HubCache.standard()).locate(name);
    }

    /**
     * Finds the bundled model that serves where none is named.
     *
     * @param home where Emend is installed
     * @return its GGUF file
     * @throws IOException if it is not there
     */
    public static Path bundled(Path home) throws IOException {
        return new ModelLocator(home, HubCache.standard()).bundled(BUNDLED);
    }

    /**
     * Finds the model that serves where none is named, for a program that carries it as a jar,
     * {@code emend-model-135m}. The first time it is laid into the user's cache, {@code emend/models} in
     * {@code XDG_CACHE_HOME} or {@code ~/.cache}; from there it is mapped.
     *
     * @return its GGUF file
     * @throws NoSuchFileException if the jar is neither on the module path nor on the class path
     * @throws IOException if it is damaged, or the cache cannot be written
     */
    public static Path bundled() throws IOException {
        return ArtifactCache.standard().file(artifact(BUNDLED, Models.class.getClassLoader()));
    }

    /** {@return the model of that name among the jars that a class loader sees} */
    static ModelArtifact artifact(String name, ClassLoader loader) throws NoSuchFileException {
        return ServiceLoader.load(ModelArtifact.class, loader).stream()
                .map(ServiceLoader.Provider::get)
                .filter(artifact -> artifact.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new NoSuchFileException(
                        name, null, "its jar is neither on the module path nor on the class path"));
    }

    /** {@return all backends that are on the module path or the class path and can be started, our own among them} */
    public static List<ModelBackend> backends() {
        return Found.backends().working();
    }

    /** {@return what keeps other backends that are there from starting, a line each; mostly none} */
    public static List<String> brokenBackends() {
        return Found.backends().broken();
    }

    /** What the search for backends came to: one that is broken does not take the others with it. */
    private record Found(List<ModelBackend> working, List<String> broken) {
        private static final int MOST = 64;

        static Found backends() {
            Found found = new Found(new ArrayList<>(), new ArrayList<>());
            Iterator<ModelBackend> providers = ServiceLoader.load(ModelBackend.class, Models.class.getClassLoader())
                    .iterator();
            while (found.broken.size() < MOST && found.add(providers)) {}
            return found;
        }

        private boolean add(Iterator<ModelBackend> providers) {
            try {
                if (!providers.hasNext()) {
                    return false;
                }
                working.add(providers.next());
            } catch (ServiceConfigurationError | LinkageError e) {
                String why = e.getCause() == null ? "" : ": " + e.getCause().getMessage();
                broken.add(Quoted.escaped(e.getMessage() + why));
            }
            return true;
        }
    }

    /**
     * Finds a backend.
     *
     * @param name its name, such as {@code vector}
     * @return the backend
     * @throws IllegalArgumentException if it is not there, saying which are
     */
    public static ModelBackend backend(String name) {
        List<ModelBackend> backends = backends();
        return backends.stream()
                .filter(backend -> backend.name().equals(name))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("there is no backend " + Quoted.of(name) + " here, only "
                                + backends.stream().map(ModelBackend::name).collect(Collectors.joining(", "))));
    }

    /**
     * Opens a model on our own transformer.
     *
     * @param path a GGUF file, a directory with one, or a Hugging Face directory
     * @param options how to run it
     * @return the model; closing it unmaps the weights
     * @throws ModelFormatException if a file is damaged, or not supported
     * @throws IOException if a file is missing or cannot be read
     */
    public static LoadedModel open(Path path, BackendOptions options) throws IOException {
        return open(path, backend(VECTOR), options);
    }

    /**
     * Opens a model.
     *
     * @param path a GGUF file, a directory with one, or a Hugging Face directory
     * @param backend what runs it
     * @param options how to run it
     * @return the model; closing it unmaps the weights
     * @throws ModelFormatException if a file is damaged, or not supported by the backend
     * @throws IOException if a file is missing or cannot be read
     */
    public static LoadedModel open(Path path, ModelBackend backend, BackendOptions options) throws IOException {
        Checkpoint checkpoint = Checkpoints.open(path);
        try {
            LanguageModel model = backend.open(checkpoint, options);
            try {
                return loaded(checkpoint, backend, model, options);
            } catch (IOException | RuntimeException | Error e) {
                model.close();
                throw e;
            }
        } catch (IOException | RuntimeException | Error e) { // a native backend may lack its library
            checkpoint.close();
            throw e;
        }
    }

    private static LoadedModel loaded(
            Checkpoint checkpoint, ModelBackend backend, LanguageModel model, BackendOptions options)
            throws IOException {
        Tokenizer tokenizer = tokenizer(checkpoint, backend);
        Vocabulary.requireFit(checkpoint, tokenizer, model.info().vocabularySize());
        Set<Integer> stopTokens = Collections.unmodifiableSet(new LinkedHashSet<>(checkpoint.stopTokens()));
        Footprint footprint = Footprint.of(checkpoint, options.kvType());
        return new LoadedModel(model, tokenizer, stopTokens, checkpoint.chatTemplate(), footprint, checkpoint);
    }

    private static Tokenizer tokenizer(Checkpoint checkpoint, ModelBackend backend) throws IOException {
        try {
            return checkpoint.tokenizer();
        } catch (IOException e) {
            return backend.tokenizer(checkpoint).orElseThrow(() -> e);
        }
    }

    /**
     * Writes a model as a GGUF file, which Emend and llama.cpp read.
     *
     * @param in a GGUF file, a directory with one, or a Hugging Face directory
     * @param out the file to write; it appears only when it is complete
     * @param format how matrices are stored in it
     * @param listener hears how it goes on
     * @throws ModelFormatException if the model is damaged or not supported
     * @throws IOException if a file cannot be read or written
     * @throws IllegalArgumentException if the format cannot be written, or the file is the input itself
     */
    public static void convert(Path in, Path out, StorageFormat format, ConversionListener listener)
            throws IOException {
        try (Checkpoint checkpoint = Checkpoints.open(in)) {
            GgufConversion.convert(checkpoint, out, format, listener);
        }
    }
}
