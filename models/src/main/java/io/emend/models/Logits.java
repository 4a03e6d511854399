package io.emend.models;

import java.util.Objects;

/** A growing buffer for the logits of a forward pass: {@code rows} × {@code vocabularySize}, row-major. */
public final class Logits {
    private float[] values = new float[0];
    private int rows;
    private int vocabularySize;

    /** Makes a buffer without rows. */
    public Logits() {}

    /**
     * Makes room for a result; called by backends.
     *
     * @param rows number of rows
     * @param vocabularySize floats of a row
     */
    public void reshape(int rows, int vocabularySize) {
        int size = Math.multiplyExact(rows, vocabularySize);
        if (values.length < size) {
            values = new float[size];
        }
        this.rows = rows;
        this.vocabularySize = vocabularySize;
    }

    /** {@return the number of rows} */
    public int rows() {
        return rows;
    }

    /** {@return the number of floats of a row} */
    public int vocabularySize() {
        return vocabularySize;
    }

    /** {@return the backing array, at least {@code rows() * vocabularySize()} floats} */
    public float[] values() {
        return values;
    }

    /**
     * {@return where a row starts in {@link #values()}}
     *
     * @param row which row
     */
    public int offset(int row) {
        return Objects.checkIndex(row, rows) * vocabularySize;
    }
}
