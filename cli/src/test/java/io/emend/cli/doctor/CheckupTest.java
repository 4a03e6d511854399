package io.emend.cli.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.emend.models.files.StrictJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What the doctor says on machines that lack something, each of which is made for it. */
class CheckupTest {
    @TempDir
    private Path directory;

    private record Report(int code, Map<String, Map<?, ?>> findings, List<Map<?, ?>> all, String err) {
        String state(String what) {
            return (String) findings.get(what).get("state");
        }
    }

    /** The command in a JVM of its own, in an environment of its own. */
    private Report run(List<String> javaOptions, Map<String, String> environment) throws Exception {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(
                List.of("-XX:+UseSerialGC", "-Demend.home=" + Path.of("..").toRealPath()));
        command.addAll(javaOptions);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "io.emend.cli.Main", "doctor", "--json"));
        Path out = directory.resolve("out");
        Path err = directory.resolve("err");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        Process process = builder.start();
        assertTrue(process.waitFor(120, TimeUnit.SECONDS));
        List<Map<?, ?>> findings = ((List<?>)
                        StrictJson.object("report", Files.readString(out)).get("findings"))
                .stream().<Map<?, ?>>map(finding -> (Map<?, ?>) finding).toList();
        return new Report(
                process.exitValue(),
                findings.stream()
                        .collect(Collectors.toMap(finding -> (String) finding.get("what"), f -> f, (a, b) -> a)),
                findings,
                Files.readString(err));
    }

    private static void assertAdvised(Report report) {
        for (Map<?, ?> finding : report.all) {
            assertEquals(
                    finding.get("state").equals("good"), finding.get("advice").equals(""), finding::toString);
            assertFalse(finding.get("detail").toString().contains("Exception: "), finding::toString);
        }
    }

    /** The worst machine on which {@code complete} still runs. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void withoutVectorsPythonAndHomeTheModelStillRuns() throws Exception {
        // Not even root can make a directory there.
        Report report = run(List.of("-Duser.home=/proc/none"), Map.of("PATH", "/nowhere"));
        assertEquals(0, report.code, report.err);
        assertEquals("missing", report.state("vector module"));
        assertEquals("limited", report.state("kernels"));
        assertEquals("limited", report.state("home"));
        assertEquals("limited", report.state("cache directory"));
        assertEquals("limited", report.state("hub directory"));
        assertEquals("missing", report.state("python"));
        assertEquals("missing", report.state("pylint"));
        assertEquals("missing", report.state("sandbox"));
        assertEquals("good", report.state("complete"));
        assertAdvised(report);
    }

    @Test
    void whereAllIsThereAllIsGood() throws Exception {
        Report report = run(
                List.of("--add-modules", "jdk.incubator.vector", "-Duser.home=" + directory),
                Map.of("PATH", String.valueOf(System.getenv("PATH"))));
        assertEquals(0, report.code, report.err);
        for (String what : List.of("java", "javac", "vector module", "cache directory", "ports", "complete")) {
            assertEquals("good", report.state(what));
        }
        assertAdvised(report);
    }

    @Test
    void withoutTheModelCompleteCannotRun() {
        List<Finding> findings = Checkup.findings(directory, "no-such-python");
        assertFalse(Checkup.isGood(findings));
        assertEquals("complete", findings.getLast().what());
        assertEquals(1, findings.getLast().line().lines().count());
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void anInterpreterIsAskedWhatItIs() throws Exception {
        Path python = directory.resolve("python");
        Files.writeString(python, "#!/bin/sh\necho '3.99.1, /my/python'\n");
        python.toFile().setExecutable(true);
        assertEquals(
                Finding.good("python", "3.99.1, /my/python"),
                Python.look(python.toString()).getFirst());
        Files.writeString(python, "#!/bin/sh\necho 2.7\n");
        assertEquals(
                Finding.State.FAILED, Python.look(python.toString()).getFirst().state());
        assertEquals(
                Finding.State.MISSING, Python.look("no-such-python").getFirst().state());
    }

    @Test
    void whatCannotBeLookedAtIsAFinding() {
        Finding finding = Examination.findings("part", () -> {
                    throw new IOException("broken\nin two lines");
                })
                .getFirst();
        assertEquals(Finding.State.FAILED, finding.state());
        assertEquals(1, finding.line().lines().count());
        assertEquals(
                Finding.State.FAILED,
                Examination.findings("part", () -> {
                            throw new NoClassDefFoundError("javax/tools/Tool");
                        })
                        .getFirst()
                        .state());
    }
}
