package io.emend.models.pytorch;

import io.emend.kernels.format.StorageFormat;
import io.emend.kernels.format.StorageFormats;
import io.emend.models.files.ModelFormatException;
import io.emend.models.files.Quoted;
import io.emend.models.pytorch.StateDictPickle.Storage;
import io.emend.models.pytorch.StateDictPickle.View;
import io.emend.models.tensor.ByteCursor;
import io.emend.models.tensor.MappedFile;
import io.emend.models.tensor.MappedTensorFile;
import io.emend.models.tensor.Tensor;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A state dict that {@code torch.save} wrote ({@code pytorch_model.bin}): a ZIP archive of a pickle, which says what
 * there is, and of the storages, which are mapped as they lie. Nothing of the pickle is executed.
 */
public final class PyTorchFile extends MappedTensorFile {
    private static final String PICKLE = "/data.pkl";
    private static final long MAX_PICKLE = 64 << 20;
    private static final int MAX_DIMENSIONS = 8;
    private static final MemorySegment LITTLE =
            MemorySegment.ofArray("little".getBytes(StandardCharsets.US_ASCII)).asReadOnly();
    private static final int ZIP_MAGIC = 0x04034b50;

    /** How the storages of PyTorch hold their numbers. */
    private enum Kind {
        FLOAT("float32", 4, StorageFormats.F32),
        HALF("float16", 2, StorageFormats.F16),
        BFLOAT16("bfloat16", 2, StorageFormats.BF16),
        DOUBLE("float64", 8, null),
        LONG("int64", 8, null),
        INT("int32", 4, null),
        SHORT("int16", 2, null),
        CHAR("int8", 1, null),
        BYTE("uint8", 1, null),
        BOOL("bool", 1, null);

        private final String dtypeName;
        private final int valueBytes;
        private final @Nullable StorageFormat format;

        Kind(String dtypeName, int valueBytes, @Nullable StorageFormat format) {
            this.dtypeName = dtypeName;
            this.valueBytes = valueBytes;
            this.format = format;
        }

        static Kind of(Storage storage) {
            return valueOf(storage.type().toUpperCase(Locale.ROOT));
        }
    }

    private PyTorchFile(MappedFile mapping) {
        super(mapping);
    }

    /**
     * Maps a file.
     *
     * @param path the file
     * @return its tensors
     * @throws ModelFormatException if it is damaged, or is anything but a plain state dict in the format that PyTorch
     *     has written since version 1.6
     * @throws IOException if it cannot be read
     */
    public static PyTorchFile open(Path path) throws IOException {
        return open(MappedFile.open(path));
    }

    /** Reads a file that is mapped already, and will be closed with this one, or now if it is damaged. */
    public static PyTorchFile open(MappedFile mapping) throws ModelFormatException {
        return filled(new PyTorchFile(mapping));
    }

    @Override
    protected void read() throws ModelFormatException {
        requireZip();
        StoredZip zip = new StoredZip(mapping.path(), mapping.bytes());
        String root = root(zip);
        requireLittleEndian(zip, root + "/byteorder");
        MemorySegment pickle = zip.entry(root + PICKLE);
        if (pickle.byteSize() > MAX_PICKLE) {
            throw error("data.pkl has " + pickle.byteSize() + " bytes; no state dict needs more than " + MAX_PICKLE);
        }
        for (var entry : StateDictPickle.read(mapping.path(), pickle).entrySet()) {
            Storage storage = entry.getValue().storage();
            MemorySegment data = storageBytes(zip, root, storage);
            add(entry.getKey(), entry.getValue(), Kind.of(storage), data);
        }
    }

    private void requireZip() throws ModelFormatException {
        ByteCursor cursor = new ByteCursor(mapping.path(), "", mapping.bytes());
        if (mapping.size() >= 4 && cursor.i32() == ZIP_MAGIC) {
            return;
        }
        cursor.seek(0);
        if (mapping.size() >= 2 && cursor.u8() == 0x80) {
            throw error("this is the format of PyTorch before 1.6; load it there with torch.load and save it again "
                    + "with torch.save, or save it as safetensors");
        }
        throw error("not a PyTorch file: it is no ZIP archive");
    }

