package io.emend.jmh;

import io.emend.kernels.KernelProvider;
import io.emend.kernels.Kernels;
import io.emend.kernels.KvLayout;
import io.emend.kernels.KvPage;
import io.emend.kernels.KvType;
import io.emend.kernels.Matrix;
import io.emend.kernels.PackedMatrix;
import io.emend.kernels.RopeLayout;
import io.emend.kernels.ThreadTeam;
import io.emend.kernels.VectorBatch;
import io.emend.kernels.format.StorageFormat;
import io.emend.kernels.format.StorageFormats;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
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

/**
 * The kernels of one token of one sequence: what a forward pass of a model of 150M parameters calls, in its order, at
 * position {@value #POSITION}, every matrix once.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 1)
@Fork(
        value = 1,
        jvmArgsAppend = {"--add-modules", "jdk.incubator.vector", "-Xmx1g"})
public class OneTokenBenchmark {
    private static final int LAYERS = 12;
    private static final int HEADS = 12;
    private static final int HEAD_DIM = 64;
    private static final int HIDDEN = HEADS * HEAD_DIM;
    private static final int INNER = 4 * HIDDEN;
    private static final int VOCABULARY = 50304;
    private static final int POSITION = 256;
    private static final float EPS = 1e-5f;

    /** Which kernels: {@code vector} or {@code scalar}. */
    @Param({"vector", "scalar"})
    public String kernels;

    /** The format of the weights. */
    @Param({"Q8_0", "Q4_0", "F16"})
    public String format;

    /** How keys and values are stored. */
    @Param
    public KvType type;

    /** Threads that take part. */
    @Param({"1", "2"})
    public int threads;

    private final float[] residual = new float[HIDDEN];
    private final float[] normed = new float[HIDDEN];
    private final float[] query = new float[HIDDEN];
    private final float[] key = new float[HIDDEN];
    private final float[] value = new float[HIDDEN];
    private final float[] attended = new float[HIDDEN];
    private final float[] gate = new float[INNER];
    private final float[] up = new float[INNER];
    private final float[] logits = new float[VOCABULARY];
    private final float[] cos = new float[HEAD_DIM / 2];
    private final float[] sin = new float[HEAD_DIM / 2];

    private Kernels provider;
    private ThreadTeam team;
    private Arena arena;
    private Layer[] layers;
    private Matrix embedding;
    private PackedMatrix output;
    private KvLayout layout;

    private record Layer(
            PackedMatrix query,
            PackedMatrix key,
            PackedMatrix value,
            PackedMatrix out,
            PackedMatrix gate,
            PackedMatrix up,
            PackedMatrix down,
            KvPage[] pages) {}

    /** Fills the matrices and the cache with random numbers. */
    @Setup
    public void setUp() {
        System.setProperty(KernelProvider.PROPERTY, kernels);
        provider = KernelProvider.best();
        team = new ThreadTeam(threads);
        arena = Arena.ofShared();
        layout = new KvLayout(HEADS, HEAD_DIM, type);
        Random random = new Random(1);
        Matrix square = matrix(random, HIDDEN, HIDDEN);
        Matrix wide = matrix(random, INNER, HIDDEN);
        Matrix narrow = matrix(random, HIDDEN, INNER);
        layers = new Layer[LAYERS];
        for (int i = 0; i < LAYERS; i++) {
            layers[i] = new Layer(
                    PackedMatrix.of(square, arena),
                    PackedMatrix.of(square, arena),
                    PackedMatrix.of(square, arena),
                    PackedMatrix.of(square, arena),
                    PackedMatrix.of(wide, arena),
                    PackedMatrix.of(wide, arena),
                    PackedMatrix.of(narrow, arena),
                    pages(random));
        }
        embedding = repeated(wide, VOCABULARY);
        output = PackedMatrix.of(embedding, arena);
        for (int i = 0; i < cos.length; i++) {
            cos[i] = (float) Math.cos(i);
            sin[i] = (float) Math.sin(i);
        }
    }

    private Matrix matrix(Random random, int rows, int columns) {
        StorageFormat storage = StorageFormats.named(format).orElseThrow();
        MemorySegment data = arena.allocate(storage.bytes((long) rows * columns), 64);
        float[] values = RandomNumbers.gaussians(random, rows * columns);
        for (int i = 0; i < values.length; i++) {
            values[i] *= 0.02f;
        }
        storage.encode(values, 0, values.length, data, 0);
        return new Matrix(data, storage, rows, columns);
    }

    /** A matrix of other rows, which are those of {@code w} again and again. */
    private Matrix repeated(Matrix w, int rows) {
        MemorySegment data = arena.allocate(rows * w.rowBytes(), 64);
        long size = w.data().byteSize();
        for (long at = 0; at < data.byteSize(); at += size) {
            long count = Math.min(size, data.byteSize() - at);
            data.asSlice(at, count).copyFrom(w.data().asSlice(0, count));
        }
        return new Matrix(data, w.format(), rows, w.columns());
    }

    private KvPage[] pages(Random random) {
        KvPage[] pages = new KvPage[KvLayout.pages(POSITION + 1)];
        for (int i = 0; i < pages.length; i++) {
            pages[i] = layout.newPage();
            for (int slot = 0; slot < KvLayout.PAGE; slot++) {
                float[] x = RandomNumbers.gaussians(random, HIDDEN);
                layout.store(x, 0, x, 0, pages[i], slot);
            }
        }
        return pages;
    }

    /** Frees the matrices and ends the threads. */
    @TearDown
    public void tearDown() {
        team.close();
        arena.close();
    }

    /** {@return the logits after one token} */
    @Benchmark
    public float[] token() {
        provider.dequantizeRow(embedding, 4711, residual, 0);
        for (Layer layer : layers) {
            attend(layer);
            feedForward(layer);
        }
        provider.layerNorm(residual, 0, HIDDEN, null, null, EPS, normed, 0);
        multiply(output, normed, logits);
        return logits;
    }

    private void attend(Layer layer) {
        provider.layerNorm(residual, 0, HIDDEN, null, null, EPS, normed, 0);
        VectorBatch x = single(normed);
        VectorBatch[] y = {single(query), single(key), single(value)};
        PackedMatrix[] w = {layer.query, layer.key, layer.value};
        team.run(3 * HIDDEN, 32, (from, to) -> {
            for (int m = 0; m < 3; m++) {
                int first = Math.max(from - m * HIDDEN, 0);
                int last = Math.min(to - m * HIDDEN, HIDDEN);
                if (first < last) {
                    provider.matMul(w[m], first, last, x, y[m]);
                }
            }
        });
        provider.rotaryEmbedding(query, 0, HEADS, HEAD_DIM, cos, sin, 0, RopeLayout.ROTATE_HALF);
        provider.rotaryEmbedding(key, 0, HEADS, HEAD_DIM, cos, sin, 0, RopeLayout.ROTATE_HALF);
        layout.store(key, 0, value, 0, layer.pages[POSITION / KvLayout.PAGE], POSITION % KvLayout.PAGE);
        team.run(HEADS, 3, (from, to) -> {
            float[] scores = new float[layer.pages.length * KvLayout.PAGE];
            for (int head = from; head < to; head++) {
                int at = head * HEAD_DIM;
                provider.attention(query, at, layout, layer.pages, POSITION + 1, head, 0.125f, scores, attended, at);
            }
        });
        multiply(layer.out, attended, normed);
        provider.add(residual, 0, normed, 0, HIDDEN);
    }

    private void feedForward(Layer layer) {
        provider.layerNorm(residual, 0, HIDDEN, null, null, EPS, normed, 0);
        VectorBatch x = single(normed);
        VectorBatch gates = single(gate);
        VectorBatch ups = single(up);
        team.run(INNER, 32, (from, to) -> {
            provider.matMul(layer.gate, from, to, x, gates);
            provider.matMul(layer.up, from, to, x, ups);
            provider.swiGlu(gate, from, up, from, to - from, gate, from);
        });
        multiply(layer.down, gate, normed);
        provider.add(residual, 0, normed, 0, HIDDEN);
    }

    private void multiply(PackedMatrix w, float[] x, float[] y) {
        VectorBatch in = single(x);
        VectorBatch out = single(y);
        team.run(w.rows(), 32, (from, to) -> provider.matMul(w, from, to, in, out));
    }

    private static VectorBatch single(float[] values) {
        return new VectorBatch(values, 0, 0, 1);
    }
}
