package io.emend.llamacpp;

import io.emend.llamacpp.binding.ggml_log_callback;
import io.emend.llamacpp.binding.llama;
import io.emend.models.files.Quoted;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.Pointer;

/**
 * Takes llama.cpp's log. Its lines go to the {@link System.Logger} {@code io.emend.llamacpp}, below the level that is
 * shown by default; errors and warnings of a call that fails are kept as well, and become the message of an exception.
 */
final class LlamaLog extends ggml_log_callback {
    private static final long serialVersionUID = 1L;
    private static final System.Logger LOGGER = System.getLogger("io.emend.llamacpp");
    private static final int LONGEST = 500;

    private final transient ThreadLocal<StringBuilder> errors = ThreadLocal.withInitial(StringBuilder::new);
    /** A context that overflows is a warning. */
    private final transient ThreadLocal<StringBuilder> warnings = ThreadLocal.withInitial(StringBuilder::new);

    private final transient ThreadLocal<Integer> last = ThreadLocal.withInitial(() -> llama.GGML_LOG_LEVEL_INFO);

    @Override
    public void call(int level, BytePointer text, Pointer data) {
        if (text == null || text.isNull()) {
            return;
        }
        if (level != llama.GGML_LOG_LEVEL_CONT) {
            last.set(level);
        }
        String part = text.getString(StandardCharsets.UTF_8);
        if (last.get() == llama.GGML_LOG_LEVEL_ERROR) {
            keep(part, errors.get());
        } else if (last.get() == llama.GGML_LOG_LEVEL_WARN) {
            keep(part, warnings.get());
        }
        if (!part.isBlank()) {
            LOGGER.log(level(last.get()), () -> Quoted.escaped(part.strip()));
        }
    }

    private static void keep(String part, StringBuilder kept) {
        if (kept.length() < LONGEST) {
            kept.append(part);
        }
    }

    private static System.Logger.Level level(int level) {
        return level == llama.GGML_LOG_LEVEL_DEBUG ? System.Logger.Level.TRACE : System.Logger.Level.DEBUG;
    }

    /** Forgets the errors and warnings of earlier calls from this thread. */
    void forget() {
        errors.get().setLength(0);
        warnings.get().setLength(0);
    }

    /**
     * {@return what llama.cpp had to say about the call that failed, on one line} Its errors, or else its warnings.
     *
     * @param otherwise what is said where it named no error
     */
    String reason(String otherwise) {
        Set<String> errorLines = lines(errors.get());
        Set<String> warningLines = lines(warnings.get());
        forget();
        if (!errorLines.isEmpty()) {
            return Quoted.escaped(String.join("; ", errorLines));
        }
        return warningLines.isEmpty() ? otherwise : otherwise + ": " + Quoted.escaped(String.join("; ", warningLines));
    }

    private static Set<String> lines(StringBuilder kept) {
        return kept.toString()
                .lines()
                .map(line -> line.replaceFirst("^\\w+: ", "").strip())
                .filter(line -> !line.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
