package io.emend.jmh;

import io.emend.kernels.KernelProvider;
import io.emend.kernels.Kernels;
import io.emend.kernels.RopeLayout;
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
import org.openjdk.jmh.annotations.Warmup;

/** What a token needs beside products and attention, on one thread; numbers stay in the first-level cache. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
        value = 1,
        jvmArgsAppend = {"--add-modules", "jdk.incubator.vector", "-Xmx1g"})
public class ElementwiseBenchmark {
    private static final int HEAD_DIM = 64;
    private static final float EPS = 1e-5f;

    /** Which kernels: {@code vector} or {@code scalar}. */
    @Param({"vector", "scalar"})
    public String kernels;

    /** Numbers in all: the widths of models of 135M and 150M parameters, and that of a feed-forward layer. */
    @Param({"576", "768", "3072"})
    public int size;

    private Kernels provider;
    private float[] x;
    private float[] y;
    private float[] weight;
    private float[] out;
    private float[] cos;
    private float[] sin;

    /** Fills the arrays with random numbers. */
    @Setup
    public void setUp() {
        System.setProperty(KernelProvider.PROPERTY, kernels);
        provider = KernelProvider.best();
        Random random = new Random(1);
        x = RandomNumbers.gaussians(random, size);
        y = RandomNumbers.gaussians(random, size);
        weight = RandomNumbers.gaussians(random, size);
        out = new float[size];
        cos = new float[HEAD_DIM / 2];
        sin = new float[HEAD_DIM / 2];
        for (int i = 0; i < cos.length; i++) {
            cos[i] = (float) Math.cos(i);
            sin[i] = (float) Math.sin(i);
        }
    }

    /** {@return normalized numbers} */
    @Benchmark
    public float[] rmsNorm() {
        provider.rmsNorm(x, 0, size, weight, EPS, out, 0);
        return out;
    }

    /** {@return normalized numbers} */
    @Benchmark
    public float[] layerNorm() {
        provider.layerNorm(x, 0, size, weight, weight, EPS, out, 0);
        return out;
    }

    /** {@return heads of 64 values, rotated by halves} */
    @Benchmark
    public float[] rotaryEmbeddingByHalves() {
        provider.rotaryEmbedding(x, 0, size / HEAD_DIM, HEAD_DIM, cos, sin, 0, RopeLayout.ROTATE_HALF);
        return x;
    }

    /** {@return heads of 64 values, rotated by neighbours} */
    @Benchmark
    public float[] rotaryEmbeddingByNeighbours() {
        provider.rotaryEmbedding(x, 0, size / HEAD_DIM, HEAD_DIM, cos, sin, 0, RopeLayout.INTERLEAVED);
        return x;
    }

    /** {@return the softmax of what this returned before, which takes as long as of other numbers} */
    @Benchmark
    public float[] softmax() {
        provider.softmax(y, 0, size);
        return y;
    }

    /** {@return one half of a feed-forward layer gated by the other} */
    @Benchmark
    public float[] swiGlu() {
        provider.swiGlu(x, 0, weight, 0, size, out, 0);
        return out;
    }

    /** {@return sums, in the place of the first summands; those grow without end, but slowly} */
    @Benchmark
    public float[] add() {
        provider.add(out, 0, weight, 0, size);
        return out;
    }
}
