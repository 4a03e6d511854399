package io.emend.jmh;

import io.emend.kernels.KernelProvider;
import io.emend.kernels.Kernels;
import io.emend.kernels.KvLayout;
import io.emend.kernels.KvPage;
import io.emend.kernels.KvType;
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

/** Attention of one token in one layer of a 150M model: 12 heads of 64 floats, on one thread. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
        value = 1,
        jvmArgsAppend = {"--add-modules", "jdk.incubator.vector", "-Xmx1g"})
public class AttentionBenchmark {
    private static final int HEADS = 12;
    private static final int HEAD_DIM = 64;

    /** Which kernels: {@code vector} or {@code scalar}. */
    @Param({"vector", "scalar"})
    public String kernels;

    /** Positions to attend to. */
    @Param({"64", "512", "1024"})
    public int length;

    /** How keys and values are stored. */
    @Param
    public KvType type;

    private KvLayout layout;
    private Kernels provider;
    private KvPage[] pages;
    private float[] q;
    private float[] scores;
    private float[] out;

    /** Fills the pages with random keys and values. */
    @Setup
    public void setUp() {
        System.setProperty(KernelProvider.PROPERTY, kernels);
        provider = KernelProvider.best();
        Random random = new Random(1);
        layout = new KvLayout(HEADS, HEAD_DIM, type);
        pages = new KvPage[KvLayout.pages(length)];
        for (int page = 0; page < pages.length; page++) {
            pages[page] = layout.newPage();
            for (int slot = 0; slot < KvLayout.PAGE; slot++) {
                float[] key = RandomNumbers.gaussians(random, HEADS * HEAD_DIM);
                float[] value = RandomNumbers.gaussians(random, HEADS * HEAD_DIM);
                layout.store(key, 0, value, 0, pages[page], slot);
            }
        }
        q = RandomNumbers.gaussians(random, HEADS * HEAD_DIM);
        scores = new float[pages.length * KvLayout.PAGE];
        out = new float[HEADS * HEAD_DIM];
    }

    /** {@return the attention of all heads} */
    @Benchmark
    public float[] attention() {
        for (int head = 0; head < HEADS; head++) {
            provider.attention(q, head * HEAD_DIM, layout, pages, length, head, 0.125f, scores, out, head * HEAD_DIM);
        }
        return out;
    }
}
