package io.emend.models;

import io.emend.kernels.Kernels;
import io.emend.kernels.KvLayout;
import io.emend.kernels.Matrix;
import io.emend.kernels.ThreadTeam;
import io.emend.kernels.VectorBatch;

/**
 * Takes chunks of tokens through the layers of the transformer. Holds the activations of one chunk, so one pass serves
 * one model and one caller at a time.
 */
final class ForwardPass {
    /** Tokens of a chunk: enough to reuse a weight panel often, few enough that their activations stay in cache. */
    static final int CHUNK = 64;

    /** Tokens one thread normalizes or rotates at least; below that a parallel region costs more than it saves. */
    private static final int TOKEN_GRAIN = 8;

    /** Output rows a thread takes at least: several weight panels of the kernels. */
    private static final int ROW_GRAIN = 32;

    private final TransformerConfig config;
    private final TransformerWeights weights;
    private final Kernels kernels;
    private final ThreadTeam team;
    private final KvLayout layout;
    private final RotaryTable rotary;

    private final float[] residual;
    private final float[] normed;
    private final float[] query;
    private final float[] key;
    private final float[] value;
    private final float[] attended;
    private final float[] projected;
    private final float[] gate;
    private final float[] up;

    ForwardPass(TransformerConfig config, TransformerWeights weights, Kernels kernels, ThreadTeam team) {
        this.config = config;
        this.weights = weights;
        this.kernels = kernels;
        this.team = team;
        layout = config.kvLayout();
        rotary = new RotaryTable(config.headDim(), config.ropeTheta());
        int hidden = CHUNK * config.hiddenSize();
        residual = new float[hidden];
        normed = new float[hidden];
        query = new float[hidden];
        key = new float[CHUNK * config.kvSize()];
        value = new float[CHUNK * config.kvSize()];
        attended = new float[hidden];
        projected = new float[hidden];
        gate = new float[CHUNK * config.intermediateSize()];
        up = new float[CHUNK * config.intermediateSize()];
    }

    /**
     * Computes a chunk: stores its keys and values in the sequences' pages, which must have been reserved, and writes
     * the logits asked for.
     *
     * @param chunk tokens; those of one sequence in order of position
     * @param logits shaped for all rows of the batch
     */
    void run(TokenChunk chunk, Logits logits) {
        int hidden = config.hiddenSize();
        for (int i = 0; i < chunk.size(); i++) {
            rotary.ensure(chunk.positions[i] + 1);
            kernels.dequantizeRow(weights.embedding(), chunk.tokens[i], residual, i * hidden);
        }
        for (int layer = 0; layer < config.layers(); layer++) {
            attend(layer, chunk);
            feedForward(weights.blocks().get(layer), chunk.size());
        }
        project(chunk, logits);
    }

    private void attend(int layer, TokenChunk chunk) {
        TransformerWeights.Block block = weights.blocks().get(layer);
        int tokens = chunk.size();
        normalize(tokens);
        Matrix[] inputs = {block.query(), block.key(), block.value()};
        VectorBatch x = new VectorBatch(normed, 0, config.hiddenSize(), tokens);
        multiply(inputs, x, query, key, value);
        team.run(tokens, TOKEN_GRAIN, (from, to) -> {
            for (int i = from; i < to; i++) {
                rotateAndStore(layer, chunk, i);
            }
        });
        int heads = config.heads();
        team.run(tokens * heads, Math.max(1, heads / 4), (from, to) -> attendHeads(layer, chunk, from, to));
        VectorBatch all = new VectorBatch(attended, 0, config.hiddenSize(), tokens);
        multiply(new Matrix[] {block.attentionOutput()}, all, projected);
        addToResidual(tokens);
    }

    private void rotateAndStore(int layer, TokenChunk chunk, int i) {
        int headDim = config.headDim();
        int q = i * config.hiddenSize();
        int kv = i * config.kvSize();
        if (config.clipQkv() != Float.POSITIVE_INFINITY) {
            clip(query, q, config.hiddenSize());
            clip(key, kv, config.kvSize());
            clip(value, kv, config.kvSize());
        }
        int position = chunk.positions[i];
        int angle = rotary.offset(position);
        kernels.rotaryEmbedding(
                query, q, config.heads(), headDim, rotary.cos(), rotary.sin(), angle, config.ropeLayout());
        kernels.rotaryEmbedding(
                key, kv, config.kvHeads(), headDim, rotary.cos(), rotary.sin(), angle, config.ropeLayout());
        int page = position / KvLayout.PAGE;
        CachedSequence sequence = chunk.sequences[i];
        layout.store(key, kv, value, kv, sequence.pages(layer)[page], position % KvLayout.PAGE);
    }

