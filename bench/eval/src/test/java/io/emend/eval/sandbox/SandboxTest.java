package io.emend.eval.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;

class SandboxTest {
    @Test
    void saysWhyAProgramFailed() {
        try (Sandbox sandbox = TestSandbox.open(Duration.ofSeconds(5))) {
            assertEquals(
                    "AssertionError: two (line 2)",
                    sandbox.run("x = 1\nassert x == 2, 'two'").message());
            assertEquals(
                    "SystemExit: 0 (line 1)", sandbox.run("raise SystemExit(0)").message());
            assertEquals("hello\n", sandbox.run("print('hello')\nassert False").output());
            Verdict broken = sandbox.run("def f(:\n    pass");
            assertEquals(Outcome.COMPILE_ERROR, broken.outcome());
            assertTrue(
                    broken.message().startsWith("SyntaxError")
                            && broken.message().endsWith("(line 1)"),
                    broken.message());
        }
    }

    @Test
    void takesAnyText() {
        try (Sandbox sandbox = TestSandbox.open(Duration.ofSeconds(5))) {
            assertTrue(sandbox.run("").passed());
            assertTrue(sandbox.run("assert len('żółw 🐢') == 6").passed());
            assertTrue(sandbox.run("x = '" + "a".repeat(1 << 20) + "'\nassert len(x) == 1 << 20")
                    .passed());
            assertEquals(Outcome.COMPILE_ERROR, sandbox.run("\ud800").outcome());
        }
    }

    @Test
    void namesAreThoseOfTheReferenceHarness() {
        // exec with an empty dictionary: __name__ is that of the module builtins.
        try (Sandbox sandbox = TestSandbox.open(Duration.ofSeconds(5))) {
            Verdict verdict = sandbox.run("""
                    if __name__ == '__main__':
                        assert False
                    assert __name__ == 'builtins'
                    """);
            assertTrue(verdict.passed(), verdict.toString());
        }
    }

    @Test
    void usualLibrariesWork() {
        try (Sandbox sandbox = TestSandbox.open(Duration.ofSeconds(5))) {
            Verdict verdict = sandbox.run("""
                    import asyncio, concurrent.futures, dataclasses, hashlib, os, subprocess, tempfile, typing
                    @dataclasses.dataclass
                    class Point:
                        x: int
                    assert Point(1) == Point(1)
                    assert hashlib.md5(b'').hexdigest().startswith('d41d')
                    with concurrent.futures.ThreadPoolExecutor(2) as pool:
                        assert list(pool.map(abs, [-1, 2])) == [1, 2]
                    async def one():
                        return 1
                    assert asyncio.run(one()) == 1
                    with tempfile.TemporaryFile() as file:
                        file.write(b'x')
                    """);
            assertTrue(verdict.passed(), verdict.toString());
        }
    }

    @Test
    void withoutWallsItRunsOnlyWhenAsked() {
        SandboxOptions options = SandboxOptions.defaults().withWorkers(1).withTimeout(Duration.ofSeconds(2));
        SandboxException refused = assertThrows(SandboxException.class, () -> Sandbox.open(options, List.of()));
        assertTrue(refused.getMessage().contains("--unsafe"), refused.getMessage());
        try (Sandbox sandbox = TestSandbox.open(options, Isolation.Level.NONE)) {
            assertTrue(
                    sandbox.isolation().describe().contains("none"),
                    sandbox.isolation().describe());
            assertTrue(sandbox.run("open('note', 'w').write('x')").passed());
            assertTrue(sandbox.run("import os\nassert os.listdir('.') == []").passed());
            assertEquals(Outcome.FAILED, sandbox.run("import os\nos._exit(0)").outcome());
            assertEquals(Outcome.TIMED_OUT, sandbox.run("while True: pass").outcome());
        }
    }

    @Test
    void aMissingPythonIsNamed() {
        SandboxException missing = assertThrows(
                SandboxException.class,
                () -> Sandbox.open(SandboxOptions.defaults().withPython("/no/such/python")));
        assertTrue(missing.getMessage().contains("/no/such/python"), missing.getMessage());
        SandboxException other = assertThrows(
                SandboxException.class,
                () -> Sandbox.open(SandboxOptions.defaults().withPython("true")));
        assertTrue(other.getMessage().contains("true"), other.getMessage());
    }

    @Test
    void aWorkerThatIsKilledIsReplaced() {
        try (Sandbox sandbox = TestSandbox.open(SandboxOptions.defaults().withWorkers(1), null)) {
            assertTrue(sandbox.run("pass").passed());
            ProcessHandle.current().children().forEach(ProcessHandle::destroyForcibly);
            assertTrue(sandbox.run("pass").passed());
        }
    }

    @Test
    void closingEndsWhatRuns() throws InterruptedException {
        CompletableFuture<Verdict> running;
        try (Sandbox sandbox = TestSandbox.open(SandboxOptions.defaults().withWorkers(1), null)) {
            running = sandbox.submit("import time\ntime.sleep(1000)");
            Thread.sleep(300);
        }
        assertThrows(CompletionException.class, running::join);
    }
}
