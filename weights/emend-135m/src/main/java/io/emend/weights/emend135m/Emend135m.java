package io.emend.weights.emend135m;

import io.emend.models.ModelArtifact;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;

/** The GGUF file of this directory. */
public final class Emend135m implements ModelArtifact {
    private static final String FILE = "emend-135m-q4_0.gguf";

    @Override
    public String name() {
        return "emend-135m";
    }

    @Override
    public String sha256() {
        return "2b04c1853414898127fc374c939852ac884aa70d90615593aca3543ca837be41";
    }

    @Override
    public InputStream open() throws IOException {
        InputStream in = Emend135m.class.getResourceAsStream(FILE);
        if (in == null) {
            throw new FileNotFoundException(FILE + " is not in the jar of " + name());
        }
        return in;
    }
}
