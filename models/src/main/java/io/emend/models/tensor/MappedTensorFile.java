package io.emend.models.tensor;

import io.emend.models.files.ModelFormatException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** A single mapped file of tensors: what the readers of all formats have in common. They fill it while they open. */
public abstract class MappedTensorFile implements TensorFile {
    /** The file. */
    protected final MappedFile mapping;
    /** What {@link #tensors()} gives. */
    protected final Map<String, Tensor> tensors = new LinkedHashMap<>();
    /** What {@link #unsupported()} gives. */
    protected final Map<String, String> unsupported = new LinkedHashMap<>();

    /**
     * Takes over a mapping, which is closed with this.
     *
     * @param mapping the file
     */
    protected MappedTensorFile(MappedFile mapping) {
        this.mapping = mapping;
    }

    /**
     * Fills in the tensors.
     *
     * @throws ModelFormatException if the file is damaged
     */
    protected abstract void read() throws ModelFormatException;

    /**
     * Reads a file just made, and closes its mapping if it is damaged.
     *
     * @param <T> its format
     * @param file whose tensors are missing yet
     * @return that file
     * @throws ModelFormatException if it is damaged
     */
    protected static <T extends MappedTensorFile> T filled(T file) throws ModelFormatException {
        try {
            file.read();
            return file;
        } catch (ModelFormatException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    @Override
    public final Map<String, Tensor> tensors() {
        return Collections.unmodifiableMap(tensors);
    }

    @Override
    public final Map<String, String> unsupported() {
        return Collections.unmodifiableMap(unsupported);
    }

    @Override
    public final void close() {
        mapping.close();
    }
}
