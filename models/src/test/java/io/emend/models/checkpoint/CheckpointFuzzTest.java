package io.emend.models.checkpoint;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.emend.kernels.KvType;
import io.emend.models.Footprint;
import io.emend.models.files.Fuzzed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;

/** Whatever the files of a model hold, every question is answered or refused. */
class CheckpointFuzzTest {
    private static final List<String> FILES = List.of(
            "config.json",
            "tokenizer_config.json",
            "generation_config.json",
            "chat_template.jinja",
            "model.safetensors.index.json");

    @TempDir
    private Path directory;

    private static void ask(Path path) throws IOException {
        Fuzzed.assertReadOrRefused(() -> {
            try (Checkpoint checkpoint = Checkpoints.open(path)) {
                checkpoint.name();
                Fuzzed.assertReadOrRefused(() -> Footprint.of(checkpoint, KvType.F32));
                Fuzzed.assertReadOrRefused(checkpoint::stopTokens);
                Fuzzed.assertReadOrRefused(checkpoint::chatTemplate);
                for (SpecialToken role : SpecialToken.values()) {
                    Fuzzed.assertReadOrRefused(() -> checkpoint.token(role));
                }
            }
        });
    }

    @FuzzTest
    void questionsToGgufFilesAreAnsweredOrRefused(byte[] bytes) throws IOException {
        Path file = directory.resolve("fuzzed.gguf");
        Files.write(file, bytes);
        ask(file);
    }

    /** The texts of the files, parted by a byte of zero. */
    @FuzzTest
    void questionsToDirectoriesAreAnsweredOrRefused(byte[] bytes) throws IOException {
        Path model = Files.createDirectories(directory.resolve("model"));
        String[] texts = new String(bytes, StandardCharsets.ISO_8859_1).split("\0", FILES.size());
        for (int i = 0; i < FILES.size(); i++) {
            Path file = model.resolve(FILES.get(i));
            if (i < texts.length && !texts[i].isEmpty()) {
                Files.write(file, texts[i].getBytes(StandardCharsets.ISO_8859_1));
            } else {
                Files.deleteIfExists(file);
            }
        }
        ask(model);
    }
}
