// SPDX-License-Identifier: Apache-2.0
package dev.alidade.measure;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
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
    private final Supplier<C> empty;
    private Map<String, C> cells = ImmutableMap.of(); // of its own from the first key on

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
        @Nullable C cell = cells.get(requireNonNull(key, "key"));
        if (cell == null) {
            cell = empty.get();
            cells = cells.isEmpty() ? new HashMap<>() : cells;
            cells.put(key, cell);
        }
        return cell;
    }

    /**
     * The cell of a key if it has one.
     *
     * @param key the key
     * @return its cell; empty for a key never asked for by {@link #at}
     */
    public Optional<C> find(String key) {
        return Optional.ofNullable(cells.get(key));
    }

    /**
     * The number of keys.
     *
     * @return how many keys have a cell
     */
    public int size() {
        return cells.size();
    }

    /**
     * Visits all cells in the order of their keys.
     *
     * @param visitor takes a key and its cell
     */
    public void forEach(BiConsumer<? super String, ? super C> visitor) {
        new TreeMap<>(cells).forEach(visitor);
    }

    @Override
    void merge(Keyed<C> other) {
        other.cells.forEach((key, cell) -> at(key).merge(cell));
    }

    @Override
    void write(SavedWriter out) {
        out.number(cells.size());
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
        if (cells.size() != saved) {
            throw in.damaged("a key is saved twice");
        }
    }

    @Override
    char kind() {
        return 'K';
    }
}
