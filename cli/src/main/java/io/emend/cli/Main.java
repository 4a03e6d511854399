package io.emend.cli;

import io.emend.cli.commands.BenchCommand;
import io.emend.cli.commands.CompleteCommand;
import io.emend.cli.commands.ConvertCommand;
import io.emend.cli.commands.DiffCommand;
import io.emend.cli.commands.DoctorCommand;
import io.emend.cli.commands.EditCommand;
import io.emend.cli.commands.EvalCommand;
import io.emend.cli.commands.InfoCommand;
import io.emend.cli.commands.LintSeqCommand;
import io.emend.cli.commands.ResolveCommand;
import io.emend.cli.commands.SampleCommand;
import io.emend.cli.commands.ScoreCommand;
import io.emend.cli.commands.TokenizeCommand;
import io.emend.cli.output.Notice;
import io.emend.cli.output.StandardOutput;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

/** The {@code emend} program: its subcommands and their exit codes. */
@Command(
        name = "emend",
        description = "An on-device code language model: writes programs as sequences of edits.",
        mixinStandardHelpOptions = true,
        versionProvider = VersionProvider.class,
        synopsisSubcommandLabel = "COMMAND",
        commandListHeading = "%nCommands:%n",
        footerHeading = "%nExamples:%n",
        footer = {
            "  emend complete 'Write a Python function `double(x: int) -> int` to solve the following problem:%n"
                    + "Return twice x.'",
            "  emend complete --stream --temperature 0.7 --seed 1 - < instruction.txt",
            "  emend resolve --json answer.txt",
            "",
            "Exit codes: 0 done, 1 the work failed, 2 wrong usage or input.",
            "`emend COMMAND --help` explains a command."
        },
        subcommands = {
            CompleteCommand.class,
            EditCommand.class,
            SampleCommand.class,
            ResolveCommand.class,
            DiffCommand.class,
            LintSeqCommand.class,
            TokenizeCommand.class,
            ScoreCommand.class,
            InfoCommand.class,
            ConvertCommand.class,
            EvalCommand.class,
            BenchCommand.class,
            DoctorCommand.class,
            HelpCommand.class
        })
public final class Main implements Runnable {
    @Spec
    private CommandSpec spec;

    /** Without a command there is nothing to do. */
    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "a command is needed, such as `emend complete`");
    }

    /**
     * Runs the program and exits with its code.
     *
     * @param arguments command line
     */
    public static void main(String[] arguments) {
        PrintWriter out = new PrintWriter(
                new StandardOutput(new FileOutputStream(FileDescriptor.out)), false, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        int code;
        try {
            code = run(out, err, arguments);
        } catch (OutOfMemoryError e) {
            Notice.print(err, "out of memory: a smaller model or batch, or EMEND_JAVA_OPTS=-Xmx..., may help");
            code = 1;
        }
        System.exit(code);
    }

    /** Help and version are printed here, outside of what the handler of exceptions sees. */
    private static int execute(ParseResult parsed) {
        try {
            return new CommandLine.RunLast().execute(parsed);
        } catch (StandardOutput.Failure e) {
            return Failures.execution(e, parsed.commandSpec().commandLine(), parsed);
        }
    }

    /** The empty path is the current directory to the JDK, and a variable that is not set to a shell. */
    private static Path path(String name) {
        if (name.isEmpty()) {
            throw new CommandLine.TypeConversionException("it is empty");
        }
        return Path.of(name);
    }

    /**
     * Runs one command line.
     *
     * @param out where results go
     * @param err where progress and errors go
     * @param arguments command line
     * @return the exit code
     */
    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        int code = new CommandLine(new Main())
                .setOut(out)
                .setErr(err)
                // An instruction may begin with @, as a Python decorator does.
                .setExpandAtFiles(false)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .registerConverter(Path.class, Main::path)
                .setParameterExceptionHandler(Failures::usage)
                .setExecutionStrategy(Main::execute)
                .setExecutionExceptionHandler(Failures::execution)
                .execute(arguments);
        try {
            out.flush();
        } catch (StandardOutput.Failure e) {
            if (!e.readerGone()) {
                Notice.print(err, String.valueOf(e.getMessage()));
                return 1;
            }
        }
        return code;
    }
}
