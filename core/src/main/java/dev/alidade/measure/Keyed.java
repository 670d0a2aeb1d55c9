// SPDX-License-Identifier: Apache-2.0
package dev.alidade.measure;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One cell for each key: counts by reason, tallies by campaign.
 *
 * @param <C> the type of the cells
 */
public final class Keyed<C extends Cell<C>> extends Cell<Keyed<C>> {
    private static final @Nullable String[] NO_KEYS = {};
    private static final @Nullable Object[] NO_CELLS = {};
    private static final int MOST_PROBES = 64;
    private static final int NOWHERE = -1;

    private final Supplier<C> empty;
    private @Nullable String[] keys =
            NO_KEYS; // a table in which a key stands at its hash or behind; a power of two long
    private @Nullable Object[] cells = NO_CELLS; // beside them
    private @Nullable Map<String, C> crowded; // those for which so many places of the table were taken
    private int size;

    /**
     * No cells yet.
     *
     * @param empty makes the empty cell of a new key
     */
    public Keyed(Supplier<C> empty) {
        this.empty = requireNonNull(empty, "empty");
    }

    /**
     * The cell of a key, a new one at the first call.
     *
     * @param key the key
     * @return its cell
     */
    public C at(String key) {
        int slot = slot(requireNonNull(key, "key"));
        if (slot >= 0 && keys[slot] != null) {
            return cell(slot);
        }
        C known = slot == NOWHERE && crowded != null ? crowded.get(key) : null;
        return known != null ? known : add(key);
    }

    private C add(String key) {
        if (4 * (tabled() + 1) > 3 * keys.length) {
            grow();
        }
        C cell = empty.get();
        put(key, cell);
        size++;
        return cell;
    }

    private int tabled() {
        return crowded == null ? size : size - crowded.size();
    }

    /** Where a key stands, or the free slot where it would; {@link #NOWHERE} if there is no table yet, or too many are before it. */
    private int slot(String key) {
        int hash = key.hashCode();
        int slot = (hash ^ (hash >>> 16)) & (keys.length - 1);
        if (keys.length == 0) {
            return NOWHERE;
        }
        for (int probes = 0; keys[slot] != null && !same(keys[slot], key, hash); probes++) {
            if (probes == MOST_PROBES) {
                return NOWHERE;
            }
            slot = (slot + 1) & (keys.length - 1);
        }
        return slot;
    }

    /** Whether keys are equal; those that aren't mostly differ in their hash codes, which strings know. */
    @SuppressWarnings("ReferenceEquality") // a quick way for the same object
    private static boolean same(String known, String key, int hash) {
        return known == key || (known.hashCode() == hash && known.equals(key));
    }

    /** Keys of one hash by the thousand would be searched one by one; a map keeps them in a tree. */
    private void put(String key, C cell) {
        int slot = slot(key);
        if (slot == NOWHERE) {
            if (crowded == null) {
                crowded = new HashMap<>();
            }
            crowded.put(key, cell);
        } else {
            keys[slot] = key;
            cells[slot] = cell;
        }
    }

    private void grow() {
        Keyed<C> before = new Keyed<>(empty);
        before.keys = keys;
        before.cells = cells;
        before.crowded = crowded;
        keys = new String[Math.max(2, 2 * before.keys.length)];
        cells = new Object[keys.length];
        crowded = null;
        before.forEachInAnyOrder(this::put);
    }

    private void forEachInAnyOrder(BiConsumer<? super String, ? super C> visitor) {
        for (int slot = 0; slot < keys.length; slot++) {
            String key = keys[slot];
            if (key != null) {
                visitor.accept(key, cell(slot));
            }
        }
        if (crowded != null) {
            crowded.forEach(visitor);
        }
    }

    @SuppressWarnings("unchecked")
    private C cell(int slot) {
        return (C) requireNonNull(cells[slot]);
    }

    /**
     * The cell of a key if it has one.
     *
     * @param key the key
     * @return its cell; empty for a key never asked for by {@link #at}
     */
    public Optional<C> find(String key) {
        int slot = slot(key);
        if (slot == NOWHERE) {
            return crowded == null ? Optional.empty() : Optional.ofNullable(crowded.get(key));
        }
        return keys[slot] == null ? Optional.empty() : Optional.of(cell(slot));
    }

    /**
     * The number of keys.
     *
     * @return how many keys have a cell
     */
    public int size() {
        return size;
    }

    /**
     * Visits all cells in the order of their keys.
     *
     * @param visitor takes a key and its cell
     */
    public void forEach(BiConsumer<? super String, ? super C> visitor) {
        TreeMap<String, C> sorted = new TreeMap<>();
        forEachInAnyOrder(sorted::put);
        sorted.forEach(visitor);
    }

    @Override
    void merge(Keyed<C> other) {
        other.forEachInAnyOrder((key, cell) -> at(key).merge(cell));
    }

    @Override
    void write(SavedWriter out) {
        out.number(size);
        forEach((key, cell) -> {
            out.string(key);
            out.number(cell.kind());
            cell.write(out);
        });
    }

    @Override
    void read(SavedReader in) {
        int saved = in.size(2);
        for (int i = 0; i < saved; i++) {
            String key = in.string();
            C cell = at(key);
            if (in.number() != cell.kind()) {
                throw in.damaged("key %s has another kind of cell".formatted(key));
            }
            cell.read(in);
        }
        if (size != saved) {
            throw in.damaged("a key is saved twice");
        }
    }

    @Override
    char kind() {
        return 'K';
    }
}
