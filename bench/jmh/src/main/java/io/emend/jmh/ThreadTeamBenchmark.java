package io.emend.jmh;

import io.emend.kernels.ThreadTeam;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** What it costs to start and join a parallel loop that has nothing to do. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class ThreadTeamBenchmark {
    /** Threads of the team, the caller among them. */
    @Param({"1", "2"})
    public int threads;

    private ThreadTeam team;

    /** Starts the team. */
    @Setup
    public void setUp() {
        team = new ThreadTeam(threads);
    }

    /** Ends the team. */
    @TearDown
    public void tearDown() {
        team.close();
    }

    /** One empty loop of as many pieces as a matrix product has. */
    @Benchmark
    public void emptyLoop() {
        team.run(768, 4, (from, to) -> {});
    }
}
