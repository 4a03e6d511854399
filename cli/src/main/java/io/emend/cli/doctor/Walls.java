package io.emend.cli.doctor;

import io.emend.eval.sandbox.Isolation;
import io.emend.eval.sandbox.Sandbox;
import io.emend.eval.sandbox.SandboxException;
import io.emend.eval.sandbox.SandboxOptions;
import java.util.List;

/** What protects this machine from the programs that {@code eval} runs. */
final class Walls {
    private Walls() {}

    static List<Finding> look(String python) {
        return List.of(isolation(python), memory());
    }

    private static Finding isolation(String python) {
        SandboxOptions options =
                SandboxOptions.defaults().withPython(python).withWorkers(1).withUnsafe(false);
        try (Sandbox sandbox = Sandbox.open(options)) {
            Isolation isolation = sandbox.isolation();
            return isolation.notes().isEmpty()
                    ? Finding.good("sandbox", isolation.describe())
                    : Finding.limited("sandbox", isolation.describe(), "eval runs all the same");
        } catch (SandboxException e) {
            return Finding.missing("sandbox", String.valueOf(e.getMessage()), "only eval needs it");
        }
    }

    private static Finding memory() {
        return Sandbox.countsMemory()
                ? Finding.good("control groups", "bound the memory of programs that eval runs")
                : Finding.limited(
                        "control groups",
                        "none can be made here, so that each process of a program is bounded by itself",
                        "run as a user that may make one (systemd-run --user --scope -p Delegate=yes)");
    }
}
