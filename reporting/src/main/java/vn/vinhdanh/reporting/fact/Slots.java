package vn.vinhdanh.reporting.fact;

import java.util.Arrays;

/** Numbers long keys in the order in which they come: 0, 1, 2, … A hash table without objects. */
final class Slots {

    private final int most;
    private long[] keys = new long[16];
    private int[] table = new int[64];
    private int size;

    /** @param most how many keys there may be */
    Slots(int most) {
        this.most = most;
    }

    /**
     * The number of a key, a new one for a new key.
     *
     * @throws TooMany when there are more keys than may be
     */
    int of(long key) {
        int at = place(key);
        while (table[at] != 0) {
            int slot = table[at] - 1;
            if (keys[slot] == key) {
                return slot;
            }
            at = (at + 1) & (table.length - 1);
        }
        if (size == most) {
            throw new TooMany();
        }
        if (size == keys.length) {
            keys = Arrays.copyOf(keys, size * 2);
        }
        keys[size] = key;
        table[at] = ++size;
        if (size * 2 > table.length) {
            grow();
        }
        return size - 1;
    }

    private void grow() {
        table = new int[table.length * 4];
        for (int slot = 0; slot < size; slot++) {
            int at = place(keys[slot]);
            while (table[at] != 0) {
                at = (at + 1) & (table.length - 1);
            }
            table[at] = slot + 1;
        }
    }

    private int place(long key) {
        long mixed = key * 0x9E3779B97F4A7C15L;
        return (int) (mixed >>> 32) & (table.length - 1);
    }

    long key(int slot) {
        return keys[slot];
    }

    int size() {
        return size;
    }

    /** More keys than may be. */
    static final class TooMany extends RuntimeException {

        private static final long serialVersionUID = 1;

        TooMany() {
            super(null, null, false, false);
        }
    }
}
