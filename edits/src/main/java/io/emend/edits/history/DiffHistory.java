package io.emend.edits.history;

import io.emend.edits.ApplyResult;
import io.emend.edits.MalformedHunk;
import io.emend.edits.Program;
import io.emend.edits.diff.Diff;
import io.emend.edits.diff.HunkParser;
import io.emend.edits.text.PythonText;
import io.emend.edits.text.Quoted;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;

/**
 * What an agent saw and did, as a prompt of one full observation, the anchor, and diffs from there on (Piterbarg, Pinto
 * and Fergus, "diff History for Neural Language Agents", arXiv 2312.07540).
 *
 * <p>A prompt is <pre>{@code instruction\n\nanchor\n}</pre> followed for each step since the anchor by
 * <pre>{@code \n<|action|>action\n<|observation|>\ndiff}</pre> and at last by {@code \n<|action|>}, where the model
 * goes on. The diffs have no context lines; they leave out white space at the ends of an observation.
 */
public final class DiffHistory {
    /** The token before an action. */
    public static final String ACTION = "<|action|>";
    /** The token before an observation. */
    public static final String OBSERVATION = "<|observation|>";

    private static final String BEFORE_ACTION = "\n" + ACTION;
    private static final String BEFORE_DIFF = "\n" + OBSERVATION + "\n";

    private final String instruction;
    private final List<String> observations = new ArrayList<>();
    private final List<String> actions = new ArrayList<>();

    /**
     * One step.
     *
     * @param action what the agent did
     * @param observation what it saw then
     */
    public record Step(String action, String observation) {}

    /**
     * What a prompt tells.
     *
     * @param anchor the full observation it starts with
     * @param steps the steps since; observations are without white space at their ends, with line feeds between lines
     */
    public record Decoded(String anchor, List<Step> steps) {
        /** Makes the list unmodifiable. */
        public Decoded {
            steps = List.copyOf(steps);
        }
    }

    /**
     * A history that has only begun.
     *
     * @param instruction what the agent is to do
     * @param observation what it sees first
     */
    public DiffHistory(String instruction, String observation) {
        this.instruction = instruction;
        observations.add(observation);
    }

    /**
     * Adds a step.
     *
     * @param action what the agent did
     * @param observation what it sees now
     */
    public void add(String action, String observation) {
        actions.add(action);
        observations.add(observation);
    }

    /**
     * The prompt for the next action: with as many past steps as there are and may be, fewer where it would not fit.
     *
     * @param steps how many past steps at most
     * @param budget how many tokens the prompt may have
     * @param tokens counts the tokens of a text
     * @return the prompt
     * @throws IllegalArgumentException if not even the last observation alone fits
     */
    public String prompt(int steps, int budget, ToIntFunction<String> tokens) {
        int needed = 0;
        for (int shown = Math.clamp(steps, 0, actions.size()); shown >= 0; shown--) {
            String prompt = prompt(shown);
            needed = tokens.applyAsInt(prompt);
            if (needed <= budget) {
                return prompt;
            }
        }
        throw new IllegalArgumentException("instruction and observation alone have " + needed + " tokens, " + budget
                + " are allowed: shorten them or use a model with a larger context");
    }

    private String prompt(int shown) {
        int anchor = actions.size() - shown;
        StringBuilder prompt = new StringBuilder(head(instruction))
                .append(observations.get(anchor))
                .append('\n');
        for (int i = anchor; i < actions.size(); i++) {
            String diff = Diff.unifiedDiff(observations.get(i), observations.get(i + 1), 0);
            prompt.append(BEFORE_ACTION)
                    .append(actions.get(i))
                    .append(BEFORE_DIFF)
                    .append(diff);
        }
        return prompt.append(BEFORE_ACTION).toString();
    }

    private static String head(String instruction) {
        return instruction + "\n\n";
    }

    /**
     * The action in what a model wrote after a prompt.
     *
     * @param generated the text after the last {@code <|action|>}
     * @return the text up to the next token, without white space around it
     */
    public static String action(String generated) {
        int end = generated.indexOf(OBSERVATION);
        String action = (end < 0 ? generated : generated.substring(0, end)).strip();
        int cut = action.indexOf('<');
        return cut < 0 ? action : action.substring(0, cut);
    }

    /**
     * Reads a prompt back.
     *
     * @param instruction the instruction it starts with
     * @param prompt the prompt
     * @return its anchor and steps
     * @throws IllegalArgumentException if the text is not such a prompt, or a diff does not fit
     */
    public static Decoded decode(String instruction, String prompt) {
        String head = head(instruction);
        int end = prompt.indexOf("\n" + BEFORE_ACTION, head.length());
        if (!prompt.startsWith(head) || end < 0) {
            throw new IllegalArgumentException("not a diff history of this instruction: " + Quoted.of(prompt));
        }
        String anchor = prompt.substring(head.length(), end);
        Program seen = Program.of(String.join("\n", PythonText.splitLines(PythonText.strip(anchor))));
        String[] texts = prompt.substring(end + 1 + BEFORE_ACTION.length()).split(Pattern.quote(BEFORE_ACTION), -1);
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < texts.length - 1; i++) {
            int cut = texts[i].indexOf(BEFORE_DIFF);
            if (cut < 0) {
                throw new IllegalArgumentException("step " + i + " has no " + OBSERVATION);
            }
            seen = applied(texts[i].substring(cut + BEFORE_DIFF.length()), seen, i);
            steps.add(new Step(texts[i].substring(0, cut), seen.text()));
        }
        return new Decoded(anchor, steps);
    }

    private static Program applied(String diff, Program seen, int step) {
        HunkParser.Parsed parsed = HunkParser.parse(diff);
        List<MalformedHunk> malformed = parsed.malformed();
        ApplyResult result = parsed.edit().applyTo(seen);
        if (malformed.isEmpty()) {
            malformed = result.malformed();
        }
        if (!malformed.isEmpty()) {
            throw new IllegalArgumentException("the diff of step " + step + " is malformed: "
                    + malformed.getFirst().reason());
        }
        return result.program();
    }
}
