package io.emend.jmh;

import io.emend.kernels.KernelProvider;
import io.emend.kernels.Kernels;
import io.emend.kernels.Matrix;
import io.emend.kernels.format.StorageFormat;
import io.emend.kernels.format.StorageFormats;
import java.lang.foreign.Arena;
import java.util.Random;
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

/** The look-up of an embedding of {@value #COLUMNS} numbers, on one thread, of rows in turn that a cache holds. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
        value = 1,
        jvmArgsAppend = {"--add-modules", "jdk.incubator.vector", "-Xmx1g"})
public class DequantizeBenchmark {
    private static final int ROWS = 64;
    private static final int COLUMNS = 768;

    /** Which kernels: {@code vector} or {@code scalar}. */
    @Param({"vector", "scalar"})
    public String kernels;

    /** The format of the weights. */
    @Param({"Q8_0", "Q4_0", "Q4_1", "Q5_0", "Q4_K", "Q6_K", "F16", "BF16", "F32"})
    public String format;

    private final float[] out = new float[COLUMNS];
    private Kernels provider;
    private Arena arena;
    private Matrix matrix;
    private int turn;

    /** Fills the matrix with random weights. */
    @Setup
    public void setUp() {
        System.setProperty(KernelProvider.PROPERTY, kernels);
        provider = KernelProvider.best();
        arena = Arena.ofConfined();
        StorageFormat storage = StorageFormats.named(format).orElseThrow();
        matrix = RandomNumbers.matrix(new Random(1), storage, ROWS, COLUMNS, arena);
    }

    /** Frees the matrix. */
    @TearDown
    public void tearDown() {
        arena.close();
    }

    /** {@return a row as floats} */
    @Benchmark
    public float[] dequantizeRow() {
        provider.dequantizeRow(matrix, turn++ & ROWS - 1, out, 0);
        return out;
    }
}
