// SPDX-License-Identifier: Apache-2.0
package dev.alidade.measure;

import static java.util.Objects.requireNonNull;

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

    private final Supplier<C> empty;
    private @Nullable String[] keys =
            NO_KEYS; // a table in which a key stands at its hash or behind; a power of two long
    private @Nullable Object[] cells = NO_CELLS; // beside them
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
        if (4 * (size + 1) > 3 * keys.length) {
            grow();
        }
        C cell = empty.get();
        put(key, cell);
        size++;
        return cell;
    }

    /** Where a key stands, or the free slot where it would; -1 if there is no table yet. */
    private int slot(String key) {
        int hash = key.hashCode();
        int slot = (hash ^ (hash >>> 16)) & (keys.length - 1);
        if (keys.length == 0) {
            return -1;
        }
        while (keys[slot] != null && !key.equals(keys[slot])) {
            slot = (slot + 1) & (keys.length - 1);
        }
        return slot;
    }

    private void put(String key, Object cell) {
        int slot = slot(key);
        keys[slot] = key;
        cells[slot] = cell;
    }

    private void grow() {
        @Nullable String[] oldKeys = keys;
        @Nullable Object[] oldCells = cells;
        keys = new String[Math.max(2, 2 * oldKeys.length)];
        cells = new Object[keys.length];
        for (int i = 0; i < oldKeys.length; i++) {
            String key = oldKeys[i];
            Object cell = oldCells[i];
            if (key != null && cell != null) {
                put(key, cell);
            }
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
        return slot < 0 || keys[slot] == null ? Optional.empty() : Optional.of(cell(slot));
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
        for (int slot = 0; slot < keys.length; slot++) {
            String key = keys[slot];
            if (key != null) {
                sorted.put(key, cell(slot));
            }
        }
        sorted.forEach(visitor);
    }

    @Override
    void merge(Keyed<C> other) {
        for (int slot = 0; slot < other.keys.length; slot++) {
            String key = other.keys[slot];
            if (key != null) {
                at(key).merge(other.cell(slot));
            }
        }
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
