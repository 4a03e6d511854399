package io.emend.models.convert;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.emend.kernels.KvType;
import io.emend.kernels.format.StorageFormats;
import io.emend.models.ConversionListener;
import io.emend.models.Footprint;
import io.emend.models.Models;
import io.emend.models.checkpoint.Checkpoint;
import io.emend.models.checkpoint.Checkpoints;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real file in another format, where it is there. */
class RealConversionTest {
    private static final Path FILE = Optional.ofNullable(System.getenv("EMEND_TEST_MODELS"))
            .map(Path::of)
            .orElseGet(() -> Path.of(System.getProperty("user.home"), ".cache", "emend", "test-models"))
            .resolve("emend-135m-q8_0.gguf");

    @Test
    void theModelThatShipsHasTheSizeOfItsCard(@TempDir Path directory) throws IOException {
        assumeTrue(Files.exists(FILE), FILE + " is not there");
        Path target = directory.resolve("emend-135m-q4_0.gguf");
        Models.convert(FILE, target, StorageFormats.Q4_0, ConversionListener.NONE);
        assertEquals(91_726_528, Files.size(target));
        try (Checkpoint checkpoint = Checkpoints.open(target)) {
            assertEquals(
                    Map.of(
                            StorageFormats.Q4_0, 106_168_320L,
                            StorageFormats.Q8_0, 28_311_552L,
                            StorageFormats.F32, 35_136L),
                    Footprint.of(checkpoint, KvType.F32).parametersByFormat());
        }
    }
}