    /** {@return the directory that all entries of the archive share; its name is arbitrary} */
    private String root(StoredZip zip) throws ModelFormatException {
        List<String> roots = new ArrayList<>();
        for (String name : zip.names()) {
            if (name.endsWith(PICKLE) && name.indexOf('/') == name.length() - PICKLE.length()) {
                roots.add(name.substring(0, name.length() - PICKLE.length()));
            }
        }
        if (roots.size() != 1) {
            throw error("not a PyTorch file: the archive has " + roots.size() + " entries NAME/data.pkl, not one");
        }
        return roots.getFirst();
    }

    private void requireLittleEndian(StoredZip zip, String name) throws ModelFormatException {
        if (zip.contains(name)) {
            MemorySegment order = zip.entry(name);
            if (order.mismatch(LITTLE) != -1) {
                throw error("the numbers are not little-endian; save the file again on a usual machine");
            }
        }
    }

    private MemorySegment storageBytes(StoredZip zip, String root, Storage storage) throws ModelFormatException {
        String name = root + "/data/" + storage.key();
        MemorySegment bytes = zip.entry(name);
        int valueBytes = Kind.of(storage).valueBytes;
        if (bytes.byteSize() % valueBytes != 0 || bytes.byteSize() / valueBytes != storage.elements()) {
            throw error("archive entry " + Quoted.of(name) + " has " + bytes.byteSize() + " bytes, not "
                    + storage.elements() + " values of " + valueBytes);
        }
        return bytes;
    }

    private void add(String name, View view, Kind kind, MemorySegment storage) throws ModelFormatException {
        String who = "tensor " + Quoted.of(name);
        long elements = requireShape(who, view);
        if (kind.format == null) {
            unsupported.put(name, kind.dtypeName);
            return;
        }
        if (!isContiguous(view)) {
            unsupported.put(name, kind.dtypeName + " that is not contiguous (strides " + view.strides() + ")");
            return;
        }
        long available = view.storage().elements();
        if (elements > available || view.offset() < 0 || view.offset() > available - elements) {
            throw error(who + " of " + elements + " values at offset " + view.offset() + " lies past the end of "
                    + "its storage of " + available);
        }
        MemorySegment data = storage.asSlice(view.offset() * kind.valueBytes, elements * kind.valueBytes);
        List<Integer> shape = view.shape().stream().map(Long::intValue).toList();
        tensors.put(name, new Tensor(name, kind.format, shape, data));
    }

    /** {@return the number of values} */
    private long requireShape(String who, View view) throws ModelFormatException {
        int dimensions = view.shape().size();
        if (dimensions > MAX_DIMENSIONS || view.strides().size() != dimensions) {
            throw error(who + " has " + dimensions + " dimensions and "
                    + view.strides().size() + " strides");
        }
        long elements = 1;
        for (long size : view.shape()) {
            if (size > Integer.MAX_VALUE || Math.multiplyHigh(elements, size) != 0 || elements * size < 0) {
                throw error(who + " has a shape whose size overflows: " + view.shape());
            }
            elements *= size;
        }
        return elements;
    }

    /** Strides of dimensions of size 1 mean nothing, and nothing means anything in an empty tensor. */
    private static boolean isContiguous(View view) {
        long stride = 1;
        for (int i = view.shape().size() - 1; i >= 0; i--) {
            long size = view.shape().get(i);
            if (size == 0) {
                return true;
            }
            if (size != 1 && view.strides().get(i) != stride) {
                return false;
            }
            stride *= size;
        }
        return true;
    }

    private ModelFormatException error(String problem) {
        return new ModelFormatException(mapping.path(), problem);
    }
}
