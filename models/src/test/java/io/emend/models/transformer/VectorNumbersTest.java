package io.emend.models.transformer;

import io.emend.kernels.KvType;
import io.emend.models.BackendOptions;
import io.emend.models.LanguageModel;
import io.emend.models.LanguageModelNumbersContract;
import io.emend.models.checkpoint.Checkpoint;
import io.emend.models.checkpoint.Checkpoints;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;

/** The backend {@code vector} computes what the reference does. */
class VectorNumbersTest extends LanguageModelNumbersContract {
    private final List<Checkpoint> checkpoints = new ArrayList<>();

    @Override
    protected LanguageModel open(Path gguf) throws IOException {
        checkpoints.add(Checkpoints.open(gguf));
        return new VectorBackend().open(checkpoints.getLast(), new BackendOptions(2, 0, kvType()));
    }

    /** How keys and values are stored. */
    protected KvType kvType() {
        return KvType.F32;
    }

    @AfterEach
    void closeCheckpoints() {
        checkpoints.forEach(Checkpoint::close);
    }
}
