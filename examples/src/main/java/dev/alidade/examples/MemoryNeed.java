// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples;

import dev.alidade.examples.shards.ShardedCompany;

/** How many shards a company needs, by the size of its files and the memory that the program may take. */
final class MemoryNeed {
    /** Bytes of memory for each byte of a file while it is read and joined: a generous guess between long rows and short ones. */
    private static final long FACTOR = 12;

    /** The part of the memory that a shard may take: the rest is for what is counted, and for shards larger than others. */
    private static final long SHARE = 4;

    private MemoryNeed() {}

    static int shards(long bytes) {
        return shards(bytes, Runtime.getRuntime().maxMemory());
    }

    /** One when everything fits into half of the memory. */
    static int shards(long bytes, long memory) {
        long needed = Math.multiplyExact(bytes, FACTOR);
        if (needed <= memory / 2) {
            return 1;
        }
        return (int) Math.min(ShardedCompany.MOST, Math.max(2, needed / (memory / SHARE) + 1));
    }
}
