package io.emend.models.transformer;

import io.emend.kernels.Kernels;
import io.emend.kernels.KvLayout;
import io.emend.kernels.Operand;
import io.emend.kernels.PackedMatrix;
import io.emend.kernels.ThreadTeam;
import io.emend.kernels.VectorBatch;
import io.emend.models.Logits;
import io.emend.models.architecture.DecoderShape;
import io.emend.models.architecture.Norm;
import io.emend.models.transformer.TransformerWeights.Linear;
import org.jspecify.annotations.Nullable;

/**
 * Takes chunks of tokens through the layers of the transformer. Holds the activations of one chunk, so one pass serves
 * one model and one caller at a time.
 */
final class ForwardPass {
    /** Tokens of a chunk: enough to reuse a panel of weights often, few enough for activations to stay in cache. */
    static final int CHUNK = 256;

    /** Tokens one thread normalizes or rotates at least; below that a parallel region costs more than it saves. */
    private static final int TOKEN_GRAIN = 8;

    /** Columns one thread arranges at least. */
    private static final int COLUMN_GRAIN = 64;

    private final DecoderShape shape;
    private final boolean rms;
    private final TransformerWeights weights;
    private final Kernels kernels;
    private final ThreadTeam team;
    private final KvLayout layout;
    private final RotaryTable rotary;
    private final ScoreBuffers scoreBuffers;

    private final Activations residual;
    private final Activations normed;
    private final Activations query;
    private final Activations key;
    private final Activations value;
    private final Activations attended;
    private final Activations projected;
    private final Activations gate;
    private final Activations up;

    /**
     * Prepares the activations.
     *
     * @param shape the numbers of the network
     * @param norm its normalization
     * @param weights weights of that shape
     * @param layout how its keys and values are stored
     * @param kernels the operations
     * @param team threads for them
     */
    ForwardPass(
            DecoderShape shape,
            Norm norm,
            TransformerWeights weights,
            KvLayout layout,
            Kernels kernels,
            ThreadTeam team) {
        this.shape = shape;
        this.rms = norm.kind() == Norm.Kind.RMS_NORM;
        this.weights = weights;
        this.layout = layout;
        this.kernels = kernels;
        this.team = team;
        rotary = new RotaryTable(weights.frequencies());
        scoreBuffers = new ScoreBuffers(team.threads());
        int widest = Math.max(shape.hiddenSize(), Math.max(shape.querySize(), shape.intermediateSize()));
        // One room, since no two of those that are multiplied are needed at a time.
        float[] arranged = new float[Math.multiplyExact(CHUNK, widest)];
        float[] never = {};
        residual = new Activations(CHUNK, shape.hiddenSize(), never);
        normed = new Activations(CHUNK, shape.hiddenSize(), arranged);
        query = new Activations(CHUNK, shape.querySize(), never);
        key = new Activations(CHUNK, shape.kvSize(), never);
        value = new Activations(CHUNK, shape.kvSize(), never);
        attended = new Activations(CHUNK, shape.querySize(), arranged);
        projected = new Activations(CHUNK, shape.hiddenSize(), never);
        gate = new Activations(CHUNK, shape.intermediateSize(), arranged);
        up = new Activations(CHUNK, shape.intermediateSize(), never);
    }

    /**
     * Computes a chunk: stores its keys and values in the sequences' pages, which must have been reserved, and writes
     * the logits asked for.
     *
     * @param chunk tokens; those of one sequence in order of position
     * @param logits shaped for all rows of the batch
     */
    void run(TokenChunk chunk, Logits logits) {
        for (int i = 0; i < chunk.size(); i++) {
            rotary.ensure(chunk.positions[i] + 1);
            kernels.dequantizeRow(weights.embedding(), chunk.tokens[i], residual.values, residual.offset(i));
        }
        for (int layer = 0; layer < shape.layers(); layer++) {
            attend(layer, chunk);
            feedForward(weights.blocks().get(layer), chunk.size());
        }
        project(chunk, logits);
    }

    private void attend(int layer, TokenChunk chunk) {
        TransformerWeights.Block block = weights.blocks().get(layer);
        int tokens = chunk.size();
        normalize(block.attentionNorm(), tokens);
        arrange(normed, tokens);
        int keyStart = block.query().matrix().groups();
        int valueStart = keyStart + block.key().matrix().groups();
        int end = valueStart + block.value().matrix().groups();
        // One parallel region over the rows of all three.
        team.run(end, 1, (from, to) -> {
            multiplyGroups(block.query(), from, to, tokens, query);
            multiplyGroups(block.key(), from - keyStart, to - keyStart, tokens, key);
            multiplyGroups(block.value(), from - valueStart, to - valueStart, tokens, value);
        });
        team.run(tokens, TOKEN_GRAIN, (from, to) -> {
            for (int i = from; i < to; i++) {
                rotateAndStore(layer, chunk, i);
            }
        });
        int heads = shape.heads();
        team.run(tokens * heads, Math.max(1, heads / 4), (from, to) -> attendHeads(layer, chunk, from, to));
        arrange(attended, tokens);
        multiply(block.attentionOutput(), attended.operand(tokens), projected.first(tokens));
        addToResidual(tokens);
    }

    /** Multiplies the normed activations with those of the groups of rows that the matrix has. */
    private void multiplyGroups(Linear linear, int from, int to, int tokens, Activations y) {
        PackedMatrix w = linear.matrix();
        int first = Math.max(from, 0);
        int last = Math.min(to, w.groups());
        if (first >= last) {
            return;
        }
        int firstRow = first * PackedMatrix.GROUP;
        int lastRow = endRow(w, last);
        kernels.matMul(w, firstRow, lastRow, normed.operand(tokens), y.first(tokens));
        if (linear.bias() != null) {
            for (int i = 0; i < tokens; i++) {
                kernels.add(y.values, y.offset(i) + firstRow, linear.bias(), firstRow, lastRow - firstRow);
            }
        }
    }

