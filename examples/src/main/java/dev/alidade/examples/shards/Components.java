// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.shards;

import java.io.IOException;

/**
 * Which keys are linked, at once or by way of others, found on disk: memory holds the links of one bucket of keys at a time.
 *
 * <p>Buckets are worked off from the last to the first. Of the links of a bucket, which are those whose later key lies in it,
 * the keys that they connect are found in memory; of these the first one stands for all. Keys of this bucket remember it;
 * keys of earlier buckets are linked with it anew, of which there are no more than there were links. Then, from the first
 * bucket to the last, each key that stands for others tells them what it is known by itself.
 */
final class Components {
    private final int buckets;
    private final Pairs links;
    private final Pairs followers; // by the bucket of the key that stands for them
    private final Pairs labels;

    Components(ShardFolder folder, int buckets) {
        this.buckets = buckets;
        links = new Pairs(folder, "links", buckets);
        followers = new Pairs(folder, "followers", buckets);
        labels = new Pairs(folder, "labels", buckets);
    }

    /** The bucket of a key. */
    int bucket(long key) {
        return (int) Long.remainderUnsigned(key, buckets);
    }

    private boolean isBefore(long one, long other) {
        int byBucket = Integer.compare(bucket(one), bucket(other));
        return byBucket != 0 ? byBucket < 0 : Long.compareUnsigned(one, other) < 0;
    }

    /** States that two keys are linked. */
    void link(long one, long other) throws IOException {
        if (one != other) {
            links.add(Math.max(bucket(one), bucket(other)), one, other);
        }
    }

    /** Finds what is linked, once all links are stated. */
    void resolve() throws IOException {
        for (int bucket = buckets - 1; bucket >= 0; bucket--) {
            contract(bucket);
        }
        for (int bucket = 0; bucket < buckets; bucket++) {
            tell(bucket);
        }
    }

    private void contract(int bucket) throws IOException {
        Forest forest = new Forest();
        links.forEach(bucket, forest::link);
        links.delete(bucket);
        long[] first = new long[forest.size()]; // by root
        for (int place = 0; place < forest.size(); place++) {
            int root = forest.rootOf(place);
            if (first[root] == 0 || isBefore(forest.key(place), first[root])) {
                first[root] = forest.key(place);
            }
        }
        for (int place = 0; place < forest.size(); place++) {
            long key = forest.key(place);
            long standsForIt = first[forest.rootOf(place)];
            if (bucket(key) == bucket && key != standsForIt) {
                followers.add(bucket(standsForIt), standsForIt, key);
            } else {
                link(key, standsForIt);
            }
        }
    }

    private void tell(int bucket) throws IOException {
        followers.forEach(bucket, (standsForIt, key) -> {
            if (bucket(key) == bucket) {
                labels.add(bucket, key, standsForIt);
            }
        });
        LongMap known = labels(bucket);
        followers.forEach(bucket, (standsForIt, key) -> {
            if (bucket(key) != bucket) {
                labels.add(bucket(key), key, known.get(standsForIt, standsForIt));
            }
        });
        followers.delete(bucket);
    }

    /** What the keys of a bucket are known by, but those that are known by themselves. */
    LongMap labels(int bucket) throws IOException {
        LongMap known = new LongMap();
        labels.forEach(bucket, known::putIfAbsent);
        return known;
    }

    void delete() throws IOException {
        for (int bucket = 0; bucket < buckets; bucket++) {
            labels.delete(bucket);
        }
    }
}
