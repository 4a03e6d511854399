package io.emend.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.emend.eval.problems.Problem;
import io.emend.eval.problems.ProblemSet;
import io.emend.eval.samples.SampleFile;
import io.emend.models.files.FileFormatException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** Files of problems and of samples that somebody else wrote. */
class EvalFilesFuzzTest {
    @TempDir
    private Path directory;

    private interface Reading {
        void read(Path file) throws IOException;
    }

    private void assertReadOrRefused(byte[] bytes, Reading reading) throws IOException {
        Path file = directory.resolve("fuzzed.jsonl");
        Files.write(file, bytes);
        try {
            reading.read(file);
        } catch (FileFormatException e) {
            assertEquals(1, e.getMessage().lines().count(), e.getMessage());
        }
    }

    private static void assertWhole(ProblemSet set) {
        assertFalse(set.problems().isEmpty());
        for (Problem problem : set.problems()) {
            problem.programOf("pass\n");
        }
    }

    @FuzzTest
    void problemsAreReadOrRefused(byte[] bytes) throws IOException {
        assertReadOrRefused(bytes, file -> assertWhole(ProblemSet.read(file)));
        assertReadOrRefused(bytes, file -> assertWhole(ProblemSet.humanEval(file, file)));
        assertReadOrRefused(bytes, file -> assertWhole(ProblemSet.mbpp(file)));
    }

    @FuzzTest
    void samplesAreReadOrRefused(byte[] bytes) throws IOException {
        assertReadOrRefused(bytes, SampleFile::read);
    }
}
