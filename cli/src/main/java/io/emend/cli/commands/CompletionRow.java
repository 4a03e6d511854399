package io.emend.cli.commands;

import io.emend.edits.Edit;
import io.emend.edits.Hunk;
import io.emend.engine.Completion;
import io.emend.models.ModelInfo;
import java.util.LinkedHashMap;
import java.util.Map;

/** What {@code emend complete --json} prints. */
final class CompletionRow {
    private CompletionRow() {}

    /**
     * The fields of a completion.
     *
     * @param completion what the model wrote
     * @param seed of sampling
     * @param info the model
     * @return the fields in order
     */
    static Map<String, Object> of(Completion completion, long seed, ModelInfo info) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("program", completion.program());
        row.put("raw", completion.raw());
        row.put("edits", completion.edits().stream().map(CompletionRow::edit).toList());
        row.put("malformed_hunks", completion.malformed().size());
        row.put("finish_reason", completion.generation().finishReason().label());
        row.put("prompt_tokens", completion.generation().promptTokens());
        row.put("completion_tokens", completion.generation().tokens().length);
        row.put("forced_tokens", completion.generation().forcedTokens());
        row.put("discarded_tokens", completion.generation().discardedTokens());
        row.put("logprob", completion.generation().logprob());
        row.put("seed", seed);
        row.put("model", info.name());
        row.put("backend", info.backend());
        row.put("time_to_first_token_ms", completion.generation().timeToFirstToken() / 1e6);
        row.put("tokens_per_second", completion.generation().tokensPerSecond());
        return row;
    }

    private static Map<String, Object> edit(Edit edit) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("hunks", edit.hunks().stream().map(CompletionRow::hunk).toList());
        row.put("text", edit.text());
        return row;
    }

    private static Map<String, Object> hunk(Hunk hunk) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("old_start", hunk.oldStart());
        row.put("old_count", hunk.oldCount());
        row.put("new_start", hunk.newStart());
        row.put("new_count", hunk.newCount());
        row.put(
                "lines",
                hunk.lines().stream()
                        .map(line -> line.kind().prefix() + line.text())
                        .toList());
        return row;
    }
}