    private void clip(float[] x, int offset, int n) {
        float bound = config.clipQkv();
        for (int i = offset; i < offset + n; i++) {
            x[i] = Math.clamp(x[i], -bound, bound);
        }
    }

    /** Attention of the (token, head) pairs {@code from} to {@code to}, counted token by token. */
    private void attendHeads(int layer, TokenChunk chunk, int from, int to) {
        int heads = config.heads();
        int headDim = config.headDim();
        int headsPerKv = heads / config.kvHeads();
        float scale = (float) (1 / Math.sqrt(headDim));
        int longest = 0;
        for (int i = from / heads; i <= (to - 1) / heads; i++) {
            longest = Math.max(longest, chunk.positions[i] + 1);
        }
        float[] scores = new float[KvLayout.pages(longest) * KvLayout.PAGE];
        for (int pair = from; pair < to; pair++) {
            int i = pair / heads;
            int head = pair % heads;
            int offset = i * config.hiddenSize() + head * headDim;
            CachedSequence sequence = chunk.sequences[i];
            kernels.attention(
                    query,
                    offset,
                    layout,
                    sequence.pages(layer),
                    chunk.positions[i] + 1,
                    head / headsPerKv,
                    scale,
                    scores,
                    attended,
                    offset);
        }
    }

    private void feedForward(TransformerWeights.Block block, int tokens) {
        int hidden = config.hiddenSize();
        int inner = config.intermediateSize();
        normalize(tokens);
        VectorBatch x = new VectorBatch(normed, 0, hidden, tokens);
        VectorBatch gates = new VectorBatch(gate, 0, inner, tokens);
        VectorBatch ups = new VectorBatch(up, 0, inner, tokens);
        team.run(inner, ROW_GRAIN, (from, to) -> {
            kernels.matMul(block.gate(), from, to, x, gates);
            kernels.matMul(block.up(), from, to, x, ups);
            for (int i = 0; i < tokens; i++) {
                int offset = i * inner + from;
                kernels.swiGlu(gate, offset, up, offset, to - from, gate, offset);
            }
        });
        multiply(new Matrix[] {block.down()}, gates, projected);
        addToResidual(tokens);
    }

    private void project(TokenChunk chunk, Logits logits) {
        int hidden = config.hiddenSize();
        int vocabulary = config.vocabularySize();
        int rows = 0;
        int firstRow = 0;
        for (int i = 0; i < chunk.size(); i++) {
            if (chunk.logitRows[i] != TokenChunk.NO_ROW) {
                if (rows == 0) {
                    firstRow = chunk.logitRows[i];
                }
                // Rows are numbered in the order of tokens, so those of a chunk are consecutive.
                kernels.layerNorm(residual, i * hidden, hidden, null, null, config.normEps(), normed, rows++ * hidden);
            }
        }
        if (rows > 0) {
            VectorBatch x = new VectorBatch(normed, 0, hidden, rows);
            VectorBatch y = new VectorBatch(logits.values(), logits.offset(firstRow), vocabulary, rows);
            team.run(vocabulary, ROW_GRAIN, (from, to) -> kernels.matMul(weights.output(), from, to, x, y));
        }
    }

    private void normalize(int tokens) {
        int hidden = config.hiddenSize();
        team.run(tokens, TOKEN_GRAIN, (from, to) -> {
            for (int i = from; i < to; i++) {
                kernels.layerNorm(residual, i * hidden, hidden, null, null, config.normEps(), normed, i * hidden);
            }
        });
    }

    private void addToResidual(int tokens) {
        kernels.add(residual, 0, projected, 0, tokens * config.hiddenSize());
    }

    /** Multiplies the same inputs with several matrices in one parallel region over all their rows. */
    private void multiply(Matrix[] matrices, VectorBatch x, float[]... results) {
        int total = 0;
        VectorBatch[] y = new VectorBatch[matrices.length];
        for (int m = 0; m < matrices.length; m++) {
            total += matrices[m].rows();
            y[m] = new VectorBatch(results[m], 0, matrices[m].rows(), x.count());
        }
        team.run(total, ROW_GRAIN, (from, to) -> {
            int base = 0;
            for (int m = 0; m < matrices.length; m++) {
                Matrix w = matrices[m];
                int first = Math.max(from - base, 0);
                int last = Math.min(to - base, w.rows());
                if (first < last) {
                    kernels.matMul(w, first, last, x, y[m]);
                }
                base += w.rows();
            }
        });
    }
}
