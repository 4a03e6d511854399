package io.emend.cli;

import io.emend.cli.input.InputException;
import io.emend.cli.output.Notice;
import io.emend.cli.output.StandardOutput;
import io.emend.edits.lint.LinterException;
import io.emend.engine.sampling.UnusableLogitsException;
import io.emend.eval.sandbox.SandboxException;
import io.emend.models.files.FileFormatException;
import io.emend.tokenizer.TokenizerFormatException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Objects;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns what goes wrong into one line on stderr and an exit code. */
final class Failures {
    private static final int FAILED = 1;
    private static final int WRONG_INPUT = 2;

    private Failures() {}

    /** A command line that cannot be parsed. */
    static int usage(ParameterException e, String[] arguments) {
        CommandLine command = e.getCommandLine();
        print(command, String.valueOf(e.getMessage()));
        if (!UnmatchedArgumentException.printSuggestions(e, command.getErr())) {
            command.getErr().println("Try `" + command.getCommandSpec().qualifiedName() + " --help`.");
        }
        return WRONG_INPUT;
    }

    /** Anything a command throws. */
    static int execution(Exception e, CommandLine command, ParseResult parsed) {
        if (e instanceof StandardOutput.Failure output && output.readerGone()) {
            return 0;
        }
        Exception cause = e instanceof UncheckedIOException && e.getCause() instanceof IOException io ? io : e;
        print(command, describe(cause));
        if (System.getenv("EMEND_DEBUG") != null) {
            e.printStackTrace(command.getErr());
        }
        return isInput(cause) ? WRONG_INPUT : FAILED;
    }

    private static boolean isInput(Exception e) {
        return e instanceof InputException
                || e instanceof IllegalArgumentException
                || e instanceof FileFormatException
                || e instanceof TokenizerFormatException
                || e instanceof LinterException
                || e instanceof UnusableLogitsException
                || e instanceof NoSuchFileException
                || e instanceof FileNotFoundException
                || e instanceof AccessDeniedException
                || e instanceof FileAlreadyExistsException;
    }

    private static String describe(Exception e) {
        String internal = "internal error: " + e + " (EMEND_DEBUG=1 shows where)";
        return switch (e) {
            case NoSuchFileException missing
            when missing.getReason() != null -> missing.getFile() + ": " + missing.getReason();
            case NoSuchFileException missing -> missing.getFile() + ": there is no such file or directory";
            case AccessDeniedException denied -> denied.getFile() + ": permission denied";
            case FileAlreadyExistsException exists -> exists.getFile() + ": exists already";
            case FileSystemException system
            when system.getReason() != null -> system.getFile() + ": " + system.getReason();
            case InputException _,
                    UnusableLogitsException _,
                    LinterException _,
                    StandardOutput.Failure _,
                    SandboxException _,
                    IllegalArgumentException _,
                    IOException _ -> Objects.requireNonNullElse(e.getMessage(), internal);
            default -> internal;
        };
    }

    private static void print(CommandLine command, String message) {
        String line = message.replaceAll("\\R+\\s*", " ").strip().replaceFirst("^Error: ", "");
        Notice.print(command.getErr(), line);
    }
}
