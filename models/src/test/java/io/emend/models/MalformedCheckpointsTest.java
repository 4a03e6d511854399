package io.emend.models;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.emend.kernels.KvType;
import io.emend.kernels.format.StorageFormats;
import io.emend.models.checkpoint.Checkpoint;
import io.emend.models.checkpoint.Checkpoints;
import io.emend.models.checkpoint.TinyModel;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Damaged checkpoints answer every question, or refuse it in one line. */
class MalformedCheckpointsTest {
    private static final int FLIPPED_FILES = 300;
    private static final List<String> VALUES = List.of(
            "null",
            "-1",
            "0",
            "1",
            "7",
            "1e9",
            "1e999",
            "NaN",
            "9999999999999",
            "0.5",
            "\"x\"",
            "true",
            "[]",
            "{}",
            "[[1]]",
            "{\"type\":\"linear\"}",
            "{\"rope_type\":\"llama3\",\"factor\":-1}",
            "\"\\u001b\\ud800\\n\"");

    @TempDir
    private Path directory;

    private Path source;

    /** A question that a checkpoint may refuse. */
    private interface Question {
        void ask(Checkpoint checkpoint) throws IOException;
    }

    @BeforeEach
    void write() {
        source = TinyModel.llama().write(directory.resolve("tiny"));
    }

    /** {@return how many questions were refused} */
    private static int refusals(Path path) {
        List<Question> questions = List.of(
                checkpoint -> Footprint.of(checkpoint, KvType.F32),
                Checkpoint::tokenizer,
                Checkpoint::stopTokens,
                Checkpoint::chatTemplate,
                checkpoint -> Models.backend(Models.VECTOR)
                        .open(checkpoint, BackendOptions.defaults().withThreads(1))
                        .close());
        int refusals = 0;
        try (Checkpoint checkpoint = Checkpoints.open(path)) {
            for (Question question : questions) {
                try {
                    question.ask(checkpoint);
                } catch (IOException e) {
                    assertOneLine(e);
                    refusals++;
                }
            }
        } catch (IOException e) {
            assertOneLine(e);
            refusals++;
        }
        return refusals;
    }

    private static void assertOneLine(IOException e) {
        assertEquals(1, e.getMessage().lines().count(), e.getMessage());
        assertTrue(e.getMessage().chars().noneMatch(Character::isISOControl), e.getMessage());
    }

    @Test
    void flippedBytesOfTheHeader() throws IOException {
        Path good = directory.resolve("tiny.gguf");
        Models.convert(source, good, StorageFormats.Q8_0, ConversionListener.NONE);
        assertEquals(0, refusals(good));
        byte[] bytes = Files.readAllBytes(good);
        int header = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("blk.1.ffn_down.weight");
        Random random = new Random(1);
        Path bad = directory.resolve("bad.gguf");
        int refused = 0;
        for (int i = 0; i < FLIPPED_FILES; i++) {
            byte[] damaged = bytes.clone();
            // The numbers are at the start; lists of tokens follow.
            int end = random.nextBoolean() ? 1100 : header;
            damaged[random.nextInt(end)] = (byte) random.nextInt();
            Files.write(bad, damaged);
            refused += refusals(bad) > 0 ? 1 : 0;
        }
        assertTrue(refused > FLIPPED_FILES / 10, "only " + refused + " damaged files were refused");
    }

    @Test
    void strangeValuesInTheConfiguration() throws IOException {
        assertEquals(0, refusals(source));
        TinyModel model = TinyModel.llama();
        model.config.put("rope_scaling", "null");
        model.config.put("rope_parameters", "null");
        model.config.put("head_dim", "null");
        for (String key : List.copyOf(model.config.keySet())) {
            for (String value : VALUES) {
                String before = model.config.put(key, value);
                model.writeConfig(source);
                refusals(source);
                model.config.put(key, before);
            }
        }
    }
}
