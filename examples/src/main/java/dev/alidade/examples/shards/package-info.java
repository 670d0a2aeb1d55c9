// SPDX-License-Identifier: Apache-2.0
/**
 * Companies that don't fit into memory: their rows are distributed to shards on disk that join with no other, and read shard
 * by shard. {@link dev.alidade.examples.shards.RowKeys} says which rows belong together.
 */
@NullMarked
package dev.alidade.examples.shards;

import org.jspecify.annotations.NullMarked;
