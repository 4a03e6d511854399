package io.emend.engine.rules;

import io.emend.edits.Program;
import io.emend.edits.sequence.EditSequenceParser;
import io.emend.edits.sequence.HunkAutomaton;
import io.emend.engine.generate.Rule;
import io.emend.engine.generate.RuleState;
import io.emend.engine.sampling.TokenSet;

/**
 * Keeps an edit sequence well-formed: hunk headers name lines the program has, hunks have as many lines as they say.
 * The text starts after the marker that ends a prompt. A new program is written by insertions without context, as
 * LintSeq writes them; a program that is there can be changed, and lines that are deleted are those it has.
 */
public final class HunkRule implements Rule {
    private final HunkVocabulary vocabulary;
    private final Program start;

    /**
     * A rule about edit sequences.
     *
     * @param vocabulary the tokens of the model
     * @param start the program before the first edit
     */
    public HunkRule(HunkVocabulary vocabulary, Program start) {
        this.vocabulary = vocabulary;
        this.start = start;
    }

    @Override
    public RuleState begin() {
        return new State(vocabulary, EditText.of(start), vocabulary.start(start, changes()), changes());
    }

    private boolean changes() {
        return !start.lines().isEmpty();
    }

    /**
     * After some text.
     *
     * @param vocabulary the tokens of the model
     * @param edit the edit that is being written
     * @param automaton how it can go on
     * @param changes whether lines may be deleted
     */
    private record State(HunkVocabulary vocabulary, EditText edit, HunkAutomaton automaton, boolean changes)
            implements RuleState {

        @Override
        public TokenSet allowed() {
            return vocabulary.allowed(automaton);
        }

        @Override
        public boolean allows(int token) {
            return vocabulary.allows(automaton, token);
        }

        @Override
        public int[] forced() {
            return vocabulary.forced(automaton);
        }

        @Override
        public RuleState next(int token) {
            HunkAutomaton after = vocabulary.next(automaton, token);
            EditText longer = edit.with(vocabulary.bytes(token));
            if (!after.isComplete()) {
                return new State(vocabulary, longer, after, changes);
            }
            Program program = longer.step().map(EditSequenceParser.Step::after).orElse(edit.program());
            return new State(vocabulary, EditText.of(program), vocabulary.start(program, changes), changes);
        }
    }
}
