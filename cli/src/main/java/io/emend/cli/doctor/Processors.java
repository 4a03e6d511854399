package io.emend.cli.doctor;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;

/** The cores of this machine, and how many of them this process may use. */
final class Processors {
    private static final Path DEVICES = Path.of("/sys/devices/system/cpu");

    private Processors() {}

    static List<Finding> look() {
        int usable = Runtime.getRuntime().availableProcessors();
        String threads = usable + (usable == 1 ? " thread" : " threads") + " for a model";
        Cores cores = Cores.read();
        OptionalDouble quota = ControlGroup.processors();
        String detail = threads
                + (cores.logical == 0 ? "" : " on " + cores.physical + " cores, " + cores.logical + " logical ones")
                + (quota.isPresent() ? String.format(Locale.ROOT, ", quota %.1f", quota.getAsDouble()) : "");
        if (cores.logical > usable) {
            return List.of(Finding.limited(
                    "processors",
                    detail,
                    "the others are kept from this process by its container, taskset or -XX:ActiveProcessorCount"));
        }
        return List.of(Finding.good("processors", detail));
    }

    /** How many cores Linux runs on; zeros elsewhere. */
    private record Cores(int logical, int physical) {
        static Cores read() {
            int logical = 0;
            Set<String> siblings = new HashSet<>();
            try (DirectoryStream<Path> directories = Files.newDirectoryStream(DEVICES, "cpu[0-9]*")) {
                for (Path directory : directories) {
                    Path list = directory.resolve("topology/thread_siblings_list");
                    if (Files.isReadable(list)) {
                        logical++;
                        siblings.add(Files.readString(list).strip());
                    }
                }
            } catch (IOException | RuntimeException e) {
                return new Cores(0, 0);
            }
            return new Cores(logical, siblings.size());
        }
    }
}
