package io.emend.engine;

import io.emend.engine.generate.Rule;
import java.util.Objects;
import java.util.function.Function;

/**
 * A choice of the rules about edits, as the options of a program name it: a value that a report can tell.
 *
 * @param constrainHunks whether edits are kept well-formed, see {@link EditRules#constrainHunks}
 * @param lintGate how often an edit that brings a new error, or cannot be applied, is drawn again before the text ends
 *     with the edit before, see {@link EditRules#lintGate}; 0 is off
 * @param linter what finds the errors; without a gate it means nothing
 * @param stopLoops whether a text that goes in circles ends early, see {@link EditRules#stopLoops}
 */
public record RuleOptions(boolean constrainHunks, int lintGate, LintChoice linter, boolean stopLoops)
        implements Function<EditRules, Rule> {
    /** No rules. */
    public static final RuleOptions NONE = new RuleOptions(false, 0, false);

    /**
     * Checks the number.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public RuleOptions {
        Objects.requireNonNull(linter, "linter");
        if (lintGate < 0) {
            throw new IllegalArgumentException("lint-gate is " + lintGate + ", it must be 0 (off) or above");
        }
    }

    /**
     * A choice with the linter of the language.
     *
     * @param constrainHunks whether edits are kept well-formed
     * @param lintGate how often an edit is drawn again, 0 is off
     * @param stopLoops whether a text that goes in circles ends early
     */
    public RuleOptions(boolean constrainHunks, int lintGate, boolean stopLoops) {
        this(constrainHunks, lintGate, LintChoice.LANGUAGE, stopLoops);
    }

    /** {@return the chosen ones of some rules} */
    @Override
    public Rule apply(EditRules edits) {
        Rule hunks = constrainHunks ? edits.constrainHunks() : Rule.NONE;
        Rule lint = lintGate > 0 ? edits.lintGate(lintGate, linter.linter(edits.language())) : Rule.NONE;
        Rule loops = stopLoops ? edits.stopLoops() : Rule.NONE;
        return hunks.and(lint).and(loops);
    }
}
