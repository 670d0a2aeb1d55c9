// SPDX-License-Identifier: Apache-2.0
package dev.alidade.measure;

import java.util.Arrays;
import java.util.BitSet;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Exact counts by a whole number, most of them small, in little memory, since a tally has a hundred of these for each
 * group. A count is a number whose lowest digit lies here and whose rest, in units of that digit's range, in counts of
 * the same kind, made when the first digit overflows: most bins of a group have no rest. While few bins are in use the
 * digits have three bits and lie beside their bins in ascending order; once many are, or more was counted than there are
 * bins, four bits for each bin, found by one access to memory. Numbers from {@value #NEAR} on lie in a map.
 */
final class BinCounts {
    private static final int NEAR = 8_192; // all minutes, quarter hours and hours up to 90 days, and ten years of days
    private static final int FEW_BITS = 3; // beside the 13 of a near bin
    private static final int FEW_MASK = (1 << FEW_BITS) - 1;
    private static final int ALL_BITS = 4;
    private static final int ALL_MASK = (1 << ALL_BITS) - 1;
    private static final int MANY = 16; // bins in use; fewer are few whatever they are
    private static final char[] NONE = {};

    private long total;
    private char[] few = NONE; // bin and digit, ascending; the bin is in use also when the digit is zero
    private int size; // of the few
    private byte @Nullable [] all; // two bins a byte; null while few are in use
    private @Nullable BinCounts rest;
    private @Nullable TreeMap<Integer, Long> far;

    interface Visitor {
        void visit(int bin, long count);
    }

    void add(int bin) {
        byte[] digits = all;
        int place = bin >>> 1;
        if (digits != null && place < digits.length && total < Long.MAX_VALUE) {
            int shift = (bin & 1) << 2;
            if (((digits[place] >>> shift) & ALL_MASK) < ALL_MASK) {
                digits[place] += (byte) (1 << shift);
                total++;
                return;
            }
        }
        add(bin, 1);
    }

    void add(int bin, long more) {
        total = Math.addExact(total, more);
        if (bin >= NEAR) {
            addFar(bin, more);
        } else {
            addNear(bin, more);
        }
    }

    private void addFar(int bin, long more) {
        if (far == null) {
            far = new TreeMap<>();
        }
        far.merge(bin, more, Long::sum);
    }

    private void addNear(int bin, long more) {
        byte[] digits = all == null ? manyAfter(bin) : grown(all, bin);
        if (digits == null) {
            int place = placeOfFew(bin);
            long sum = (few[place] & FEW_MASK) + (more & FEW_MASK);
            few[place] = (char) ((bin << FEW_BITS) | ((int) sum & FEW_MASK));
            carry(bin, (more >>> FEW_BITS) + (sum >>> FEW_BITS));
        } else {
            int shift = (bin & 1) << 2;
            long sum = ((digits[bin >>> 1] >>> shift) & ALL_MASK) + (more & ALL_MASK);
            int other = digits[bin >>> 1] & ~(ALL_MASK << shift);
            digits[bin >>> 1] = (byte) (other | (((int) sum & ALL_MASK) << shift));
            carry(bin, (more >>> ALL_BITS) + (sum >>> ALL_BITS));
        }
    }

    private void carry(int bin, long above) {
        if (above > 0) {
            if (rest == null) {
                rest = new BinCounts();
            }
            rest.add(bin, above);
        }
    }

    /**
     * The digits of all bins if the few with one more would be many, at half a byte each against two bytes, or are looked for
     * often.
     */
    private byte @Nullable [] manyAfter(int bin) {
        if (size >= MANY) {
            int end = Math.max(bin, few[size - 1] >>> FEW_BITS) + 1;
            if (4 * size > end || total > end) {
                take(near(), new byte[bytes(end)]);
            }
        }
        return all;
    }

    /** The digits with room for a bin; null if so few of that many bins are in use that they became few. */
    private byte @Nullable [] grown(byte[] digits, int bin) {
        if (bin >>> 1 >= digits.length) {
            long[] counts = total <= bin ? near() : null;
            if (counts != null && 8 * used(counts) < bin) {
                take(counts, null);
            } else {
                all = Arrays.copyOf(
                        digits, Math.min(NEAR / 2, Math.max(bytes(bin + 1), digits.length + digits.length / 8)));
            }
        }
        return all;
    }

    private static int bytes(int bins) {
        return Math.min(NEAR / 2, (bins / 2 + 64) & -64);
    }

    /** The place of a bin among the few, a new one if it has none. */
    private int placeOfFew(int bin) {
        int place = search(bin);
        if (place == size || few[place] >>> FEW_BITS != bin) {
            if (size == few.length) {
                few = Arrays.copyOf(few, size + 2 + size / 8);
            }
            System.arraycopy(few, place, few, place + 1, size - place);
            few[place] = (char) (bin << FEW_BITS);
            size++;
        }
        return place;
    }

    /** The first of the few that is not below a bin. */
    private int search(int bin) {
        int from = 0;
        int to = size;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (few[middle] >>> FEW_BITS < bin) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }

    private long[] near() {
        long[] counts = new long[end()];
        addTo(counts, 0);
        return counts;
    }

    /** A number above the bins that have a place here or above. */
    private int end() {
        int own = all != null ? 2 * all.length : size == 0 ? 0 : (few[size - 1] >>> FEW_BITS) + 1;
        return rest == null ? own : Math.max(own, rest.end()); // which may have made room for more
    }

    private void addTo(long[] counts, int shift) {
        byte[] digits = all;
        if (digits == null) {
            for (int i = 0; i < size; i++) {
                counts[few[i] >>> FEW_BITS] += (long) (few[i] & FEW_MASK) << shift;
            }
        } else {
            for (int i = 0; i < digits.length; i++) {
                counts[2 * i] += (long) (digits[i] & ALL_MASK) << shift;
                counts[2 * i + 1] += (long) ((digits[i] >>> ALL_BITS) & ALL_MASK) << shift;
            }
        }
        if (rest != null) {
            rest.addTo(counts, shift + (digits == null ? FEW_BITS : ALL_BITS));
        }
    }

    long total() {
        return total;
    }

    /** Marks the bins that hold a count. */
    void mark(BitSet used) {
        byte[] digits = all;
        for (int i = 0; i < size; i++) {
            if ((few[i] & FEW_MASK) != 0) {
                used.set(few[i] >>> FEW_BITS);
            }
        }
        for (int i = 0; digits != null && i < digits.length; i++) {
            if ((digits[i] & ALL_MASK) != 0) {
                used.set(2 * i);
            }
            if (((digits[i] >>> ALL_BITS) & ALL_MASK) != 0) {
                used.set(2 * i + 1);
            }
        }
        if (rest != null) {
            rest.mark(used);
        }
        if (far != null) {
            far.keySet().forEach(used::set);
        }
    }

    /** Visits the bins that hold a count, lowest first. */
    void forEach(Visitor visitor) {
        if (all == null && rest == null) {
            for (int i = 0; i < size; i++) {
                visitor.visit(few[i] >>> FEW_BITS, few[i] & FEW_MASK);
            }
        } else {
            long[] counts = near();
            for (int bin = 0; bin < counts.length; bin++) {
                if (counts[bin] > 0) {
                    visitor.visit(bin, counts[bin]);
                }
            }
        }
        if (far != null) {
            far.forEach(visitor::visit);
        }
    }

    void merge(BinCounts other) {
        total = Math.addExact(total, other.total);
        if (other.far != null) {
            other.far.forEach(this::addFar);
        }
        byte[] digits = other.all;
        if (digits == null) {
            for (int i = 0; i < other.size; i++) {
                addDigit(other.few[i] >>> FEW_BITS, other.few[i] & FEW_MASK);
            }
        } else {
            for (int place = digits.length - 1; place >= 0; place--) { // the last one first, which makes room for all
                addDigit(2 * place + 1, (digits[place] >>> ALL_BITS) & ALL_MASK);
                addDigit(2 * place, digits[place] & ALL_MASK);
            }
        }
        if (other.rest != null) {
            int bits = digits == null ? FEW_BITS : ALL_BITS;
            other.rest.forEach((bin, count) -> addNear(bin, count << bits));
        }
    }

    private void addDigit(int bin, int digit) {
        if (digit > 0) { // a bin that is not in use stays so
            addNear(bin, digit);
        }
    }

    /** Takes these counts in the place of what lies in near bins. The array is used up. */
    private void fill(long[] counts) {
        int used = used(counts);
        int end = 0;
        long sum = 0;
        for (int bin = 0; bin < counts.length; bin++) {
            if (counts[bin] > 0) {
                end = bin + 1;
                sum += counts[bin];
            }
        }
        boolean table = used >= MANY && (4 * used > end || sum > end);
        take(counts, table ? new byte[bytes(end)] : null);
        total = Math.max(total, sum); // with those in far bins, it was known before
    }

    /** Takes these counts into digits of all bins, which have room for them, or of few. The array is used up. */
    private void take(long[] counts, byte @Nullable [] digits) {
        all = digits;
        few = digits == null ? new char[used(counts)] : NONE;
        size = 0;
        rest = null;
        long left = 0;
        for (int bin = 0; bin < counts.length; bin++) {
            long count = counts[bin];
            if (count > 0 && digits != null) {
                digits[bin >>> 1] |= (byte) ((count & ALL_MASK) << ((bin & 1) << 2));
                counts[bin] = count >>> ALL_BITS;
            } else if (count > 0) {
                few[size++] = (char) ((bin << FEW_BITS) | (count & FEW_MASK));
                counts[bin] = count >>> FEW_BITS;
            }
            left |= counts[bin];
        }
        if (left != 0) {
            rest = new BinCounts();
            rest.fill(counts);
        }
    }

    private static int used(long[] counts) {
        int used = 0;
        for (long count : counts) {
            used += count > 0 ? 1 : 0;
        }
        return used;
    }

    void write(SavedWriter out) {
        int[] used = {0};
        forEach((bin, count) -> used[0]++);
        out.number(used[0]);
        int[] last = {-1};
        forEach((bin, count) -> {
            out.number(bin - last[0] - 1L);
            out.number(count);
            last[0] = bin;
        });
    }

    /** Reads what was written into new, empty counts; bins from {@code end} on are damage. */
    void read(SavedReader in, int end) {
        int used = in.size(2);
        long bin = -1;
        for (int i = 0; i < used; i++) {
            long gap = in.number();
            long count = in.number();
            if (gap >= end || bin + gap + 1 >= end || count == 0 || count > Long.MAX_VALUE - total) {
                throw in.damaged("a count is out of range");
            }
            bin += gap + 1;
            add((int) bin, count);
        }
    }
}
