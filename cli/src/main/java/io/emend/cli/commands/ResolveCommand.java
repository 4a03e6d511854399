package io.emend.cli.commands;

import io.emend.cli.input.InputException;
import io.emend.cli.input.TextInput;
import io.emend.cli.output.Json;
import io.emend.cli.output.Notice;
import io.emend.edits.MalformedHunk;
import io.emend.edits.Resolution;
import io.emend.edits.sequence.PaperResolver;
import io.emend.edits.sequence.ResolveMode;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code emend resolve}: edit-sequence text to the program it writes. */
@Command(
        name = "resolve",
        description = "Turns the text of an edit sequence into the program it writes.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nModes:%n",
        footer = {
            "  strict  unified-diff semantics: an edit that does not fit is left out and reported",
            "  paper   bit for bit what the paper's code does, including where it damages code",
            "",
            "Example: printf '<|diff|>@@ -0,0 +1 @@\\n+x = 1' | emend resolve"
        })
public final class ResolveCommand implements Callable<Integer> {
    @Parameters(
            arity = "0..1",
            defaultValue = TextInput.STDIN,
            paramLabel = "FILE|-",
            description = "Where the text is read from; standard input by default.")
    private String file;

    @Option(
            names = "--mode",
            defaultValue = "strict",
            paramLabel = "strict|paper",
            description = "How edits are applied (default: ${DEFAULT-VALUE}).")
    private ResolveMode mode;

    @Option(
            names = "--malformed-penalty",
            description = "In paper mode, one malformed hunk makes the whole program empty.")
    private boolean malformedPenalty;

    @Option(names = "--json", description = "Print program, hunk count and malformed hunks as JSON.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (malformedPenalty && mode != ResolveMode.PAPER) {
            throw new InputException("--malformed-penalty belongs to --mode paper");
        }
        String text = TextInput.withoutMark(file);
        Resolution resolution = mode.resolve(text);
        String program = malformedPenalty ? PaperResolver.resolve(text, true).program() : resolution.program();
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("program", program);
            row.put("hunks", resolution.hunks());
            row.put("malformed", malformed(resolution.malformed()));
            Json.print(out, row);
        } else {
            out.println(program);
            report(resolution.malformed());
        }
        return 0;
    }

    private void report(List<MalformedHunk> malformed) {
        for (MalformedHunk hunk : malformed) {
            Notice.print(
                    spec.commandLine().getErr(),
                    "edit %d, hunk %d is malformed: %s",
                    hunk.edit(),
                    hunk.hunk(),
                    hunk.reason());
        }
    }

    private static List<Map<String, Object>> malformed(List<MalformedHunk> hunks) {
        return hunks.stream()
                .map(hunk -> {
                    Map<String, Object> row = new LinkedHashMap<>();
                    row.put("edit", hunk.edit());
                    row.put("hunk", hunk.hunk());
                    row.put("reason", hunk.reason());
                    return row;
                })
                .toList();
    }
}
