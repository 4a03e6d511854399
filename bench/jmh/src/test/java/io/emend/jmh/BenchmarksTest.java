package io.emend.jmh;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** The benchmarks run: one tiny turn of each, whose times mean nothing. */
class BenchmarksTest {

    @Test
    void run() throws RunnerException {
        var options = new OptionsBuilder()
                .include("io.emend.jmh")
                .param("kernels", "vector")
                .param("format", "Q8_0")
                .param("type", "F16")
                .param("batch", "1")
                .param("shape", "768x768")
                .param("length", "64")
                .param("size", "576")
                .param("threads", "2")
                .forks(0)
                .warmupIterations(0)
                .measurementIterations(1)
                .measurementTime(TimeValue.milliseconds(1))
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT)
                .build();
        assertEquals(12, new Runner(options).run().size());
    }
}
