package io.emend.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.lang.module.ResolvedModule;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/**
 * A program of somebody who uses the libraries: compiled, and run in a JVM of its own, with the engine and what it
 * needs and nothing else of this build. Tests themselves run on the class path, where the walls of modules are not
 * seen.
 */
enum UserProgram {
    /** The program and the libraries stand on the class path. */
    ON_THE_CLASS_PATH {
        @Override
        List<String> sources(Path directory, String name, String source) throws IOException {
            return List.of(write(directory, name + ".java", source));
        }

        @Override
        List<String> options(String libraries, Path classes) {
            return List.of("-cp", libraries + File.pathSeparator + classes);
        }

        @Override
        List<String> start(String name) {
            return List.of(name);
        }
    },

    /** The program is a module that requires the engine, and what that gives on. */
    ON_THE_MODULE_PATH {
        @Override
        List<String> sources(Path directory, String name, String source) throws IOException {
            return List.of(
                    write(directory, "module-info.java", "module user { requires " + ENGINE + "; }"),
                    write(directory, "user/" + name + ".java", "package user;\n" + source));
        }

        @Override
        List<String> options(String libraries, Path classes) {
            return List.of("--module-path", libraries + File.pathSeparator + classes);
        }

        @Override
        List<String> start(String name) {
            return List.of("-m", "user/user." + name);
        }
    };

    private static final String ENGINE = "io.emend.engine";
    private static final long PATIENCE_SECONDS = 60;

    abstract List<String> sources(Path directory, String name, String source) throws IOException;

    abstract List<String> options(String libraries, Path classes);

    abstract List<String> start(String name);

    /**
     * Compiles and runs a program.
     *
     * @param directory an empty place
     * @param name of its class
     * @param source of a file without a package
     * @param arguments its command line
     * @return what it printed
     */
    String run(Path directory, String name, String source, String... arguments)
            throws IOException, InterruptedException {
        Path classes = Files.createDirectories(directory.resolve("classes"));
        List<String> javac = new ArrayList<>(options(libraries(), classes));
        javac.addAll(List.of("-Xlint:all,-incubating", "-Werror", "-d", classes.toString()));
        javac.addAll(sources(directory, name, source));
        int compiled = ToolProvider.getSystemJavaCompiler().run(null, null, null, javac.toArray(String[]::new));
        assertEquals(0, compiled, "exit code of javac");

        List<String> java = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        java.addAll(List.of("-XX:+UseSerialGC", "--add-modules", "jdk.incubator.vector"));
        java.addAll(options(libraries(), classes));
        java.addAll(start(name));
        java.addAll(List.of(arguments));
        return output(java, directory);
    }

    private static String output(List<String> command, Path directory) throws IOException, InterruptedException {
        Path out = directory.resolve("out");
        Path err = directory.resolve("err");
        Process process = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        boolean ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
        process.destroyForcibly();
        assertTrue(ended, "the program does not end");
        assertEquals(0, process.exitValue(), Files.readString(err));
        return Files.readString(out, StandardCharsets.UTF_8);
    }

    private static String write(Path directory, String name, String content) throws IOException {
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content).toString();
    }

    /** The engine and the modules that it needs, among the class path of this build. */
    private static String libraries() {
        Path[] entries = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .filter(Files::exists)
                .toArray(Path[]::new);
        return Configuration.empty()
                .resolve(ModuleFinder.of(entries), ModuleFinder.ofSystem(), Set.of(ENGINE))
                .modules()
                .stream()
                .map(UserProgram::location)
                .filter(location -> location.getScheme().equals("file"))
                .map(location -> Path.of(location).toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static URI location(ResolvedModule module) {
        return module.reference().location().orElseThrow();
    }
}
