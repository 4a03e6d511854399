package io.emend.eval.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the kernel holds for a program, in buffers that no limit on address space counts, stays within its limit. */
class KernelMemoryTest {
    private static final int MEMORY = 1 << 28;

    /** As many processes as there may be, each of which fills what it can get and says how much that was. */
    private static final String FILL = """
            import array, fcntl, os, socket, time
            def fill_sockets(size):
                held, total = [], 0
                while True:
                    try:
                        pair = socket.socketpair()
                    except OSError:
                        break
                    held.append(pair)
                    for end in pair:
                        end.setblocking(False)
                        if size:
                            end.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, size)
                        try:
                            while True: total += end.send(bytes(32768))
                        except OSError: pass
                return held, total
            def fill_pipes(size):
                held, total = [], 0
                while True:
                    try:
                        pipe = os.pipe()
                    except OSError:
                        break
                    held.append(pipe)
                    os.set_blocking(pipe[1], False)
                    try:
                        fcntl.fcntl(pipe[1], 1031, size)
                    except OSError: pass
                    try:
                        while True: total += os.write(pipe[1], bytes(65536))
                    except OSError: pass
                return held, total
            def send_away():
                # Sockets that are under way in another socket are nobody's descriptors.
                carriers, total = [], 0
                while True:
                    try:
                        carriers.append(socket.socketpair())
                        for _ in range(20):
                            inner = socket.socketpair()
                            inner[0].setblocking(False)
                            try:
                                while True: total += inner[0].send(bytes(32768))
                            except OSError: pass
                            carriers[-1][0].sendmsg([b'x'], [(socket.SOL_SOCKET, socket.SCM_RIGHTS,
                                array.array('i', [inner[1].fileno()]))])
                    except OSError:
                        break
                return carriers, total
            read, write = os.pipe()
            children = 0
            for child in range(20):
                try:
                    process = os.fork()
                except OSError:
                    break
                if process == 0:
                    os.close(read)
                    held, total = FILLED
                    os.write(write, b'%d ' % total)
                    time.sleep(1.5)
                    os._exit(0)
                children += 1
            os.close(write)
            totals = b''
            while True:
                part = os.read(read, 1000)
                if not part:
                    break
                totals += part
            print(sum(map(int, totals.split())))
            """;

