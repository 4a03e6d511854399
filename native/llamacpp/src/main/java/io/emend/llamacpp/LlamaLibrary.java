package io.emend.llamacpp;

import io.emend.llamacpp.binding.llama;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.bytedeco.javacpp.Loader;
import org.jspecify.annotations.Nullable;

/**
 * llama.cpp in this process: its libraries, its log, and the one CPU variant that computes. A process has one, because
 * a library cannot be replaced by another once it is there.
 */
final class LlamaLibrary {
    private static final String CPU = "cpu-";
    private static @Nullable LlamaLibrary loaded;

    private final String variant;
    private final LlamaLog log;

    private LlamaLibrary(String variant, LlamaLog log) {
        this.variant = variant;
        this.log = log;
    }

    /**
     * Loads the libraries, where that has not been done yet.
     *
     * @param cpu the CPU variant, such as {@code icelake}; empty for the fastest that this processor can run, or for
     *     the one that is loaded
     * @return the libraries
     * @throws IOException if they are not there for this platform, or cannot be loaded
     * @throws IllegalArgumentException if there is no such variant, this processor cannot run it, or another is loaded
     */
    static synchronized LlamaLibrary load(Optional<String> cpu) throws IOException {
        LlamaLibrary library = loaded == null ? start(cpu) : loaded;
        loaded = library;
        if (cpu.isPresent() && !cpu.get().equals(library.variant)) {
            throw new IllegalArgumentException(
                    "cpu=" + cpu.get() + " comes too late: this process computes with " + library.variant + " already");
        }
        return library;
    }

    private static LlamaLibrary start(Optional<String> cpu) throws IOException {
        try {
            Loader.load(llama.class);
        } catch (LinkageError e) {
            throw new IOException("llama.cpp's libraries cannot be loaded: " + e.getMessage(), e);
        }
        LlamaLog log = new LlamaLog();
        llama.llama_log_set(log, null);
        List<String> devices = devices();
        List<String> variants = devices.stream()
                .filter(device -> device.startsWith(CPU))
                .map(device -> device.substring(CPU.length()))
                .toList();
        String variant = cpu.isPresent() ? known(cpu.get(), variants) : fastest(variants);
        if (!startDevice(CPU + variant)) {
            throw new IllegalArgumentException("this processor cannot run the CPU variant " + variant);
        }
        for (String device : devices) {
            // What a machine lacks, such as a GPU, is no error: its library finds no device.
            if (!device.startsWith(CPU)) {
                startDevice(device);
            }
        }
        llama.llama_backend_init();
        return new LlamaLibrary(variant, log);
    }

    private static String known(String cpu, List<String> variants) {
        if (!variants.contains(cpu)) {
            throw new IllegalArgumentException(
                    "there is no CPU variant " + cpu + ", only " + String.join(", ", variants));
        }
        return cpu;
    }

    private static String fastest(List<String> variants) throws IOException {
        String best = null;
        int most = 0;
        for (String variant : variants) {
            int score = CpuScore.of(file(CPU + variant));
            if (score > most) {
                most = score;
                best = variant;
            }
        }
        if (best == null) {
            throw new IOException("llama.cpp has no CPU variant that this processor can run");
        }
        return best;
    }

    private static boolean startDevice(String device) throws IOException {
        var registered = llama.ggml_backend_load(file(device).toString());
        return registered != null && !registered.isNull();
    }

    /** Names of the libraries that are loaded at run time. */
    private static List<String> devices() throws IOException {
        try (InputStream list = llama.class.getClassLoader().getResourceAsStream(resource("devices.txt"))) {
            if (list == null) {
                throw new IOException("llama.cpp's libraries for " + Loader.getPlatform() + " are not there");
            }
            return new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }

    /** JavaCPP lays all libraries into one directory, where they find each other. */
    private static Path file(String device) throws IOException {
        String name = "libggml-" + device + ".so";
        File file = Loader.cacheResource(llama.class, "/" + resource(name));
        if (file == null) {
            throw new IOException("llama.cpp's library " + name + " is not there");
        }
        return file.toPath();
    }

    private static String resource(String name) {
        return llama.class.getPackageName().replace('.', '/') + "/" + Loader.getPlatform() + "/" + name;
    }

    /** {@return the CPU variant that computes, such as {@code icelake}} */
    String variant() {
        return variant;
    }

    /** {@return llama.cpp's log} */
    LlamaLog log() {
        return log;
    }

    /** {@return release and CPU variant} */
    String description() {
        return "llama.cpp " + llama.llama_version().getString() + ", CPU variant " + variant;
    }
}
