package io.emend.engine;

import io.emend.edits.Program;
import io.emend.edits.sequence.EditSequenceParser;
import io.emend.edits.sequence.HunkAutomaton;
import java.util.BitSet;

/**
 * Keeps an edit sequence well-formed: hunk headers name lines the program has, hunks have as many lines as they say. The
 * text starts after the marker that ends a prompt. Made for insertions without context, as LintSeq writes them.
 */
final class HunkConstraint implements Constraint {
    private final HunkVocabulary vocabulary;
    private final EditText edit;
    private HunkAutomaton state;

    HunkConstraint(HunkVocabulary vocabulary, Program program) {
        this(vocabulary, new EditText(program), HunkAutomaton.start(program));
    }

    private HunkConstraint(HunkVocabulary vocabulary, EditText edit, HunkAutomaton state) {
        this.vocabulary = vocabulary;
        this.edit = edit;
        this.state = state;
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
        edit.append(vocabulary.bytes(token));
        if (state.isComplete()) {
            edit.next(edit.step().map(EditSequenceParser.Step::after).orElse(edit.program()));
            state = HunkAutomaton.start(edit.program());
        }
    }

    @Override
    public Constraint fork() {
        return new HunkConstraint(vocabulary, edit.copy(), state);
    }
}
