package vn.vinhdanh.reporting.fact;

import java.util.Arrays;

/** The numbers of one column, from zero, in one, two or four bytes each: as few as its largest number needs. */
final class Codes {

    private byte[] bytes = new byte[0];
    private char[] chars = new char[0];
    private int[] ints = new int[0];
    private int width = 1;
    private int size;

    Codes() {}

    private Codes(int width, int size) {
        this.width = width;
        allocate(size);
    }

    private void allocate(int capacity) {
        switch (width) {
            case 1 -> bytes = Arrays.copyOf(bytes, capacity);
            case 2 -> chars = Arrays.copyOf(chars, capacity);
            default -> ints = Arrays.copyOf(ints, capacity);
        }
    }

    private int capacity() {
        return width == 1 ? bytes.length : width == 2 ? chars.length : ints.length;
    }

    void add(int code) {
        if (code >= (width == 1 ? 0x100 : width == 2 ? 0x10000 : Integer.MAX_VALUE)) {
            widen(code);
        }
        if (size == capacity()) {
            allocate(Math.max(1024, size + (size >> 1)));
        }
        put(size++, code);
    }

    private void widen(int code) {
        var wider = new Codes(code >= 0x10000 ? 4 : 2, capacity());
        for (int i = 0; i < size; i++) {
            wider.put(i, at(i));
        }
        bytes = wider.bytes;
        chars = wider.chars;
        ints = wider.ints;
        width = wider.width;
    }

    private void put(int row, int code) {
        switch (width) {
            case 1 -> bytes[row] = (byte) code;
            case 2 -> chars[row] = (char) code;
            default -> ints[row] = code;
        }
    }

    int at(int row) {
        return width == 1 ? bytes[row] & 0xff : width == 2 ? chars[row] : ints[row];
    }

    /** Copies the numbers of so many rows. */
    void read(int from, int count, int[] into) {
        switch (width) {
            case 1 -> {
                for (int i = 0; i < count; i++) {
                    into[i] = bytes[from + i] & 0xff;
                }
            }
            case 2 -> {
                for (int i = 0; i < count; i++) {
                    into[i] = chars[from + i];
                }
            }
            default -> System.arraycopy(ints, from, into, 0, count);
        }
    }

    /**
     * Rows of two columns in a new order.
     *
     * @param order for each new row the row of {@code old}, or {@code ~row} of {@code added}
     */
    static Codes merged(Codes old, Codes added, int[] order) {
        var merged = new Codes(Math.max(old.width, added.width), order.length);
        merged.size = order.length;
        for (int i = 0; i < order.length; i++) {
            int row = order[i];
            merged.put(i, row >= 0 ? old.at(row) : added.at(~row));
        }
        return merged;
    }

    /** Bytes it takes. */
    long weight() {
        return (long) width * capacity();
    }
}
