package io.emend.engine;

import io.emend.edits.EditSequenceParser;
import io.emend.edits.EditSequences;
import io.emend.edits.HunkAutomaton;
import io.emend.edits.Program;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;

/**
 * Keeps an edit sequence well-formed: hunk headers name lines the program has, hunks have as many lines as they say. The
 * text starts after the marker that ends a prompt. Made for insertions without context, as LintSeq writes them.
 */
final class HunkConstraint implements Constraint {
    private final HunkVocabulary vocabulary;
    private final ByteArrayOutputStream edit = new ByteArrayOutputStream();
    private Program program;
    private HunkAutomaton state;

    HunkConstraint(HunkVocabulary vocabulary, Program program) {
        this.vocabulary = vocabulary;
        this.program = program;
        state = HunkAutomaton.start(program);
    }

    @Override
    public BitSet allowed() {
        return vocabulary.allowed(state);
    }

    @Override
    public int[] forced() {
        return vocabulary.forced(state);
    }

    @Override
    public void accept(int token) {
        state = vocabulary.next(state, token);
        edit.writeBytes(vocabulary.bytes(token));
        if (state.isComplete()) {
            EditSequenceParser parser = new EditSequenceParser(program);
            parser.accept(EditSequences.DIFF_TOKEN + edit.toString(StandardCharsets.UTF_8));
            parser.finish();
            program = parser.program();
            edit.reset();
            state = HunkAutomaton.start(program);
        }
    }

    @Override
    public Constraint fork() {
        HunkConstraint copy = new HunkConstraint(vocabulary, program);
        copy.edit.writeBytes(edit.toByteArray());
        copy.state = state;
        return copy;
    }
}
