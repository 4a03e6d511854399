package io.emend.models.architecture;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The architectures that are known. */
public final class Architectures {
    private static final List<Architecture> ALL = List.of(Olmo.ARCHITECTURE, Llama.ARCHITECTURE, Qwen2.ARCHITECTURE);

    private Architectures() {}

    /** {@return all of them} */
    public static List<Architecture> all() {
        return ALL;
    }

    /**
     * {@return the architecture of a name}
     *
     * @param name {@code model_type} of Hugging Face or {@code general.architecture} of GGUF
     */
    public static Optional<Architecture> named(String name) {
        return ALL.stream()
                .filter(architecture -> architecture.name().equals(name))
                .findFirst();
    }

    /** {@return the names of all, for messages: {@code olmo, llama, qwen2}} */
    public static String names() {
        return ALL.stream().map(Architecture::name).collect(Collectors.joining(", "));
    }
}
