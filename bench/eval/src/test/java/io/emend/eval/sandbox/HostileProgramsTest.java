package io.emend.eval.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Programs that attack: every verdict is right, nothing gets out, nothing is left running. */
class HostileProgramsTest {
    private static final Duration TIMEOUT = Duration.ofMillis(1000);
    /** For programs that end by themselves, however busy the machine is. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** Name to program; each ends with a test it does not pass, or must not be seen to pass. */
    private static final Map<String, Attack> ATTACKS = new LinkedHashMap<>();

    private record Attack(String program, Set<Outcome> verdicts) {}

    private static void attack(String name, String program, Outcome first, Outcome... others) {
        ATTACKS.put(name, new Attack(program, EnumSet.of(first, others)));
    }

    static {
        attack("fork bomb", """
                import os
                while True:
                    try:
                        os.fork()
                    except OSError:
                        pass
                """, Outcome.TIMED_OUT);
        attack("thread bomb", """
                import threading, time
                while True:
                    threading.Thread(target=time.sleep, args=(1000,)).start()
                """, Outcome.FAILED);
        // Its own bound, or, while processes of the program before it are still dying, the one for all together.
        attack("memory bomb", "x = []\nwhile True:\n    x.append(bytearray(1 << 24))", Outcome.MEMORY, Outcome.KILLED);
        attack("one huge allocation", "x = 'a' * (1 << 40)", Outcome.MEMORY);
        attack("huge number", "x = 9 ** 9 ** 9", Outcome.TIMED_OUT, Outcome.MEMORY);
        attack("deep recursion", "def f(n):\n    return f(n + 1)\nf(0)", Outcome.FAILED);
        attack("compiler bomb", "x = " + "(".repeat(5000), Outcome.COMPILE_ERROR);
        attack("null byte", "x = 1\0", Outcome.COMPILE_ERROR);
        attack("endless output", "while True:\n    print('x' * 100000)", Outcome.OUTPUT, Outcome.TIMED_OUT);
        attack("endless loop", "while True:\n    pass", Outcome.TIMED_OUT);
        attack("endless sleep", "import time\ntime.sleep(1000)", Outcome.TIMED_OUT);
        attack("input", "input()", Outcome.FAILED);
        attack("sys.exit(0)", "import sys\nsys.exit(0)\nassert False", Outcome.FAILED);
        attack("os._exit(0)", "import os\nos._exit(0)\nassert False", Outcome.FAILED);
        attack("exit in a finally", "try:\n    assert False\nfinally:\n    import os\n    os._exit(0)", Outcome.FAILED);
        attack("quit", "quit()", Outcome.FAILED);
        attack("closed descriptors", """
                import os, time
                os.closerange(0, 1000)
                time.sleep(1000)
                """, Outcome.KILLED, Outcome.FAILED);
        attack("signal handlers", """
                import signal
                for number in range(1, 65):
                    try:
                        signal.signal(number, signal.SIG_IGN)
                    except (OSError, ValueError):
                        pass
                while True:
                    pass
                """, Outcome.TIMED_OUT);
        attack("daemon", """
                import os, time
                if os.fork() == 0:
                    os.setsid()
                    if os.fork() == 0:
                        os.closerange(0, 1000)
                        time.sleep(1000)
                    os._exit(0)
                assert False
                """, Outcome.FAILED);
        attack(
                "kill everyone",
                "import os, signal\nos.kill(-1, signal.SIGKILL)\nos.kill(1, 9)\nassert False",
                Outcome.FAILED,
                Outcome.KILLED);
        attack("crash", "import ctypes\nctypes.string_at(0)", Outcome.KILLED);
        attack("patched assert", """
                import builtins
                builtins.AssertionError = ValueError
                AssertionError = None
                class Always:
                    def __bool__(self): return True
                assert 1 == 2
                """, Outcome.FAILED);
        attack("patched exit", """
                import os, sys
                os._exit = os.write = os.read = sys.exit = lambda *a: None
                sys.excepthook = lambda *a: None
                assert False
                """, Outcome.FAILED);
        attack("atexit", "import atexit, os\natexit.register(os._exit, 0)\nassert False", Outcome.FAILED);
        attack("find the judge in frames", """
                import sys
                frame = sys._getframe()
                while frame:
                    for value in list(frame.f_locals.values()) + list(frame.f_globals.values()):
                        if getattr(value, '__name__', '') in ('conclude', 'conclusion', 'hear', 'observe'):
                            print('found', value)
                            value(3, None)
                    frame = frame.f_back
                assert False
                """, Outcome.FAILED);
        attack("find the judge by gc", """
                import gc, types
                for value in gc.get_objects():
                    if isinstance(value, types.FunctionType) and value.__name__ in ('conclude', 'conclusion', 'hear'):
                        print('found', value)
                        value(3, None)
                assert False
                """, Outcome.FAILED);
        attack("find the nonce in descriptors", """
                import os
                for descriptor in range(3, 256):
                    try:
                        os.set_blocking(descriptor, False)
                        data = os.read(descriptor, 64)
                        print('found', data)
                        os.write(descriptor, data)
                    except OSError:
                        pass
                assert False
                """, Outcome.FAILED);
        attack("answer before the question", """
                import os
                for descriptor in range(3, 256):
                    try:
                        os.write(descriptor, b'PASSED')
                    except OSError:
                        pass
                os._exit(0)
                """, Outcome.FAILED, Outcome.KILLED);
        attack("delete everything", """
                import os, shutil
                shutil.rmtree(os.path.dirname(os.__file__) + '/json', ignore_errors=True)
                os.unlink(os.__file__)
                """, Outcome.FAILED);
        attack("fill the scratch", """
                for number in range(100):
                    with open(f'file{number}', 'wb') as file:
                        file.write(bytes(1 << 20))
                """, Outcome.FAILED);
        attack("one large file", "open('file', 'wb').write(bytes(1 << 25))", Outcome.FAILED);
        attack("many files", "for n in range(100000):\n    open(str(n), 'w')", Outcome.FAILED);
        attack("ptrace", """
                import ctypes
                libc = ctypes.CDLL(None, use_errno=True)
                assert libc.ptrace(0, 0, 0, 0) == 0
                """, Outcome.FAILED);
        attack("new user namespace", """
                import ctypes
                libc = ctypes.CDLL(None, use_errno=True)
                assert libc.unshare(0x10000000) == 0
                """, Outcome.FAILED);
        attack("mount", """
                import ctypes
                libc = ctypes.CDLL(None, use_errno=True)
                assert libc.mount(b'tmpfs', b'/usr', b'tmpfs', 0, None) == 0
                """, Outcome.FAILED);
    }

