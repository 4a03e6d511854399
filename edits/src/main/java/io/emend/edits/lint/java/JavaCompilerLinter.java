package io.emend.edits.lint.java;

import io.emend.edits.lint.Diagnostic;
import io.emend.edits.lint.Linter;
import io.emend.edits.lint.LinterException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** The Java compiler, in this process and without files: a program is a string, class files go nowhere. */
public final class JavaCompilerLinter implements Linter {
    /** What is said where the running Java cannot compile. */
    public static final String NO_COMPILER =
            "the running Java has no compiler: run a JDK, with the module jdk.compiler";

    private static final List<String> OPTIONS = List.of("-proc:none", "-nowarn", "-Xmaxerrs", "1000");

    private final JavaCompiler compiler;
    private final JavaFileManager files;

    /**
     * Finds the compiler.
     *
     * @throws LinterException if the running Java has none
     */
    public JavaCompilerLinter() {
        compiler = compiler();
        files = new NoOutput(compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8));
    }

    private static JavaCompiler compiler() {
        JavaCompiler found = ToolProvider.getSystemJavaCompiler();
        if (found == null) {
            throw new LinterException(NO_COMPILER);
        }
        return found;
    }

    @Override
    public List<Diagnostic> lint(String program) {
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        List<JavaFileObject> sources = List.of(new Source(program));
        compiler.getTask(Writer.nullWriter(), files, found, OPTIONS, null, sources)
                .call();
        List<Diagnostic> diagnostics = new ArrayList<>();
        for (javax.tools.Diagnostic<?> error : found.getDiagnostics()) {
            if (error.getKind() == javax.tools.Diagnostic.Kind.ERROR) {
                int line = Math.clamp(error.getLineNumber(), 0, Integer.MAX_VALUE);
                diagnostics.add(new Diagnostic(line, error.getCode(), error.getMessage(Locale.ROOT)));
            }
        }
        return diagnostics;
    }

    @Override
    public void close() {
        try {
            files.close();
        } catch (IOException e) {
            throw new LinterException("the Java compiler's files cannot be closed: " + e.getMessage(), e);
        }
    }

    /** A program that may hold a public type of any name. */
    private static final class Source extends SimpleJavaFileObject {
        private final String program;

        Source(String program) {
            super(URI.create("string:///Program.java"), Kind.SOURCE);
            this.program = program;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return program;
        }

        @Override
        public boolean isNameCompatible(String simpleName, Kind kind) {
            return kind == Kind.SOURCE;
        }

        @Override
        public @Nullable NestingKind getNestingKind() {
            return null;
        }

        @Override
        public @Nullable Modifier getAccessLevel() {
            return null;
        }
    }

    /** Throws class files away. */
    private static final class NoOutput extends ForwardingJavaFileManager<JavaFileManager> {
        NoOutput(JavaFileManager files) {
            super(files);
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
            return new SimpleJavaFileObject(URI.create("null:///" + className.replace('.', '/')), kind) {
                @Override
                public OutputStream openOutputStream() {
                    return OutputStream.nullOutputStream();
                }
            };
        }
    }
}
