package io.emend.models.tensor;

import io.emend.models.files.ModelFormatException;
import io.emend.models.files.Quoted;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A model split over several files, with a JSON index of which tensor is in which file
 * ({@code model.safetensors.index.json}, {@code pytorch_model.bin.index.json}).
 */
public final class ShardedTensorFile implements TensorFile {
    private static final int MAX_SHARDS = 4096;

    private final List<TensorFile> shards = new ArrayList<>();
    private final Map<String, Tensor> tensors = new LinkedHashMap<>();
    private final Map<String, String> unsupported = new LinkedHashMap<>();

    private ShardedTensorFile() {}

    /** Opens one file of a set. */
    public interface Opener {
        TensorFile open(Path file) throws IOException;
    }

    /**
     * Opens all files of an index.
     *
     * @param index the JSON file
     * @param opener opens the files that it names, which lie beside it
     * @return the tensors of all files
     * @throws ModelFormatException if the index or a file is damaged, or they do not agree
     * @throws IOException if a file cannot be read
     */
    public static ShardedTensorFile open(Path index, Opener opener) throws IOException {
        Map<String, String> shardOfTensor = weightMap(index);
        Set<String> names = new LinkedHashSet<>(shardOfTensor.values());
        if (names.size() > MAX_SHARDS) {
            throw new ModelFormatException(index, names.size() + " files, at most " + MAX_SHARDS + " are supported");
        }
        ShardedTensorFile all = new ShardedTensorFile();
        try {
            for (String name : names) {
                all.add(index.resolveSibling(name), opener);
            }
            all.requireTensors(index, shardOfTensor);
            return all;
        } catch (IOException | RuntimeException e) {
            all.close();
            throw e;
        }
    }

    private static Map<String, String> weightMap(Path index) throws IOException {
        if (!(ModelJson.read(index).get("weight_map") instanceof Map<?, ?> map)) {
            throw new ModelFormatException(index, "weight_map is missing");
        }
        Map<String, String> shardOfTensor = new LinkedHashMap<>();
        for (var entry : map.entrySet()) {
            if (!(entry.getValue() instanceof String shard) || !shard.matches("[A-Za-z0-9_][A-Za-z0-9_.-]*")) {
                throw new ModelFormatException(
                        index,
                        "tensor " + Quoted.of(entry.getKey().toString())
                                + " is not assigned to a file of this directory");
            }
            shardOfTensor.put(entry.getKey().toString(), shard);
        }
        return shardOfTensor;
    }

    private void add(Path file, Opener opener) throws IOException {
        TensorFile shard = opener.open(file);
        shards.add(shard);
        for (Tensor tensor : shard.tensors().values()) {
            if (tensors.putIfAbsent(tensor.name(), tensor) != null) {
                throw new ModelFormatException(file, "tensor " + Quoted.of(tensor.name()) + " is in another file, too");
            }
        }
        unsupported.putAll(shard.unsupported());
    }

    private void requireTensors(Path index, Map<String, String> shardOfTensor) throws ModelFormatException {
        for (var entry : shardOfTensor.entrySet()) {
            if (!tensors.containsKey(entry.getKey()) && !unsupported.containsKey(entry.getKey())) {
                throw new ModelFormatException(
                        index,
                        "tensor " + Quoted.of(entry.getKey()) + " is not in " + entry.getValue()
                                + "; the model is incomplete");
            }
        }
    }

    @Override
    public Map<String, Tensor> tensors() {
        return Collections.unmodifiableMap(tensors);
    }

    @Override
    public Map<String, String> unsupported() {
        return Collections.unmodifiableMap(unsupported);
    }

    @Override
    public void close() {
        shards.forEach(TensorFile::close);
    }
}