    private static int endRow(PackedMatrix w, int group) {
        return Math.min(w.rows(), group * PackedMatrix.GROUP);
    }

    private void rotateAndStore(int layer, TokenChunk chunk, int i) {
        int q = query.offset(i);
        int kv = key.offset(i);
        if (shape.clipQkv() != Float.POSITIVE_INFINITY) {
            clip(query, q);
            clip(key, kv);
            clip(value, kv);
        }
        int position = chunk.positions[i];
        rotate(query, q, shape.heads(), position);
        rotate(key, kv, shape.kvHeads(), position);
        layout.store(
                key.values,
                kv,
                value.values,
                kv,
                chunk.sequences[i].pages(layer)[position / KvLayout.PAGE],
                position % KvLayout.PAGE);
    }

    private void clip(Activations x, int offset) {
        float bound = shape.clipQkv();
        for (int i = offset; i < offset + x.width; i++) {
            x.values[i] = Math.clamp(x.values[i], -bound, bound);
        }
    }

    private void rotate(Activations x, int offset, int heads, int position) {
        kernels.rotaryEmbedding(
                x.values,
                offset,
                heads,
                shape.headDim(),
                rotary.cos(),
                rotary.sin(),
                rotary.offset(position),
                shape.rope().layout());
    }

    /** Attention of the (token, head) pairs {@code from} to {@code to}, counted token by token. */
    private void attendHeads(int layer, TokenChunk chunk, int from, int to) {
        int heads = shape.heads();
        int headDim = shape.headDim();
        int headsPerKv = heads / shape.kvHeads();
        float scale = (float) (1 / Math.sqrt(headDim));
        int longest = 0;
        for (int i = from / heads; i <= (to - 1) / heads; i++) {
            longest = Math.max(longest, chunk.positions[i] + 1);
        }
        float[] scores = scoreBuffers.take(KvLayout.pages(longest) * KvLayout.PAGE);
        for (int pair = from; pair < to; pair++) {
            int i = pair / heads;
            int head = pair % heads;
            int offset = query.offset(i) + head * headDim;
            kernels.attention(
                    query.values,
                    offset,
                    layout,
                    chunk.sequences[i].pages(layer),
                    chunk.positions[i] + 1,
                    head / headsPerKv,
                    scale,
                    scores,
                    attended.values,
                    offset);
        }
        scoreBuffers.give(scores);
    }

    private void feedForward(TransformerWeights.Block block, int tokens) {
        normalize(block.feedForwardNorm(), tokens);
        arrange(normed, tokens);
        team.run(block.gate().groups(), 1, (from, to) -> {
            int firstRow = from * PackedMatrix.GROUP;
            int lastRow = endRow(block.gate(), to);
            kernels.matMul(block.gate(), firstRow, lastRow, normed.operand(tokens), gate.first(tokens));
            kernels.matMul(block.up(), firstRow, lastRow, normed.operand(tokens), up.first(tokens));
            for (int i = 0; i < tokens; i++) {
                int offset = gate.offset(i) + firstRow;
                kernels.swiGlu(gate.values, offset, up.values, offset, lastRow - firstRow, gate.values, offset);
            }
        });
        arrange(gate, tokens);
        multiply(block.down(), gate.operand(tokens), projected.first(tokens));
        addToResidual(tokens);
    }

    private void project(TokenChunk chunk, Logits logits) {
        int rows = 0;
        int firstRow = 0;
        for (int i = 0; i < chunk.size(); i++) {
            if (chunk.logitRows[i] != TokenChunk.NO_ROW) {
                if (rows == 0) {
                    firstRow = chunk.logitRows[i];
                }
                // Rows are numbered in the order of tokens, so those of a chunk are consecutive.
                normalize(weights.outputNorm(), i, rows++);
            }
        }
        if (rows > 0) {
            int vocabulary = shape.vocabularySize();
            VectorBatch y = new VectorBatch(logits.values(), logits.offset(firstRow), vocabulary, rows);
            arrange(normed, rows);
            multiply(weights.output(), normed.operand(rows), y);
        }
    }

    private void normalize(float @Nullable [] factors, int tokens) {
        team.run(tokens, TOKEN_GRAIN, (from, to) -> {
            for (int i = from; i < to; i++) {
                normalize(factors, i, i);
            }
        });
    }

    private void normalize(float @Nullable [] factors, int token, int row) {
        int n = shape.hiddenSize();
        int from = residual.offset(token);
        int to = normed.offset(row);
        if (rms) {
            kernels.rmsNorm(residual.values, from, n, factors, shape.normEps(), normed.values, to);
        } else {
            kernels.layerNorm(residual.values, from, n, factors, null, shape.normEps(), normed.values, to);
        }
    }

    private void arrange(Activations x, int tokens) {
        if (tokens > 1) {
            Operand operand = x.operand(tokens);
            team.run(x.width, COLUMN_GRAIN, (from, to) -> kernels.arrange(operand, from, to));
        }
    }

    private void multiply(PackedMatrix w, Operand x, VectorBatch y) {
        team.run(w.groups(), 1, (from, to) -> kernels.matMul(w, from * PackedMatrix.GROUP, endRow(w, to), x, y));
    }

    private void addToResidual(int tokens) {
        kernels.add(residual.values, 0, projected.values, 0, tokens * residual.width);
    }
}