    private static Sandbox open(Isolation.Level level) {
        return open(level, PATIENCE);
    }

    private static Sandbox open(Isolation.Level level, Duration timeout) {
        SandboxOptions options =
                SandboxOptions.defaults().withWorkers(2).withTimeout(timeout).withMemory(1 << 28);
        return TestSandbox.open(options, level);
    }

    @ParameterizedTest
    @EnumSource(
            value = Isolation.Level.class,
            names = {"NAMESPACES", "BUBBLEWRAP"})
    void attacksFailAndLeaveNothingBehind(Isolation.Level level) {
        var endless = ATTACKS.entrySet().stream()
                .collect(Collectors.partitioningBy(e -> e.getValue().verdicts().contains(Outcome.TIMED_OUT)));
        assertFail(endless.get(true), level, TIMEOUT);
        assertFail(endless.get(false), level, PATIENCE);
    }

    private static void assertFail(List<Map.Entry<String, Attack>> attacks, Isolation.Level level, Duration timeout) {
        try (Sandbox sandbox = open(level, timeout)) {
            Set<ProcessHandle> servers = servers(sandbox);
            var verdicts = attacks.stream()
                    .map(entry ->
                            Map.entry(entry, sandbox.submit(entry.getValue().program())))
                    .toList();
            verdicts.forEach(pending -> {
                Attack attack = pending.getKey().getValue();
                Verdict verdict = pending.getValue().join();
                String name = pending.getKey().getKey();
                assertTrue(attack.verdicts().contains(verdict.outcome()), name + ": " + verdict);
                assertFalse(verdict.output().contains("found"), name + ": " + verdict);
            });
            assertTrue(
                    sandbox.run("import json, os\nassert os.listdir('.') == []").passed());
            assertEquals(servers, processes());
        }
    }

