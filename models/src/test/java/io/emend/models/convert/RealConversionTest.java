package io.emend.models.convert;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.emend.kernels.KvType;
import io.emend.kernels.format.StorageFormats;
import io.emend.models.ConversionListener;
import io.emend.models.Footprint;
import io.emend.models.Models;
import io.emend.models.TestModels;
import io.emend.models.checkpoint.Checkpoint;
import io.emend.models.checkpoint.Checkpoints;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real file in another format, where it is there. */
class RealConversionTest {
    @Test
    void theModelThatShipsHasTheSizeOfItsCard(@TempDir Path directory) throws IOException {
        Path source = TestModels.file("emend-135m-q8_0.gguf");
        Path target = directory.resolve("emend-135m-q4_0.gguf");
        Models.convert(source, target, StorageFormats.Q4_0, ConversionListener.NONE);
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
