// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.shards;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.Optional;

/** Pairs of keys in buckets on disk. */
final class Pairs {
    private final BucketFiles files;

    /** Uses a pair. */
    interface Use {
        void pair(long one, long other) throws IOException;
    }

    Pairs(ShardFolder folder, String name, int buckets) {
        files = new BucketFiles(folder, name, buckets);
    }

    void add(int bucket, long one, long other) throws IOException {
        DataOutputStream out = files.out(bucket);
        out.writeLong(one);
        out.writeLong(other);
    }

    /** Uses all pairs of a bucket that were added so far. */
    void forEach(int bucket, Use use) throws IOException {
        files.finish(bucket);
        Optional<DataInputStream> pairs = files.in(bucket);
        if (pairs.isEmpty()) {
            return;
        }
        try (DataInputStream in = pairs.get()) {
            while (true) {
                long one;
                try {
                    one = in.readLong();
                } catch (EOFException end) {
                    return;
                }
                use.pair(one, in.readLong());
            }
        }
    }

    void delete(int bucket) throws IOException {
        files.finish(bucket);
        files.delete(bucket);
    }
}
