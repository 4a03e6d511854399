package io.emend.cli.doctor;

import io.emend.kernels.KernelProvider;
import io.emend.throughput.Processor;
import java.lang.module.ModuleFinder;
import java.util.ArrayList;
import java.util.List;

/** What computes: the vector module, the processor's instructions, and the kernels that were chosen. */
final class VectorUnit {
    private static final String MODULE = "jdk.incubator.vector";

    private VectorUnit() {}

    static List<Finding> look() {
        List<Finding> findings = new ArrayList<>();
        findings.add(module());
        findings.add(Finding.good("instruction set", Processor.current().instructionSets()));
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
}
