package io.emend.cli.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** What a container allows this process, as the kernel shows it inside of the container (cgroups(7)). */
final class ControlGroup {
    private static final Path ROOT = Path.of("/sys/fs/cgroup");
    /** Version 1 has no word for "no limit", only a number past all memory. */
    private static final long UNLIMITED = 1L << 60;

    private ControlGroup() {}

    /** {@return how many processors' time it may use; empty without a limit} */
    static OptionalDouble processors() {
        String[] quota = read("cpu.max").split(" ", -1);
        if (quota.length == 2) {
            return quotient(quota[0], quota[1]);
        }
        return quotient(read("cpu/cpu.cfs_quota_us"), read("cpu/cpu.cfs_period_us"));
    }

    /** {@return the bytes it may hold; empty without a limit} */
    static OptionalLong memory() {
        String limit = read("memory.max");
        try {
            long bytes = Long.parseLong(limit.isEmpty() ? read("memory/memory.limit_in_bytes") : limit);
            return bytes < UNLIMITED ? OptionalLong.of(bytes) : OptionalLong.empty();
        } catch (NumberFormatException e) {
            return OptionalLong.empty();
        }
    }

    private static OptionalDouble quotient(String quota, String period) {
        try {
            double processors = Double.parseDouble(quota) / Double.parseDouble(period);
            return processors > 0 ? OptionalDouble.of(processors) : OptionalDouble.empty();
        } catch (NumberFormatException e) {
            return OptionalDouble.empty();
        }
    }

    private static String read(String file) {
        try {
            return Files.readString(ROOT.resolve(file)).strip();
        } catch (IOException e) {
            return "";
        }
    }
}
