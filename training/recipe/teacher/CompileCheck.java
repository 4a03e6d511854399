import com.sun.source.util.JavacTask;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Tells for each program of standard input, a class {@code Solution} in Base64 on a line, whether it compiles: {@code
 * true} or {@code false} on a line. No class file is written, and nothing is run.
 */
public final class CompileCheck {
    private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();

    private CompileCheck() {}

    /** A source that is not a file. */
    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String text) {
            super(URI.create("string:///Solution.java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    public static void main(String[] arguments) throws IOException {
        var input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII));
        try (StandardJavaFileManager files = COMPILER.getStandardFileManager(null, null, null)) {
            for (String line = input.readLine(); line != null; line = input.readLine()) {
                System.out.println(compiles(new String(Base64.getDecoder().decode(line), StandardCharsets.UTF_8), files));
            }
        }
    }

    private static boolean compiles(String program, StandardJavaFileManager files) throws IOException {
        var found = new DiagnosticCollector<JavaFileObject>();
        var options = List.of("-proc:none", "-Xlint:none", "-XDshould-stop.ifError=ATTR");
        var task = (JavacTask) COMPILER.getTask(null, files, found, options, null, List.of(new Source(program)));
        try {
            task.parse();
            task.analyze();
        } catch (IllegalStateException e) {
            // javac gives up on some programs that no person would write.
            return false;
        }
        return found.getDiagnostics().stream().noneMatch(report -> report.getKind() == Diagnostic.Kind.ERROR);
    }
}
