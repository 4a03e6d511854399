/** The model emend-135m as a jar. */
module io.emend.weights.emend135m {
    requires io.emend.models;

    provides io.emend.models.ModelArtifact with
            io.emend.weights.emend135m.Emend135m;
}
