package io.emend.eval.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Programs that speak to their judge, look for it, or break it: they fail, and nothing else does. */
class JudgeTest {
    private static final Duration TIMEOUT = Duration.ofSeconds(2);

    /** Each of them must fail, on every level, and the next program must pass in the same sandbox. */
    private static final List<String> FORGERIES = List.of(
            // Reports of their own.
            "import os\nos.write(3, b'['*8000)\nos._exit(1)",
            "import os\nos.write(3, b'{\"kind\": \"exception\", \"line\": 1e999}')\nos._exit(1)",
            "import os\nos.write(3, b'exception\\0' + b'9'*5000 + b'\\0x\\0y')\nos._exit(1)",
            "import os\nos.write(3, b'exception\\0\\xb2\\0\\xff\\xfe\\0\\xed\\xa0\\x80')\nos._exit(0)",
            "import os\nos.write(3, bytes(range(256)))",
            "import os\nos.write(3, os.urandom(32))\nos._exit(0)",
            "import os\nos.write(3, b'sandbox\\0\\0sandbox\\0clone')\nos._exit(1)",
            "import os\nwhile True: os.write(3, b'x' * 65536)",
            // Nonsense on every descriptor, and an endless loop behind it.
            """
            import os
            for fd in range(3, 256):
                try:
                    os.write(fd, b'over')
                    os.close(fd)
                except OSError:
                    pass
            while True: pass
            """,
            "import os\nos.closerange(0, 256)\nwhile True: pass",
            "import os\nos.closerange(0, 256)",
            "import os\nos.dup2(1, 3)",
            // The dialogue of an earlier judge.
            """
            import os, stat
            for fd in range(3, 256):
                try:
                    os.set_blocking(fd, False)
                    os.write(fd, b'over')
                    os.write(fd, os.read(fd, 32))
                except OSError:
                    pass
            os._exit(0)
            """,
            // Ends before the tests.
            "import os\nos._exit(0)\nassert False",
            "import sys\nsys.exit(0)\nassert False",
            "import os, atexit\natexit.register(os._exit, 0)\nraise SystemExit(0)",
            "import ctypes\nctypes.CDLL(None).exit(0)",
            "import os, signal\nsignal.signal(15, lambda *a: os._exit(0))\nos.kill(os.getpid(), 15)\nassert False",
            "import os, sys\nos.execv(sys.executable, [sys.executable, '-c', 'pass'])",
            "import threading, os\nthreading.Thread(target=os._exit, args=(0,)).start()\nwhile True: pass",
            "import os, sys\nsys.settrace(lambda *a: os._exit(0))\nopen('x')\ndef f(): pass\nf()",
            // What the interpreter may still hold of the judge.
            """
            import gc, types
            gc.unfreeze()
            for f in gc.get_objects():
                if isinstance(f, types.FunctionType) and f.__module__ in ('sandbox', '__main__', 'builtins'):
                    for fd in range(3, 256):
                        for arguments in ((fd, None), (fd,), (), ([b'', b'', fd, print, print],)):
                            if f.__name__ != 'fail':
                                try:
                                    f(*arguments)
                                except BaseException:
                                    pass
            assert False
            """,
            """
            import gc, os, sys
            gc.unfreeze()
            seen, secrets, todo = set(), [], gc.get_objects()
            frame = sys._getframe()
            while frame:
                todo += [frame, frame.f_locals, frame.f_globals, frame.f_builtins, frame.f_code]
                frame = frame.f_back
            while todo:
                value = todo.pop()
                if id(value) not in seen:
                    seen.add(id(value))
                    if type(value) in (bytes, bytearray) and len(value) == 32:
                        secrets.append(value)
                    todo += gc.get_referents(value)
            for secret in secrets:
                os.write(3, secret)
                os._exit(0)
            assert False
            """,
            """
            import sys, os
            frame, found = sys._getframe(1), []
            def look(f, event, argument):
                found.append((event, dict(f.f_locals), argument))
                for _, values, _ in found:
                    for value in values.values():
                        if isinstance(value, bytes):
                            os.write(3, value)
                            os._exit(0)
                return look
            while frame:
                frame.f_trace, frame.f_trace_opcodes = look, True
                frame = frame.f_back
            sys.settrace(look)
            sys.setprofile(look)
            raise ValueError('not found')
            """,
            """
            import gc, os, sys
            run = sys._getframe(1)
            class Last(Exception):
                def __str__(self):
                    for value in gc.get_referents(run) + gc.get_objects():
                        for part in [value] + gc.get_referents(value):
                            if type(part) is bytes and len(part) == 32:
                                os.write(3, part)
                                os._exit(0)
                    return 'not found'
            raise Last()
            """,
            "import os\nos._exit = os.write = print\nos.close(3)\nassert False",
            // Messages that are hard to pass on.
            "raise ValueError('\\ud800')",
            "raise type('\\u0000', (Exception,), {})('\\udfff' * 1000 + chr(0))",
            "raise type('X' * 100000, (Exception,), {})('y' * 100000)",
            "class E(Exception):\n    def __str__(self): raise self\nraise E()",
            "class E(Exception):\n    def __str__(self): return 1\nraise E()",
            "raise ValueError('x' * (1 << 20) + '\\ud800\\n\\x1b[31m')",
            "import sys\nsys.setrecursionlimit(10)\nraise ValueError('low')",
            "print('\\udcff', file=open(1, 'w', errors='surrogateescape'))\nassert False",
            "import os\nos.write(1, b'\\xff\\xed\\xa0\\x80')\nassert False",
            "x = '\ud800'");

