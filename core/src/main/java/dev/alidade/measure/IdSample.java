// SPDX-License-Identifier: Apache-2.0
package dev.alidade.measure;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A few of the ids seen, the same whatever their order: those with the smallest mixed hash, at one hash the smallest
 * ids. An id seen twice is one id. Evidence to look at, not a random sample.
 */
public final class IdSample extends Cell<IdSample> {
    /** The number of ids kept unless another is asked for. */
    public static final int DEFAULT_SIZE = 5;

    private static final @Nullable String[] NO_IDS = {};

    private final int most;
    private @Nullable String[] ids = NO_IDS; // of the full size from the first id on
    private int size;
    private int last; // the hash of the last id

    /** An empty sample of at most {@value #DEFAULT_SIZE} ids. */
    public IdSample() {
        this(DEFAULT_SIZE);
    }

    /**
     * An empty sample.
     *
     * @param most how many ids to keep, from 1 to 1,000
     * @throws IllegalArgumentException if {@code most} is out of range
     */
    public IdSample(int most) {
        if (most < 1 || most > 1_000) {
            throw new IllegalArgumentException("Sample size %s is not between 1 and 1000.".formatted(most));
        }
        this.most = most;
    }

    /**
     * Takes an id into account.
     *
     * @param id the id
     */
    public void add(String id) {
        int hash = mixed(id.hashCode());
        if (size == most && hash > last) {
            return; // the common case, once the sample is full
        }
        insert(hash, id);
    }

    private void insert(int hash, String id) {
        int at = 0;
        while (at < size) {
            int order = compare(hash, id, at);
            if (order == 0) {
                return;
            }
            if (order < 0) {
                break;
            }
            at++;
        }
        if (at == most) {
            return;
        }
        if (size == 0) {
            ids = new String[most];
        }
        int moved = Math.min(size, most - 1) - at;
        System.arraycopy(ids, at, ids, at + 1, moved);
        ids[at] = id;
        size = Math.min(size + 1, most);
        last = hash(size - 1);
    }

    private int compare(int hash, String id, int at) {
        int byHash = Integer.compare(hash, hash(at));
        return byHash != 0 ? byHash : id.compareTo(id(at));
    }

    /** The finalizer of MurmurHash3 (Austin Appleby, public domain): one to one on ints. */
    private static int mixed(int hash) {
        int h = hash;
        h ^= h >>> 16;
        h *= 0x85EBCA6B;
        h ^= h >>> 13;
        h *= 0xC2B2AE35;
        h ^= h >>> 16;
        return h;
    }

    /**
     * The ids of the sample.
     *
     * @return the ids in their natural order
     */
    public ImmutableList<String> ids() {
        String[] sorted = new String[size];
        for (int i = 0; i < size; i++) {
            sorted[i] = id(i);
        }
        Arrays.sort(sorted);
        return ImmutableList.copyOf(sorted);
    }

    /**
     * The ids of this sample and, as far as this one keeps more, those of another behind them.
     *
     * @param next the sample to go on with
     * @return first the ids of this sample, then the others of the next, each in their natural order; at most as many as
     *     this sample keeps
     */
    public ImmutableList<String> idsThen(IdSample next) {
        return Stream.concat(ids().stream(), next.ids().stream())
                .distinct()
                .limit(most)
                .collect(ImmutableList.toImmutableList());
    }

    private int hash(int at) {
        return mixed(id(at).hashCode());
    }

    private String id(int at) {
        String id = ids[at];
        if (id == null) {
            throw new IllegalStateException("No id at " + at);
        }
        return id;
    }

    @Override
    void merge(IdSample other) {
        for (int i = 0; i < other.size; i++) {
            insert(other.hash(i), other.id(i));
        }
    }

    @Override
    void write(SavedWriter out) {
        out.number(most);
        out.number(size);
        for (int i = 0; i < size; i++) {
            out.string(id(i));
        }
    }

    @Override
    void read(SavedReader in) {
        if (in.number() != most) {
            throw in.damaged("a sample of another size was saved");
        }
        int saved = in.size(1);
        for (int i = 0; i < saved; i++) {
            add(in.string());
        }
        if (saved != size) {
            throw in.damaged("a sample holds an id twice or too many ids");
        }
    }

    @Override
    char kind() {
        return 'I';
    }
}
