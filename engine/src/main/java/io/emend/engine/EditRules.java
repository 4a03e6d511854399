package io.emend.engine;

import io.emend.edits.Program;
import io.emend.edits.lint.Linter;
import io.emend.engine.generate.Rule;
import io.emend.engine.rules.HunkRule;
import io.emend.engine.rules.HunkVocabulary;
import io.emend.engine.rules.LintRule;
import io.emend.engine.rules.LoopRule;
import io.emend.tokenizer.Tokenizer;
import java.util.function.Supplier;

/**
 * The rules about edits, for the texts of one model that change one program. Rules are put together with
 * {@link Rule#and}.
 */
public final class EditRules {
    private final Tokenizer tokenizer;
    private final Supplier<HunkVocabulary> vocabulary;
    private final Program start;
    private final Language language;
    private final String obstacle;

    /**
     * Rules for a model's texts.
     *
     * @param tokenizer the model's tokens
     * @param vocabulary the same tokens, for hunks
     * @param start the program before the first edit
     * @param language that of the program
     * @param obstacle why the texts have no edits, up to their name; empty where they have
     */
    EditRules(
            Tokenizer tokenizer,
            Supplier<HunkVocabulary> vocabulary,
            Program start,
            Language language,
            String obstacle) {
        this.tokenizer = tokenizer;
        this.vocabulary = vocabulary;
        this.start = start;
        this.language = language;
        this.obstacle = obstacle;
    }

    /** {@return the program before the first edit} */
    public Program start() {
        return start;
    }

    /** {@return the language of the program, as that or the instruction tells} */
    public Language language() {
        return language;
    }

    /**
     * {@return the rule that keeps edits well-formed: only those that fit the program so far are possible} They insert
     * lines; those of a program that is there delete and replace lines, too. Text that must come is read by the
     * model in one pass.
     *
     * @throws IllegalArgumentException if the texts are not edits
     */
    public Rule constrainHunks() {
        requireEdits("no hunks to constrain");
        return new HunkRule(vocabulary.get(), start);
    }

    /**
     * {@return the rule that takes an edit back which brings a new error, cannot be applied, or changes nothing}
     *
     * @param retries how often such an edit is drawn again before the text ends with the edit before
     * @param linter finds the errors: called once for each request, and what it returns is closed when the request ends
     * @throws IllegalArgumentException if the texts are not edits, or {@code retries} is negative
     */
    public Rule lintGate(int retries, Supplier<? extends Linter> linter) {
        requireEdits("no edits to lint");
        return new LintRule(tokenizer, linter, start, retries);
    }

    /** {@return the rule that ends a text which goes in circles, one of edits or any other} */
    public Rule stopLoops() {
        return new LoopRule(tokenizer, start);
    }

    private void requireEdits(String what) {
        if (!obstacle.isEmpty()) {
            throw new IllegalArgumentException(obstacle + what);
        }
    }
}
