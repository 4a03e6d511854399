package io.emend.jmh;

import io.emend.kernels.KernelProvider;
import io.emend.kernels.Kernels;
import io.emend.kernels.Matrix;
import io.emend.kernels.PackedMatrix;
import io.emend.kernels.VectorBatch;
import io.emend.kernels.format.StorageFormat;
import io.emend.kernels.format.StorageFormats;
import java.lang.foreign.Arena;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
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

/**
 * The matrix products of a 150M model on one thread.
 *
 * <p>The unit is one over nanoseconds, so that the counter {@code bytes} reads as GB/s of weights and {@code flops} as
 * GFLOP/s. Successive products take successive copies of the matrix, so many that no cache holds them all, as the
 * layers of a model do.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
        value = 1,
        jvmArgsAppend = {"--add-modules", "jdk.incubator.vector", "-Xmx1g"})
public class MatMulBenchmark {
    /** Bytes of all copies of the weights: more than the last-level caches of desktop machines. */
    private static final long WORKING_SET = 160L << 20;

    /** Which kernels: {@code vector} or {@code scalar}. */
    @Param({"vector", "scalar"})
    public String kernels;

    /** The format of the weights; {@code all} takes matrices of every format in turn. */
    @Param({"Q8_0", "Q4_0", "Q4_1", "Q5_0", "Q4_K", "Q6_K", "F16", "BF16", "F32", "all"})
    public String format;

    /** Vectors multiplied at once. */
    @Param({"1", "8", "50", "256"})
    public int batch;

    /** Rows by columns. */
    @Param({"768x768", "3072x768", "768x3072"})
    public String shape;

    private Kernels provider;
    private Arena arena;
    private PackedMatrix[] matrices;
    private int turn;
    private VectorBatch x;
    private VectorBatch y;

    /** What a product moves and computes. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.OPERATIONS)
    public static class Work {
        /** Bytes of packed weights. */
        public long bytes;
        /** Floating-point operations: a multiplication and an addition for each weight and vector. */
        public long flops;
    }

    /** Fills the matrices with random weights. */
    @Setup
    public void setUp() {
        System.setProperty(KernelProvider.PROPERTY, kernels);
        provider = KernelProvider.best();
        int rows = Integer.parseInt(shape.substring(0, shape.indexOf('x')));
        int columns = Integer.parseInt(shape.substring(shape.indexOf('x') + 1));
        Random random = new Random(1);
        arena = Arena.ofConfined();
        List<Matrix> originals = new ArrayList<>();
        for (StorageFormat storage : StorageFormats.all()) {
            if (format.equals("all") || format.equals(storage.name())) {
                originals.add(RandomNumbers.matrix(random, storage, rows, columns, arena));
            }
        }
        List<PackedMatrix> copies = new ArrayList<>();
        for (long bytes = 0;
                bytes < WORKING_SET;
                bytes += copies.getLast().data().byteSize()) {
            copies.add(PackedMatrix.of(originals.get(copies.size() % originals.size()), arena));
        }
        matrices = copies.toArray(PackedMatrix[]::new);
        x = new VectorBatch(RandomNumbers.gaussians(random, batch * columns), 0, columns, batch);
        y = new VectorBatch(new float[batch * rows], 0, rows, batch);
    }

    /** Frees the matrices. */
    @TearDown
    public void tearDown() {
        arena.close();
    }

    /**
     * One product.
     *
     * @param work counts
     * @return the results
     */
    @Benchmark
    public float[] matMul(Work work) {
        PackedMatrix w = matrices[turn++ % matrices.length];
        provider.matMul(w, 0, w.rows(), x, y);
        work.bytes += w.data().byteSize();
        work.flops += 2L * w.rows() * w.columns() * batch;
        return y.values();
    }
}
