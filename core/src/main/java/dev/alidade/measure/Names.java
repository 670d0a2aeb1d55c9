// SPDX-License-Identifier: Apache-2.0
package dev.alidade.measure;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The names that the cells of one tally know, each as a small number: channels, campaigns. Numbers are given in the
 * order in which names come and differ from tally to tally, so that they are never saved: cells save names. Not
 * thread-safe, as tallies are not.
 */
public final class Names {
    private static final int FREE = -1;
    private static final int FIRST_CAPACITY = 4;
    private static final int RECENT_BITS = 10;
    private static final int MOST_MET = 1 << 9;
    private static final int MANY = 64; // clashes for each place: what a larger table costs is soon regained
    private static final int MOST_PROBES = 64;

    private @Nullable String[] names = new String[FIRST_CAPACITY];
    private int[] hashes = new int[FIRST_CAPACITY];
    private int[] table = new int[2 * FIRST_CAPACITY];
    private @Nullable Map<String, Integer> crowded; // those for which so many places of the table were taken
    private int[] recent = {}; // from the first text on
    private @Nullable String[] met = new String[2 * FIRST_CAPACITY]; // the last object by the lowest bits of its hash
    private int[] metIds = new int[2 * FIRST_CAPACITY];
    private int clashes; // of different names that are met at one place, since there were so many places
    private int size;

    /** No names yet. */
    public Names() {
        Arrays.fill(table, FREE);
    }

    /**
     * The number of a name.
     *
     * @param name any text
     * @return its number, the same at each call; {@link #size()} for a name that is new
     */
    @SuppressWarnings("ReferenceEquality") // a quick way for the same object; equal ones are found by search
    public int id(String name) {
        int hash = requireNonNull(name, "name").hashCode();
        int place = hash & (met.length - 1);
        return met[place] == name ? metIds[place] : meet(name, hash);
    }

    private int meet(String name, int hash) {
        int id = search(name, hash);
        if (met[hash & (met.length - 1)] != null && metIds[hash & (met.length - 1)] != id) {
            clash();
        }
        int place = hash & (met.length - 1);
        met[place] = name;
        metIds[place] = id;
        return id;
    }

    /** Names that come often get places of their own; what is met once or twice needs no large table. */
    private void clash() {
        if (met.length < MOST_MET && ++clashes > MANY * met.length) {
            met = new String[2 * met.length];
            metIds = new int[met.length];
            clashes = 0;
        }
    }

    private int search(String name, int hash) {
        int slot = slot(hash);
        for (int probes = 0; probes < MOST_PROBES; probes++) {
            int id = table[slot];
            if (id == FREE) {
                return put(slot, hash, name);
            }
            if (hashes[id] == hash && name.equals(names[id])) {
                return id;
            }
            slot = next(slot);
        }
        return amongCrowded(name, hash);
    }

    /** Names of one hash by the thousand would be searched one by one; a map keeps them in a tree. */
    private int amongCrowded(String name, int hash) {
        Integer known = crowded == null ? null : crowded.get(name);
        if (known != null) {
            return known;
        }
        crowd(name, size);
        return append(hash, name);
    }

    private void crowd(String name, int id) {
        if (crowded == null) {
            crowded = new HashMap<>();
        }
        crowded.put(name, id);
    }

    /**
     * The number of a name that stands in a text: makes a string only of a name that is new.
     *
     * @param text the text
     * @param from where the name begins
     * @param to where it ends, exclusive
     * @return its number, that of {@code id(text.subSequence(from, to).toString())}
     * @throws IndexOutOfBoundsException if the range is not in the text
     */
    public int id(CharSequence text, int from, int to) {
        if (from < 0 || from > to || to > text.length()) {
            throw new IndexOutOfBoundsException(
                    "From %s to %s is no range of a text of length %s.".formatted(from, to, text.length()));
        }
        return text instanceof String string && from < to ? recent(string, from, to) : search(text, from, to);
    }

    /** Looks first at the name last met that is alike in length and in three of its characters. */
    private int recent(String text, int from, int to) {
        if (recent.length == 0) {
            recent = new int[1 << RECENT_BITS];
            Arrays.fill(recent, FREE);
        }
        int alike = (31 * (to - from) + text.charAt(from)) * 31 + text.charAt((from + to) >>> 1);
        int slot = ((31 * alike + text.charAt(to - 1)) * 0x9E3779B9) >>> (Integer.SIZE - RECENT_BITS);
        int id = recent[slot];
        if (id == FREE || name(id).length() != to - from || !text.startsWith(name(id), from)) {
            id = search(text, from, to);
            recent[slot] = id;
        }
        return id;
    }

    private int search(CharSequence text, int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + text.charAt(i);
        }
        int slot = slot(hash);
        for (int probes = 0; probes < MOST_PROBES; probes++) {
            int id = table[slot];
            if (id == FREE) {
                return put(slot, hash, text.subSequence(from, to).toString());
            }
            if (hashes[id] == hash && same(name(id), text, from, to)) {
                return id;
            }
            slot = next(slot);
        }
        return amongCrowded(text.subSequence(from, to).toString(), hash);
    }

    /**
     * The name of a number.
     *
     * @param id a number that {@link #id} gave
     * @return the name
     * @throws IndexOutOfBoundsException if no name has this number
     */
    public String name(int id) {
        if (id >= size) {
            throw new IndexOutOfBoundsException("Number %s of %s names.".formatted(id, size));
        }
        return requireNonNull(names[id]);
    }

    /**
     * How many names there are.
     *
     * @return one more than the largest number
     */
    public int size() {
        return size;
    }

    /** Reads names that were saved in ascending order: the number of each. */
    int[] read(SavedReader in) {
        int[] ids = new int[in.size(1)];
        String last = "";
        for (int i = 0; i < ids.length; i++) {
            String name = in.string();
            if (i > 0 && name.compareTo(last) <= 0) {
                throw in.damaged("names are out of order");
            }
            ids[i] = id(name);
            last = name;
        }
        return ids;
    }

    private static boolean same(String name, CharSequence text, int from, int to) {
        if (name.length() != to - from) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (name.charAt(i - from) != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private int put(int slot, int hash, String name) {
        table[slot] = size;
        return append(hash, name);
    }

    private int append(int hash, String name) {
        if (size == names.length) {
            names = Arrays.copyOf(names, 2 * size);
            hashes = Arrays.copyOf(hashes, 2 * size);
        }
        names[size] = name;
        hashes[size] = hash;
        size++;
        if (2 * size > table.length) {
            grow();
        }
        return size - 1;
    }

    private void grow() {
        table = new int[2 * table.length];
        Arrays.fill(table, FREE);
        crowded = null;
        for (int id = 0; id < size; id++) {
            place(id);
        }
    }

    private void place(int id) {
        int slot = slot(hashes[id]);
        for (int probes = 0; probes < MOST_PROBES; probes++) {
            if (table[slot] == FREE) {
                table[slot] = id;
                return;
            }
            slot = next(slot);
        }
        crowd(requireNonNull(names[id]), id);
    }

    private int slot(int hash) {
        int mixed = hash * 0x9E3779B9; // Fibonacci hashing: the high bits depend on all bits
        return (mixed ^ (mixed >>> 15)) & (table.length - 1);
    }

    private int next(int slot) {
        return (slot + 1) & (table.length - 1);
    }
}
