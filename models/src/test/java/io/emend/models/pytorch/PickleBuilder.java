package io.emend.models.pytorch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Makes pickles opcode by opcode, and archives around them as {@code torch.save} would. */
final class PickleBuilder {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    PickleBuilder op(int... opcodes) {
        for (int opcode : opcodes) {
            bytes.write(opcode);
        }
        return this;
    }

    PickleBuilder text(String ascii) {
        bytes.writeBytes(ascii.getBytes(StandardCharsets.ISO_8859_1));
        return this;
    }

    PickleBuilder string(String ascii) {
        return op('X', ascii.length(), 0, 0, 0).text(ascii);
    }

    PickleBuilder int32(long value) {
        return op('J', (int) value & 255, (int) (value >> 8) & 255, (int) (value >> 16) & 255, (int) (value >> 24));
    }

    PickleBuilder global(String module, String name) {
        return text("c" + module + "\n" + name + "\n");
    }

    PickleBuilder storage(String type, String key, long elements) {
        return op('(').string("storage")
                .global("torch", type)
                .string(key)
                .string("cpu")
                .int32(elements)
                .op('t', 'Q');
    }

    /** A call of {@code _rebuild_tensor_v2} for a matrix. */
    PickleBuilder matrix(String type, String key, long elements, long offset, int[] shape, int[] strides) {
        global("torch._utils", "_rebuild_tensor_v2")
                .op('(')
                .storage(type, key, elements)
                .int32(offset);
        int32(shape[0])
                .int32(shape[1])
                .op(0x86)
                .int32(strides[0])
                .int32(strides[1])
                .op(0x86);
        return op(0x89).global("collections", "OrderedDict").op(')', 'R', 't', 'R');
    }

    byte[] toByteArray() {
        return bytes.toByteArray();
    }

    /** Writes an archive of this pickle and one storage of 16 zero bytes under the key 0. */
    Path save(Path file) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("archive/data.pkl", toByteArray());
        entries.put("archive/data/0", new byte[16]);
        return zip(file, entries, ZipEntry.STORED);
    }

    static Path zip(Path file, Map<String, byte[]> entries, int method) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var content : entries.entrySet()) {
                ZipEntry entry = new ZipEntry(content.getKey());
                entry.setMethod(method);
                CRC32 crc = new CRC32();
                crc.update(content.getValue());
                entry.setCrc(crc.getValue());
                entry.setSize(content.getValue().length);
                zip.putNextEntry(entry);
                zip.write(content.getValue());
            }
        }
        return file;
    }
}
