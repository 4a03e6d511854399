package io.emend.cli.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** The memory of the JVM and of the machine. */
final class Memory {
    private static final Path INFO = Path.of("/proc/meminfo");
    /** What the bundled model needs for its keys, values and buffers, with room. */
    private static final long ENOUGH = 256L << 20;

    private Memory() {}

    static List<Finding> look() {
        long heap = Runtime.getRuntime().maxMemory();
        StringBuilder detail = new StringBuilder(size(heap)).append(" for the JVM");
        append(detail, " of ", kilobytes("MemTotal:"));
        append(detail, ", free ", kilobytes("MemAvailable:"));
        append(detail, ", container's limit ", ControlGroup.memory());
        return List.of(
                heap < ENOUGH
                        ? Finding.limited("memory", detail.toString(), "set EMEND_JAVA_OPTS=-Xmx1g")
                        : Finding.good("memory", detail.toString()));
    }

    private static void append(StringBuilder detail, String words, OptionalLong bytes) {
        bytes.ifPresent(count -> detail.append(words).append(size(count)));
    }

    private static OptionalLong kilobytes(String name) {
        try (Stream<String> lines = Files.lines(INFO)) {
            return lines.filter(line -> line.startsWith(name))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) << 10)
                    .findFirst();
        } catch (IOException | RuntimeException e) {
            return OptionalLong.empty();
        }
    }

    private static String size(long bytes) {
        return String.format(Locale.ROOT, "%.1f GB", bytes / 1e9);
    }
}
