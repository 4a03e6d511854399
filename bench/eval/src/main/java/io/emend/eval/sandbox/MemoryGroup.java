package io.emend.eval.sandbox;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * A control group, of version 1 or 2, that bounds the memory of a server and its programs together, what the kernel
 * holds for them included. There is one where this process may make a group beside or below its own.
 */
final class MemoryGroup implements AutoCloseable {
    private static final String NAME = "emend-sandbox-";
    private static final AtomicInteger NUMBERS = new AtomicInteger();
    private static final int REMOVALS = 200;
    private static final int REMOVAL_PAUSE_NANOS = 5_000_000;

    private final Path directory;

    private MemoryGroup(Path directory) {
        this.directory = directory;
    }

    /**
     * Makes a group.
     *
     * @param bytes what its processes may hold together
     * @return the group; empty where none can be made
     */
    static Optional<MemoryGroup> create(long bytes) {
        try {
            for (Path parent : parents(Path.of("/proc/self"))) {
                removeAbandoned(parent);
                Optional<MemoryGroup> group = createIn(parent, bytes);
                if (group.isPresent()) {
                    return group;
                }
            }
        } catch (IOException | RuntimeException e) {
            // Not a system with control groups.
        }
        return Optional.empty();
    }

    private static Optional<MemoryGroup> createIn(Path parent, long bytes) {
        String number = ProcessHandle.current().pid() + "-" + NUMBERS.incrementAndGet();
        MemoryGroup group = new MemoryGroup(parent.resolve(NAME + number));
        try {
            Files.createDirectory(group.directory);
        } catch (IOException e) {
            return Optional.empty();
        }
        // Without swap the limit is one; not every kernel can say so.
        if (group.set("memory.max", bytes)) {
            group.set("memory.swap.max", 0);
            return Optional.of(group);
        }
        if (group.set("memory.limit_in_bytes", bytes)) {
            group.set("memory.memsw.limit_in_bytes", bytes);
            return Optional.of(group);
        }
        group.remove();
        return Optional.empty();
    }

    /** Removes what processes left that were killed; the kernel removes no group that has members. */
    static void removeAbandoned(Path parent) throws IOException {
        try (DirectoryStream<Path> groups = Files.newDirectoryStream(parent, NAME + "*")) {
            for (Path group : groups) {
                if (Abandoned.isNamedForNobody(group, NAME)) {
                    new MemoryGroup(group).remove();
                }
            }
        }
    }

    /**
     * {@return the directories of a process's own groups that may count memory, and those above them}
     *
     * @param process its directory in {@code /proc}
     */
    static List<Path> parents(Path process) throws IOException {
        List<Path> parents = new ArrayList<>();
        for (String line : Files.readAllLines(process.resolve("cgroup"))) {
            String[] group = line.split(":", 3);
            boolean unified = group[1].isEmpty();
            if (unified || List.of(group[1].split(",")).contains("memory")) {
                for (Mount mount : mounts(process, unified)) {
                    Path own = mount.directory(group[2]);
                    parents.add(own);
                    if (!own.equals(mount.point)) {
                        parents.add(own.getParent());
                    }
                }
            }
        }
        return parents;
    }

    /**
     * Where a file system of groups is mounted.
     *
     * @param root the group that is shown there; in a container not the topmost one
     * @param point the directory
     */
    private record Mount(Path root, Path point) {
        Path directory(String group) {
            Path path = Path.of(group).normalize();
            return point.resolve((path.startsWith(root) ? root : Path.of("/")).relativize(path));
        }
    }

    /** Where the file systems of one version are mounted (proc(5), mountinfo). */
    private static List<Mount> mounts(Path process, boolean unified) throws IOException {
        try (Stream<String> lines = Files.lines(process.resolve("mountinfo"))) {
            return lines.map(line -> line.split(" - ", 2))
                    .filter(parts -> {
                        String[] kind = parts[1].split(" ", -1);
                        return unified
                                ? kind[0].equals("cgroup2")
                                : kind[0].equals("cgroup")
                                        && List.of(kind[2].split(",")).contains("memory");
                    })
                    .map(parts -> parts[0].split(" ", -1))
                    .map(fields -> new Mount(Path.of(fields[3]), Path.of(fields[4])))
                    .toList();
        }
    }

    private boolean set(String name, long value) {
        Path file = directory.resolve(name);
        try {
            if (Files.exists(file)) {
                Files.writeString(file, Long.toString(value));
                return true;
            }
        } catch (IOException e) {
            // May not be set.
        }
        return false;
    }

    /**
     * Moves a process and all that it has started into the group.
     *
     * @throws IOException where that is not allowed
     */
    void add(ProcessHandle process) throws IOException {
        for (ProcessHandle member :
                Stream.concat(Stream.of(process), process.descendants()).toList()) {
            Files.writeString(directory.resolve("cgroup.procs"), Long.toString(member.pid()));
        }
    }

    /** {@return how many processes the kernel has ended because the group was full} */
    long kills() {
        for (String name : List.of("memory.events", "memory.oom_control")) {
            try (Stream<String> lines = Files.lines(directory.resolve(name))) {
                Optional<Long> kills = lines.filter(line -> line.startsWith("oom_kill "))
                        .map(line -> Long.valueOf(line.substring("oom_kill ".length())))
                        .findFirst();
                if (kills.isPresent()) {
                    return kills.get();
                }
            } catch (IOException e) {
                // The other version's file.
            }
        }
        return 0;
    }

    Path directory() {
        return directory;
    }

    private boolean remove() {
        try {
            Files.deleteIfExists(directory);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** Removes the group as soon as its processes are gone, which have been told to end. */
    @Override
    public void close() {
        boolean interrupted = Thread.interrupted();
        for (int i = 0; i < REMOVALS && !remove(); i++) {
            // Whoever closes may have been interrupted, which does not make the processes end sooner.
            LockSupport.parkNanos(REMOVAL_PAUSE_NANOS);
            interrupted |= Thread.interrupted();
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