    private static Sandbox open() {
        return TestSandbox.open(
                SandboxOptions.defaults()
                        .withWorkers(1)
                        .withTimeout(Duration.ofSeconds(20))
                        .withMemory(MEMORY),
                null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fill_sockets(0)", "fill_pipes(1 << 20)", "send_away()"})
    void buffersStayWithinTheLimit(String filled) {
        try (Sandbox sandbox = open()) {
            Verdict verdict = sandbox.run(FILL.replace("FILLED", filled));
            if (verdict.passed()) {
                long held = Long.parseLong(verdict.output().strip());
                assertTrue(held > 0 && held < MEMORY, filled + " held " + held);
            }
            assertTrue(sandbox.run("pass").passed());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {7, 8, 32, 33})
    void whoWantsLargerBuffersIsEnded(int option) {
        try (Sandbox sandbox = open()) {
            String program = """
                    import socket
                    a, b = socket.socketpair()
                    a.setsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1)
                    print('so far')
                    a.setsockopt(socket.SOL_SOCKET, %d, 1 << 30)
                    """.formatted(option);
            Verdict verdict = sandbox.run(program);
            assertEquals(Outcome.KILLED, verdict.outcome(), verdict.toString());
            assertEquals("so far\n", verdict.output());
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Isolation.Level.class,
            names = {"NAMESPACES", "BUBBLEWRAP"})
    void pagesAreNotGivenToPipes(Isolation.Level level) {
        try (Sandbox sandbox = TestSandbox.open(SandboxOptions.defaults().withWorkers(1), level)) {
            Verdict verdict = sandbox.run("""
                    import ctypes, os
                    read, write = os.pipe()
                    data = ctypes.create_string_buffer(4096)
                    part = (ctypes.c_void_p * 2)(ctypes.addressof(data), 4096)
                    assert ctypes.CDLL(None, use_errno=True).vmsplice(write, part, 1, 0) == 4096
                    """);
            assertFalse(verdict.passed(), verdict.toString());
        }
    }

    /** Each of them stays within the limit of a process; together they do not. */
    @Test
    void whatProcessesTakeTogetherIsBoundedWhereThereIsAControlGroup() {
        Optional<MemoryGroup> possible = MemoryGroup.create(MEMORY);
        assumeTrue(possible.isPresent(), "skipped: no control group can be made here");
        possible.get().close();
        try (Sandbox sandbox = open()) {
            Verdict verdict = sandbox.run("""
                    import os, time
                    for child in range(8):
                        if os.fork() == 0:
                            data = b'x' * (100 << 20)
                            time.sleep(1)
                            os._exit(0)
                    for child in range(8):
                        os.wait()
                    """);
            assertEquals(Outcome.KILLED, verdict.outcome(), verdict.toString());
            assertTrue(sandbox.run("pass").passed());
        }
    }

    /** In a container, what is mounted is the container's group, which the process's path still leads through. */
    @Test
    void groupsAreFoundByTheirMounts(@TempDir Path process) throws IOException {
        Files.writeString(
                process.resolve("cgroup"), "4:cpu,memory:/docker/1a\n1:name=systemd:/docker/1a\n0::/user/app\n");
        Files.writeString(process.resolve("mountinfo"), """
                30 25 0:26 /docker/1a /cg/memory rw,nosuid shared:9 - cgroup cgroup rw,cpu,memory
                31 25 0:27 /docker/1a /cg/systemd rw - cgroup cgroup rw,name=systemd
                32 25 0:28 / /cg/unified rw,relatime - cgroup2 cgroup2 rw
                33 25 0:29 / /tmp rw - tmpfs tmpfs rw
                """);
        assertEquals(
                List.of(Path.of("/cg/memory"), Path.of("/cg/unified/user/app"), Path.of("/cg/unified/user")),
                MemoryGroup.parents(process));
    }

    @Test
    void whatKilledProcessesLeftIsRemoved(@TempDir Path directory) throws Exception {
        Process gone = new ProcessBuilder("true").start();
        gone.waitFor();
        long alive = ProcessHandle.current().pid();
        String prefix = "emend-sandbox-";
        Files.createDirectory(directory.resolve(prefix + gone.pid() + "-1"));
        Path inUse = Files.createDirectories(directory.resolve(prefix + alive + "-1"));
        Path otherwise = Files.createDirectory(directory.resolve(prefix + "x"));
        // As a group that has members: it cannot be removed.
        Path member = Files.createDirectories(directory.resolve(prefix + gone.pid() + "-2/member"));
        MemoryGroup.removeAbandoned(directory);
        try (Stream<Path> left = Files.list(directory)) {
            assertEquals(Set.of(inUse, otherwise, member.getParent()), left.collect(Collectors.toSet()));
        }
        Path outside = Files.writeString(directory.resolve("outside"), "");
        Files.createSymbolicLink(member.resolve("link"), outside);
        Abandoned.deleteBeside(inUse, prefix);
        try (Stream<Path> left = Files.list(directory)) {
            assertEquals(Set.of(inUse, otherwise, outside), left.collect(Collectors.toSet()));
        }
    }

    @Test
    void anAbandonedControlGroupIsRemovedByTheNext() throws Exception {
        Process gone = new ProcessBuilder("true").start();
        gone.waitFor();
        MemoryGroup made = MemoryGroup.create(MEMORY).orElse(null);
        assumeTrue(made != null, "skipped: no control group can be made here");
        Path abandoned = made.directory().resolveSibling("emend-sandbox-" + gone.pid() + "-1");
        made.close();
        Files.createDirectory(abandoned);
        MemoryGroup.create(MEMORY).orElseThrow().close();
        assertFalse(Files.exists(abandoned));
    }

    @Test
    void aControlGroupIsGoneWithItsSandbox() {
        Optional<MemoryGroup> group = MemoryGroup.create(MEMORY);
        assumeTrue(group.isPresent(), "skipped: no control group can be made here");
        assertEquals(0, group.get().kills());
        group.get().close();
        assertFalse(Files.exists(group.get().directory()));
    }
}
