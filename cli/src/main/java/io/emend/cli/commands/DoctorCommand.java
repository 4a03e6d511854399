package io.emend.cli.commands;

import io.emend.cli.doctor.Checkup;
import io.emend.cli.doctor.Finding;
import io.emend.cli.options.PythonOption;
import io.emend.cli.output.Json;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code emend doctor}: what runs here, and why not more. */
@Command(
        name = "doctor",
        description = {
            "Says what runs here and why not more: Java, kernels, backends, models, Python, sandbox, and what to do.",
            "Exit code 0 if `emend complete` can run, else 1."
        },
        mixinStandardHelpOptions = true)
public final class DoctorCommand implements Callable<Integer> {
    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Mixin
    private PythonOption python;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        List<Finding> findings = Checkup.findings(Path.of(System.getProperty("emend.home", ".")), python.command());
        boolean good = Checkup.isGood(findings);
        if (json) {
            Map<String, Object> report = new LinkedHashMap<>();
            report.put("ok", good);
            report.put("findings", findings.stream().map(Finding::fields).toList());
            Json.print(out, report);
        } else {
            findings.forEach(finding -> out.println(finding.line()));
        }
        return good ? 0 : 1;
    }
}
