package io.emend.models.pytorch;

import io.emend.models.files.ModelFormatException;
import io.emend.models.files.Quoted;
import io.emend.models.tensor.ByteCursor;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The entries of a ZIP archive that stores them as they are, found without copying. After section 4.3 of PKWARE's
 * {@code APPNOTE.TXT}, with the 64-bit extensions; compressed and encrypted entries are refused when asked for.
 */
final class StoredZip {
    private static final int LOCAL_HEADER = 0x04034b50;
    private static final int CENTRAL_HEADER = 0x02014b50;
    private static final int END = 0x06054b50;
    private static final int END_64 = 0x06064b50;
    private static final int END_64_LOCATOR = 0x07064b50;
    private static final int END_BYTES = 22;
    private static final int END_64_LOCATOR_BYTES = 20;
    private static final int CENTRAL_HEADER_BYTES = 46;
    private static final int EXTRA_64 = 1;
    private static final long IN_EXTRA_64 = 0xFFFF_FFFFL;
    private static final int MAX_COMMENT = 0xFFFF;

    private final Path file;
    private final MemorySegment bytes;
    private final ByteCursor cursor;
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private long directoryStart;

    /** An entry as the central directory lists it. */
    private record Entry(int flags, int method, long compressedSize, long size, long headerOffset) {}

    /**
     * Reads the central directory.
     *
     * @param file named in errors
     * @param bytes the whole archive
     * @throws ModelFormatException if it is truncated, damaged, or split over several disks
     */
    StoredZip(Path file, MemorySegment bytes) throws ModelFormatException {
        this.file = file;
        this.bytes = bytes;
        this.cursor = new ByteCursor(file, "", bytes);
        readDirectory(findEnd());
    }

    /** {@return the names of all entries in the order of the directory} */
    Iterable<String> names() {
        return Collections.unmodifiableSet(entries.keySet());
    }

    /** {@return whether there is an entry of this name} */
    boolean contains(String name) {
        return entries.containsKey(name);
    }

    /**
     * Finds an entry.
     *
     * @param name its full name
     * @return its bytes
     * @throws ModelFormatException if it is missing, damaged, compressed or encrypted
     */
    MemorySegment entry(String name) throws ModelFormatException {
        Entry entry = entries.get(name);
        String who = "archive entry " + Quoted.of(name);
        if (entry == null) {
            throw new ModelFormatException(file, who + " is missing");
        }
        if ((entry.flags & 1) != 0) {
            throw new ModelFormatException(file, who + " is encrypted");
        }
        if (entry.method != 0 || entry.compressedSize != entry.size) {
            throw new ModelFormatException(
                    file,
                    who + " is compressed; save the model again with torch.save, which "
                            + "stores its entries uncompressed");
        }
        cursor.seek(entry.headerOffset);
        long start = skipLocalHeader(who, name, entry);
        if (start > directoryStart || entry.size > directoryStart - start) {
            throw cursor.error(who + " of " + entry.size + " bytes runs into the directory of the archive");
        }
        return bytes.asSlice(start, entry.size);
    }

    private long skipLocalHeader(String who, String name, Entry entry) throws ModelFormatException {
        if (cursor.i32() != LOCAL_HEADER) {
            throw cursor.errorAt(entry.headerOffset, who + " has no local header where the directory says");
        }
        cursor.u16();
        boolean encrypted = (cursor.u16() & 1) != 0;
        int method = cursor.u16();
        cursor.bytes(4 + 4 + 4 + 4);
        int nameLength = cursor.u16();
        int extraLength = cursor.u16();
        if (encrypted || method != entry.method || !cursor.utf8(nameLength).equals(name)) {
            throw cursor.errorAt(entry.headerOffset, who + " differs between its local header and the directory");
        }
        cursor.bytes(extraLength);
        return cursor.position();
    }

    /** {@return the offset of the record that ends the archive; a comment of unknown length may follow it} */
    private long findEnd() throws ModelFormatException {
        long last = bytes.byteSize() - END_BYTES;
        for (long at = last; at >= 0 && at >= last - MAX_COMMENT; at--) {
            if (bytes.get(ValueLayout.JAVA_BYTE, at) == 'P') {
                cursor.seek(at);
                if (cursor.i32() == END && commentLength(at) == last - at) {
                    return at;
                }
            }
        }
        throw new ModelFormatException(
                file,
                "the directory at the end of the archive is missing; the file is "
                        + "truncated or damaged: download it again");
    }

