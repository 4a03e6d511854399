package io.emend.eval.sandbox;

import java.time.Duration;
import java.util.List;

/**
 * How programs are run, and what each of them may use.
 *
 * @param python the interpreter, a command or a path; empty to take {@code python3} of the {@code PATH}
 * @param workers how many programs run at the same time
 * @param timeout wall time of one program; its CPU time may be little more
 * @param memory bytes of address space of one process
 * @param processes how many processes and threads a program may have, where the isolation can count them
 * @param fileSize bytes of the largest file it may write
 * @param scratchSize bytes of all its files
 * @param output bytes it may print
 * @param preload modules imported before programs are run, so that importing them costs nothing; missing ones are
 *     passed over
 * @param unsafe whether to go on where no isolation is possible
 */
public record SandboxOptions(
        String python,
        int workers,
        Duration timeout,
        long memory,
        int processes,
        long fileSize,
        long scratchSize,
        long output,
        List<String> preload,
        boolean unsafe) {
    private static final List<String> COMMON_MODULES = List.of(
            "math",
            "cmath",
            "re",
            "random",
            "string",
            "typing",
            "collections",
            "itertools",
            "functools",
            "heapq",
            "bisect",
            "copy",
            "operator",
            "statistics",
            "fractions",
            "decimal",
            "datetime",
            "time",
            "json",
            "hashlib",
            "textwrap",
            "enum",
            "dataclasses",
            "abc",
            "array");

    /** Checks the numbers. */
    public SandboxOptions {
        if (workers < 1 || processes < 1) {
            throw new IllegalArgumentException("a sandbox needs at least one worker and one process");
        }
        if (timeout.toMillis() < 1 || memory < 1 || fileSize < 0 || scratchSize < 0 || output < 0) {
            throw new IllegalArgumentException("limits of a sandbox must be positive");
        }
        preload = List.copyOf(preload);
    }

    /** {@return the protocol's 10 s, one worker a core, and limits that no honest small program meets} */
    public static SandboxOptions defaults() {
        return new SandboxOptions(
                "",
                Runtime.getRuntime().availableProcessors(),
                Duration.ofSeconds(10),
                1L << 30,
                16,
                4L << 20,
                16L << 20,
                16L << 20,
                COMMON_MODULES,
                false);
    }

    /**
     * {@return these options with another interpreter}
     *
     * @param command a command or a path
     */
    public SandboxOptions withPython(String command) {
        return new SandboxOptions(
                command, workers, timeout, memory, processes, fileSize, scratchSize, output, preload, unsafe);
    }

    /**
     * {@return these options with another number of workers}
     *
     * @param count how many programs run at the same time
     */
    public SandboxOptions withWorkers(int count) {
        return new SandboxOptions(
                python, count, timeout, memory, processes, fileSize, scratchSize, output, preload, unsafe);
    }

    /**
     * {@return these options with another time limit}
     *
     * @param limit wall time of one program
     */
    public SandboxOptions withTimeout(Duration limit) {
        return new SandboxOptions(
                python, workers, limit, memory, processes, fileSize, scratchSize, output, preload, unsafe);
    }

    /**
     * {@return these options with another limit on memory}
     *
     * @param bytes address space of one process
     */
    public SandboxOptions withMemory(long bytes) {
        return new SandboxOptions(
                python, workers, timeout, bytes, processes, fileSize, scratchSize, output, preload, unsafe);
    }

    /**
     * {@return these options with another choice for machines where no isolation is possible}
     *
     * @param goOn whether to run programs there without walls
     */
    public SandboxOptions withUnsafe(boolean goOn) {
        return new SandboxOptions(
                python, workers, timeout, memory, processes, fileSize, scratchSize, output, preload, goOn);
    }
}