    @ParameterizedTest
    @EnumSource(Isolation.Level.class)
    void forgeriesFailAndOthersGoOn(Isolation.Level level) {
        SandboxOptions options = SandboxOptions.defaults().withWorkers(2).withTimeout(TIMEOUT);
        try (Sandbox sandbox = TestSandbox.open(options, level)) {
            var pending = FORGERIES.stream().map(sandbox::submit).toList();
            for (int i = 0; i < FORGERIES.size(); i++) {
                Verdict verdict = pending.get(i).join();
                assertFalse(verdict.passed(), FORGERIES.get(i));
                assertFalse(verdict.message().contains("the sandbox broke"), FORGERIES.get(i) + "\n" + verdict);
                assertTrue(verdict.message().length() <= 1100, verdict.message());
                assertEquals(-1, unpairedSurrogate(verdict.message() + verdict.output()), verdict.toString());
            }
            Verdict good = sandbox.run("assert 1 + 1 == 2");
            assertTrue(good.passed(), good.toString());
        }
    }

    private static int unpairedSurrogate(String text) {
        return text.codePoints()
                .filter(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)
                .findFirst()
                .orElse(-1);
    }

    @Test
    void noForgeryBreaksAServer() {
        SandboxOptions options = SandboxOptions.defaults().withWorkers(1).withTimeout(TIMEOUT);
        try (Sandbox sandbox = TestSandbox.open(options, null)) {
            assertTrue(sandbox.run("pass").passed());
            Set<ProcessHandle> before = processes();
            for (String program : FORGERIES) {
                sandbox.run(program);
                assertEquals(before, processes(), program);
            }
        }
    }

    private static Set<ProcessHandle> processes() {
        return ProcessHandle.current().descendants().collect(Collectors.toSet());
    }

    @Test
    void saysWhatAMessageWasThatNoEncodingHas() {
        try (Sandbox sandbox = TestSandbox.open(TIMEOUT)) {
            assertEquals(
                    "ValueError: \\ud800 (line 1)",
                    sandbox.run("raise ValueError('\\ud800')").message());
            assertEquals(Outcome.COMPILE_ERROR, sandbox.run("x = '\ud800'").outcome());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {9, 15, 34, 40, 64})
    void aSignalIsNamedWhereItHasAName(int number) {
        SandboxOptions options = SandboxOptions.defaults().withWorkers(1).withTimeout(TIMEOUT);
        try (Sandbox sandbox = TestSandbox.open(options, Isolation.Level.NONE)) {
            Verdict verdict = sandbox.run("import os\nos.kill(os.getpid(), %d)".formatted(number));
            assertEquals(Outcome.KILLED, verdict.outcome(), verdict.toString());
            assertTrue(verdict.message().contains("signal " + number), verdict.message());
        }
    }

    @Test
    void aScratchThatWasTakenAwayComesBack() {
        SandboxOptions options = SandboxOptions.defaults().withWorkers(1).withTimeout(TIMEOUT);
        try (Sandbox sandbox = TestSandbox.open(options, Isolation.Level.NONE)) {
            sandbox.run("import os\nos.rmdir(os.getcwd())\nassert False");
            sandbox.run("import os\nos.makedirs('a/b')\nos.chmod('a', 0)\nassert False");
            assertTrue(sandbox.run("import os\nassert os.listdir('.') == []\nopen('x', 'w').close()")
                    .passed());
        }
    }

    /** A Python whose server ends on one program, as a fault of the judge that nobody knows yet would. */
    @Test
    void aProgramThatBreaksTheJudgeFailsAlone(@TempDir Path directory) throws IOException {
        Path broken = directory.resolve("broken");
        Path python = fragilePython(directory, broken);
        SandboxOptions options =
                SandboxOptions.defaults().withWorkers(1).withTimeout(TIMEOUT).withPython(python.toString());
        try (Sandbox sandbox = TestSandbox.open(options, Isolation.Level.NONE)) {
            Verdict verdict = sandbox.run("# break the judge");
            assertEquals(Outcome.KILLED, verdict.outcome());
            assertTrue(verdict.message().contains("broke 3 times"), verdict.message());
            assertTrue(sandbox.run("pass").passed());
            Files.createFile(broken);
            SandboxException all = assertThrows(SandboxException.class, () -> sandbox.run("# break the judge"));
            assertTrue(all.getMessage().contains("does not work any more"), all.getMessage());
        }
    }

    private static Path fragilePython(Path directory, Path broken) throws IOException {
        Path python = directory.resolve("python");
        Files.writeString(directory.resolve("sitecustomize.py"), """
                import os
                if os.path.exists(%r):
                    os._exit(1)
                read = os.read
                def fragile(descriptor, size):
                    data = read(descriptor, size)
                    if data == b'# break the judge':
                        os._exit(1)
                    return data
                os.read = fragile
                """.replace("%r", "'" + broken + "'"));
        PythonInterpreter real = PythonInterpreter.find("");
        Files.writeString(python, """
                #!/bin/sh
                case "$4" in *probe*|*executable*) echo '%s';; *) PYTHONPATH=%s exec %s "$@";; esac
                """.formatted(
                "{\"executable\":\"" + python + "\",\"version\":\"" + real.version() + "\",\"binds\":[],\"links\":{}}",
                directory,
                real.executable()));
        Files.setPosixFilePermissions(python, PosixFilePermissions.fromString("rwxr-xr-x"));
        return python;
    }
}