    /** The servers, once each of them has run a program. */
    private static Set<ProcessHandle> servers(Sandbox sandbox) {
        String nap = "import time\ntime.sleep(0.3)";
        var first = sandbox.submit(nap);
        assertTrue(sandbox.submit(nap).join().passed() && first.join().passed());
        return processes();
    }

    private static Set<ProcessHandle> processes() {
        return ProcessHandle.current().descendants().collect(Collectors.toSet());
    }

    @ParameterizedTest
    @EnumSource(
            value = Isolation.Level.class,
            names = {"NAMESPACES", "BUBBLEWRAP"})
    void nothingOfTheMachineIsVisible(Isolation.Level level) {
        try (Sandbox sandbox = open(level)) {
            assertPasses(sandbox, """
                    import os
                    assert set(os.environ) == {'HOME', 'TMPDIR', 'PATH', 'LANG', 'OPENBLAS_NUM_THREADS'}, os.environ
                    assert not os.path.exists('/proc/1') and not os.path.exists('/sys/kernel')
                    assert not os.path.exists('/etc/passwd') and not os.path.exists('/home')
                    assert os.getuid() != 0 and os.getpid() == 1 and os.getppid() == 0
                    """);
            assertPasses(sandbox, """
                    import ctypes, os
                    class Header(ctypes.Structure):
                        _fields_ = [('version', ctypes.c_uint32), ('pid', ctypes.c_int)]
                    data = (ctypes.c_uint32 * 6)()
                    libc = ctypes.CDLL(None)
                    assert libc.capget(ctypes.byref(Header(0x20080522, 0)), data) == 0
                    assert list(data) == [0] * 6, list(data)
                    """);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Isolation.Level.class,
            names = {"NAMESPACES", "BUBBLEWRAP"})
    void filesGoToAScratchThatIsGoneAfterwards(Isolation.Level level) {
        Path outside = Path.of("/tmp", "emend-sandbox-leak");
        try (Sandbox sandbox = TestSandbox.open(SandboxOptions.defaults().withWorkers(1), level)) {
            assertPasses(sandbox, "open('note', 'w').write('x')\nimport tempfile\ntempfile.mkdtemp()");
            assertPasses(sandbox, "import os\nassert os.listdir('.') == []");
            sandbox.run("open('" + outside + "', 'w').write('x')");
            assertFalse(Files.exists(outside));
            for (String path : new String[] {"/x", "/etc/x", "/usr/lib/x", "/dev/x", "/dev/shm/x"}) {
                Verdict verdict = sandbox.run("open('" + path + "', 'w')");
                assertEquals(Outcome.FAILED, verdict.outcome(), path + ": " + verdict);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Isolation.Level.class,
            names = {"NAMESPACES", "BUBBLEWRAP"})
    void thereIsNoNetwork(Isolation.Level level) throws IOException {
        try (Sandbox sandbox = open(level);
                ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Verdict verdict = sandbox.run("""
                    import socket
                    socket.create_connection(('127.0.0.1', %d)).send(b'hello')
                    """.formatted(server.getLocalPort()));
            assertEquals(Outcome.FAILED, verdict.outcome(), verdict.toString());
            server.setSoTimeout(50);
            assertThrowsTimeout(server);
        }
    }

    private static void assertThrowsTimeout(ServerSocket server) throws IOException {
        try (var connection = server.accept()) {
            throw new AssertionError("connected from " + connection);
        } catch (SocketTimeoutException e) {
            // nobody came
        }
    }

    private static void assertPasses(Sandbox sandbox, String program) {
        Verdict verdict = sandbox.run(program);
        assertTrue(verdict.passed(), verdict.toString());
    }
}
