package io.emend.cli.doctor;

import io.emend.models.BackendOptions;
import io.emend.models.LoadedModel;
import io.emend.models.Models;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Whether {@code emend complete} works as it is: the model that runs where none is named is loaded. */
final class DefaultModel {
    private DefaultModel() {}

    static List<Finding> look(Path home) {
        try (LoadedModel model = Models.open(Models.bundled(home), BackendOptions.defaults())) {
            return List.of(Finding.good(
                    "complete",
                    "works: " + Models.BUNDLED + " on " + Models.VECTOR + ", "
                            + model.tokenizer().vocabularySize() + " tokens"));
        } catch (IOException | RuntimeException e) {
            return List.of(Finding.failed(
                    "complete",
                    "does not work without --model: " + e.getMessage(),
                    "take the whole repository, or name a model with --model"));
        }
    }
}
