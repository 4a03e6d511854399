package io.emend.cli.doctor;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Everything that decides what runs on this machine, looked at once. */
public final class Checkup {
    private Checkup() {}

    /**
     * Looks at everything. Never fails: what cannot be looked at is a finding as well.
     *
     * @param home where Emend is installed
     * @param python the interpreter that runs programs and pylint, a command or a path
     * @return the findings, of which the last is that of {@link #isGood}
     */
    public static List<Finding> findings(Path home, String python) {
        List<Finding> findings = new ArrayList<>();
        findings.addAll(Examination.findings("java", JavaRuntime::look));
        findings.addAll(Examination.findings("kernels", VectorUnit::look));
        findings.addAll(Examination.findings("processors", Processors::look));
        findings.addAll(Examination.findings("memory", Memory::look));
        findings.addAll(Examination.findings("backends", FoundBackends::look));
        findings.addAll(Examination.findings("models", () -> FoundModels.look(home)));
        findings.addAll(Examination.findings("directories", Directories::look));
        findings.addAll(Examination.findings("python", () -> Python.look(python)));
        findings.addAll(Examination.findings("sandbox", () -> Walls.look(python)));
        findings.addAll(Examination.findings("ports", Ports::look));
        findings.addAll(Examination.findings("terminal", Terminal::look));
        findings.addAll(Examination.findings("complete", () -> DefaultModel.look(home)));
        return findings;
    }

    /**
     * {@return whether the command that needs nothing but this program, {@code emend complete}, can run}
     *
     * @param findings of {@link #findings}
     */
    public static boolean isGood(List<Finding> findings) {
        return findings.getLast().state() == Finding.State.GOOD;
    }
}
