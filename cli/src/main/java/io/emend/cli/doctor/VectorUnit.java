package io.emend.cli.doctor;

import io.emend.kernels.KernelProvider;
import java.io.IOException;
import java.lang.module.ModuleFinder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What computes: the vector module, the processor's instructions, and the kernels that were chosen. */
final class VectorUnit {
    private static final String MODULE = "jdk.incubator.vector";
    private static final Path CPU_INFO = Path.of("/proc/cpuinfo");
    /** The flags of Linux that decide how wide and fast products are, on x86 and on ARM. */
    private static final List<String> INSTRUCTION_SETS =
            List.of("sse4_2", "avx", "fma", "avx2", "avx512f", "avx512_vnni", "asimd", "sve", "sve2");

    private VectorUnit() {}

    static List<Finding> look() {
        List<Finding> findings = new ArrayList<>();
        findings.add(module());
        findings.add(Finding.good("instruction set", instructionSet()));
        KernelProvider.Selection selection = KernelProvider.select();
        String kernels = selection.kernels().description();
        findings.add(selection
                .fallback()
                .map(why -> Finding.limited("kernels", why, "a model then writes many times slower"))
                .orElseGet(() -> Finding.good("kernels", kernels)));
        return findings;
    }

    private static Finding module() {
        if (ModuleLayer.boot().findModule(MODULE).isPresent()) {
            return Finding.good("vector module", MODULE);
        }
        boolean inJdk = ModuleFinder.ofSystem().find(MODULE).isPresent();
        return Finding.missing(
                "vector module",
                MODULE + (inJdk ? " is not among the modules of this run" : " is not in this Java runtime"),
                inJdk
                        ? "start Java with --add-modules " + MODULE + ", as ./emend does"
                        : "use a full JDK, or an image that jlink made with --add-modules " + MODULE);
    }

    private static String instructionSet() {
        String architecture = System.getProperty("os.arch");
        Set<String> flags = flags();
        String sets = String.join(
                " ", INSTRUCTION_SETS.stream().filter(flags::contains).toList());
        return architecture + (sets.isEmpty() ? "" : ": " + sets);
    }

    /** Those of the first processor; none where the system has no such file. */
    private static Set<String> flags() {
        try (Stream<String> lines = Files.lines(CPU_INFO)) {
            return lines.filter(line -> line.startsWith("flags") || line.startsWith("Features"))
                    .findFirst()
                    .map(line -> Arrays.asList(
                            line.substring(line.indexOf(':') + 1).strip().split(" ")))
                    .<Set<String>>map(HashSet::new)
                    .orElse(Set.of());
        } catch (IOException | RuntimeException e) {
            return Set.of();
        }
    }
}
