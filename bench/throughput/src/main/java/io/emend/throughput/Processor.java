package io.emend.throughput;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a measurement depends on and does not say: the processor. Linux tells all of it; elsewhere the architecture
 * stands for what is not known.
 *
 * @param name its name, or its architecture where the system does not tell
 * @param instructionSets the architecture and those of its extensions that matter for products
 * @param lastLevelCacheBytes size of the third-level cache, which on some servers holds whole models
 */
public record Processor(String name, String instructionSets, OptionalLong lastLevelCacheBytes) {
    private static final Path CPU_INFO = Path.of("/proc/cpuinfo");
    private static final Path CACHES = Path.of("/sys/devices/system/cpu/cpu0/cache");
    /** The flags of Linux that decide how wide and fast products are, on x86 and on ARM. */
    private static final List<String> INSTRUCTION_SETS = List.of(
            "sse4_2",
            "avx",
            "fma",
            "avx2",
            "avx_vnni",
            "avx512f",
            "avx512_vnni",
            "avx512_bf16",
            "amx_int8",
            "amx_bf16",
            "asimd",
            "asimddp",
            "i8mm",
            "sve",
            "sve2");

    /** {@return the processor of this machine} */
    public static Processor current() {
        String architecture = System.getProperty("os.arch");
        Set<String> flags = field("flags")
                .or(() -> field("Features"))
                .<Set<String>>map(line -> new HashSet<>(Arrays.asList(line.split(" "))))
                .orElse(Set.of());
        String sets = String.join(
                " ", INSTRUCTION_SETS.stream().filter(flags::contains).toList());
        return new Processor(
                field("model name").orElse(architecture),
                architecture + (sets.isEmpty() ? "" : ": " + sets),
                thirdLevelCache());
    }

    /** That of the first processor; none where the system has no such file or field. */
    private static Optional<String> field(String name) {
        try (Stream<String> lines = Files.lines(CPU_INFO)) {
            return lines.filter(line -> line.startsWith(name))
                    .findFirst()
                    .map(line -> line.substring(line.indexOf(':') + 1).strip());
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    private static OptionalLong thirdLevelCache() {
        try (DirectoryStream<Path> caches = Files.newDirectoryStream(CACHES, "index*")) {
            for (Path cache : caches) {
                if (Files.readString(cache.resolve("level")).strip().equals("3")) {
                    return bytes(Files.readString(cache.resolve("size")).strip());
                }
            }
        } catch (IOException | RuntimeException e) {
            // Not Linux, or a container that hides it.
        }
        return OptionalLong.empty();
    }

    /** {@return a size as Linux writes it, such as {@code 266240K}} */
    static OptionalLong bytes(String size) {
        String unit = size.replaceFirst("^[0-9]+", "").toUpperCase(Locale.ROOT);
        int shift = switch (unit) {
            case "" -> 0;
            case "K" -> 10;
            case "M" -> 20;
            case "G" -> 30;
            default -> -1;
        };
        String digits = size.substring(0, size.length() - unit.length());
        if (shift < 0 || digits.isEmpty() || digits.length() > 9) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(Long.parseLong(digits) << shift);
    }
}
