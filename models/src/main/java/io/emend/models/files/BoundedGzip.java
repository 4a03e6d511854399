package io.emend.models.files;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/** Unpacked gzip, but not more of it than a multiple of what is packed, as texts never need. */
final class BoundedGzip extends FilterInputStream {
    /** Texts that repeat themselves reach a tenth of this, zeros ten times as much. */
    private static final long MOST_TIMES = 100;
    /** What small files may unpack to in any case. */
    private static final long FREE_BYTES = 16 << 20;

    private final String name;
    private final Counter packed;
    private long unpacked;

    private BoundedGzip(String name, Counter packed) throws IOException {
        super(new GZIPInputStream(packed));
        this.name = name;
        this.packed = packed;
    }

    /**
     * Unpacks a stream.
     *
     * @param name named in errors
     */
    static BoundedGzip of(String name, InputStream packed) throws IOException {
        return new BoundedGzip(name, new Counter(packed));
    }

    private static final class Counter extends FilterInputStream {
        private long count;

        Counter(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int next = super.read();
            count += next < 0 ? 0 : 1;
            return next;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = super.read(bytes, offset, length);
            count += Math.max(read, 0);
            return read;
        }
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        counted(next < 0 ? 0 : 1);
        return next;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = super.read(bytes, offset, length);
        counted(Math.max(read, 0));
        return read;
    }

    private void counted(int bytes) throws FileFormatException {
        unpacked += bytes;
        if (unpacked > FREE_BYTES + MOST_TIMES * packed.count) {
            throw new FileFormatException(name, "unpacks to more than " + MOST_TIMES + " times its size");
        }
    }
}
