package io.emend.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The launcher of a finished product, in the environments that users have, with a Java that prints its arguments. */
@DisabledOnOs(OS.WINDOWS)
final class LauncherTest {
    @TempDir
    private Path directory;

    @BeforeEach
    void install() throws IOException {
        Path root = Path.of("..").toRealPath();
        Files.createDirectories(directory.resolve("product/.mvn"));
        Files.createDirectories(directory.resolve("jdk/bin"));
        Files.copy(root.resolve("emend"), directory.resolve("product/emend"));
        Files.copy(root.resolve(".mvn/jdk.sh"), directory.resolve("product/.mvn/jdk.sh"));
        Files.writeString(directory.resolve("jdk/release"), "JAVA_VERSION=\"25\"\n");
        for (String program : new String[] {"java", "javac"}) {
            Path file = directory.resolve("jdk/bin/" + program);
            Files.writeString(file, "#!/bin/sh\nfor i; do echo \"$i\"; done >&2\n");
            file.toFile().setExecutable(true);
        }
    }

    /** What the launcher calls Java with, as far as a pattern goes. */
    private String run(String command, String pattern) throws IOException, InterruptedException {
        Path output = directory.resolve("output");
        String line = "cd '" + directory + "' && JAVA_HOME='" + directory + "/jdk' " + command;
        Process process = new ProcessBuilder("sh", "-c", line)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
        String text = Files.readString(output, StandardCharsets.UTF_8);
        assertEquals(0, process.exitValue(), text);
        return text.lines()
                .filter(argument -> argument.matches(pattern))
                .toList()
                .toString();
    }

    @Test
    void runsWithoutHomeAndWithAForeignCdpath() throws IOException, InterruptedException {
        String home = "[-Demend.home=" + directory.toRealPath().resolve("product") + "]";
        String pattern = "-Demend.home=.*|.*cannot open.*|.*HOME.*";
        assertEquals(home, run("env -u HOME sh product/emend info", pattern));
        assertEquals(home, run("CDPATH=.:/tmp:/ sh product/emend info", pattern));
        String jdk = "sh -c '. product/.mvn/jdk.sh; find_jdk 25'";
        assertEquals("[" + directory + "/jdk]", run("env -i JAVA_HOME='" + directory + "/jdk' " + jdk, ".*"));
    }

    @Test
    void tellsWhichStreamsAreClosed() throws IOException, InterruptedException {
        String pattern = "-Demend.std.*";
        assertEquals("[]", run("sh product/emend resolve </dev/null", pattern));
        assertEquals("[-Demend.stdin=closed]", run("sh product/emend resolve <&-", pattern));
        assertEquals(
                "[-Demend.stdin=closed, -Demend.stdout=closed]", run("sh product/emend resolve <&- >&- ", pattern));
    }
}
