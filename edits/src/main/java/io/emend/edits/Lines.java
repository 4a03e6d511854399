package io.emend.edits;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;

/**
 * An immutable list of lines that shares what it has in common with the lists it is made from.
 *
 * <p>A balanced tree of short arrays: joining two lists and taking a part of one cost a logarithm of their sizes, so
 * that the programs after thousands of edits fit in memory together.
 */
final class Lines extends AbstractList<String> {
    /** The lines of a node that has others below it. */
    private static final String[] INNER = {};

    static final Lines EMPTY = new Lines(new String[0]);

    private static final int LEAF = 32;

    private final Lines left;
    private final Lines right;
    private final String[] leaf;
    private final int size;
    private final int height;

    private Lines(String[] leaf) {
        this.left = this;
        this.right = this;
        this.leaf = leaf;
        this.size = leaf.length;
        this.height = 0;
    }

    private Lines(Lines left, Lines right) {
        this.left = left;
        this.right = right;
        this.leaf = INNER;
        this.size = left.size + right.size;
        this.height = 1 + Math.max(left.height, right.height);
    }

    static Lines of(List<String> lines) {
        if (lines.size() <= LEAF) {
            return lines.isEmpty() ? EMPTY : new Lines(lines.toArray(String[]::new));
        }
        int half = lines.size() / 2;
        return of(lines.subList(0, half)).plus(of(lines.subList(half, lines.size())));
    }

    private boolean isLeaf() {
        return height == 0;
    }

    /** These lines, then others. */
    Lines plus(Lines other) {
        if (size == 0 || other.size == 0) {
            return size == 0 ? other : this;
        }
        if (isLeaf() && other.isLeaf() && size + other.size <= LEAF) {
            String[] both = new String[size + other.size];
            System.arraycopy(leaf, 0, both, 0, size);
            System.arraycopy(other.leaf, 0, both, size, other.size);
            return new Lines(both);
        }
        if (height > other.height + 1) {
            return balanced(left, right.plus(other));
        }
        if (other.height > height + 1) {
            return balanced(plus(other.left), other.right);
        }
        return new Lines(this, other);
    }

    /** One tree of two whose heights differ by two at most. */
    private static Lines balanced(Lines left, Lines right) {
        if (left.height > right.height + 1) {
            return left.left.height >= left.right.height
                    ? new Lines(left.left, new Lines(left.right, right))
                    : new Lines(new Lines(left.left, left.right.left), new Lines(left.right.right, right));
        }
        if (right.height > left.height + 1) {
            return right.right.height >= right.left.height
                    ? new Lines(new Lines(left, right.left), right.right)
                    : new Lines(new Lines(left, right.left.left), new Lines(right.left.right, right.right));
        }
        return new Lines(left, right);
    }

    /** The lines from one index up to another. */
    Lines part(int from, int to) {
        if (from == 0 && to == size) {
            return this;
        }
        if (from >= to) {
            return EMPTY;
        }
        if (isLeaf()) {
            return new Lines(Arrays.copyOfRange(leaf, from, to));
        }
        int middle = left.size;
        if (to <= middle) {
            return left.part(from, to);
        }
        if (from >= middle) {
            return right.part(from - middle, to - middle);
        }
        return left.part(from, middle).plus(right.part(0, to - middle));
    }

    /** The array that holds a line; all lines of a tree's array stand in a row. */
    private String[] leafOf(int index) {
        Lines at = this;
        for (int offset = index; !at.isLeaf(); ) {
            boolean before = offset < at.left.size;
            offset -= before ? 0 : at.left.size;
            at = before ? at.left : at.right;
        }
        return at.leaf;
    }

    @Override
    public String get(int index) {
        Objects.checkIndex(index, size);
        Lines at = this;
        int offset = index;
        while (!at.isLeaf()) {
            boolean before = offset < at.left.size;
            offset -= before ? 0 : at.left.size;
            at = before ? at.left : at.right;
        }
        return at.leaf[offset];
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public Iterator<String> iterator() {
        return new Iterator<>() {
            private String[] lines = {};
            private int in;
            private int next;

            @Override
            public boolean hasNext() {
                return next < size;
            }

            @Override
            public String next() {
                if (next >= size) {
                    throw new NoSuchElementException();
                }
                if (in == lines.length) {
                    lines = leafOf(next);
                    in = 0;
                }
                next++;
                return lines[in++];
            }
        };
    }

    @Override
    public boolean equals(Object other) {
        if (this == other || !(other instanceof List<?> list) || list.size() != size) {
            return this == other;
        }
        Iterator<?> theirs = list.iterator();
        for (String line : this) {
            if (!line.equals(theirs.next())) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int hashCode() {
        return super.hashCode();
    }
}