    private int commentLength(long end) throws ModelFormatException {
        cursor.seek(end + END_BYTES - 2);
        return cursor.u16();
    }

    private void readDirectory(long end) throws ModelFormatException {
        cursor.seek(end + 4);
        int disk = cursor.u16();
        requireOneDisk(disk | cursor.u16(), end);
        long onThisDisk = cursor.u16();
        long count = cursor.u16();
        long size = cursor.u32();
        long start = cursor.u32();
        long limit = end;
        if (onThisDisk == MAX_COMMENT || count == MAX_COMMENT || size == IN_EXTRA_64 || start == IN_EXTRA_64) {
            limit = seekEnd64(end);
            cursor.bytes(4 + 8 + 2 + 2);
            disk = cursor.i32();
            requireOneDisk(disk | cursor.i32(), limit);
            onThisDisk = cursor.i64();
            count = cursor.i64();
            size = cursor.i64();
            start = cursor.i64();
        }
        requireOneDisk(onThisDisk == count ? 0 : 1, limit);
        if (start < 0
                || start > limit
                || size < 0
                || size > limit - start
                || count < 0
                || count > size / CENTRAL_HEADER_BYTES) {
            throw cursor.errorAt(
                    limit,
                    "the directory of the archive (" + Long.toUnsignedString(count)
                            + " entries) does not fit into the file");
        }
        directoryStart = start;
        cursor.seek(start);
        for (long i = 0; i < count; i++) {
            readEntry();
        }
    }

    private void requireOneDisk(int disk, long at) throws ModelFormatException {
        if (disk != 0) {
            throw cursor.errorAt(at, "the archive is damaged, or one of several parts");
        }
    }

    /** Moves to the 64-bit record that ends a large archive, and returns its place. */
    private long seekEnd64(long end) throws ModelFormatException {
        long locator = end - END_64_LOCATOR_BYTES;
        if (locator >= 0) {
            cursor.seek(locator);
            if (cursor.i32() == END_64_LOCATOR) {
                cursor.i32();
                long record = cursor.i64();
                if (record >= 0 && record < locator) {
                    cursor.seek(record);
                    if (cursor.i32() == END_64) {
                        cursor.seek(record);
                        return record;
                    }
                }
            }
        }
        throw cursor.errorAt(end, "the 64-bit directory of the archive is missing or damaged");
    }

    private void readEntry() throws ModelFormatException {
        long at = cursor.position();
        if (cursor.i32() != CENTRAL_HEADER) {
            throw cursor.errorAt(at, "the directory of the archive is damaged");
        }
        cursor.i32();
        int flags = cursor.u16();
        int method = cursor.u16();
        cursor.bytes(2 + 2 + 4);
        long compressedSize = cursor.u32();
        long size = cursor.u32();
        int nameLength = cursor.u16();
        int extraLength = cursor.u16();
        int commentLength = cursor.u16();
        cursor.bytes(2 + 2 + 4);
        long headerOffset = cursor.u32();
        String name = cursor.utf8(nameLength);
        long afterExtra = cursor.position() + extraLength;
        if (size == IN_EXTRA_64 || compressedSize == IN_EXTRA_64 || headerOffset == IN_EXTRA_64) {
            seekExtra64(afterExtra);
            size = size == IN_EXTRA_64 ? cursor.i64() : size;
            compressedSize = compressedSize == IN_EXTRA_64 ? cursor.i64() : compressedSize;
            headerOffset = headerOffset == IN_EXTRA_64 ? cursor.i64() : headerOffset;
        }
        cursor.seek(afterExtra);
        cursor.bytes(commentLength);
        if (size < 0
                || compressedSize < 0
                || entries.put(name, new Entry(flags, method, compressedSize, size, headerOffset)) != null) {
            throw cursor.errorAt(at, "archive entry " + Quoted.of(name) + " comes twice or has a damaged size");
        }
    }

    /** Moves to the content of the extra field with 64-bit sizes. */
    private void seekExtra64(long end) throws ModelFormatException {
        long start = cursor.position();
        while (cursor.position() < end) {
            int id = cursor.u16();
            int length = cursor.u16();
            if (id == EXTRA_64) {
                return;
            }
            cursor.bytes(length);
        }
        throw cursor.errorAt(start, "an archive entry has no 64-bit size where it should");
    }
}
