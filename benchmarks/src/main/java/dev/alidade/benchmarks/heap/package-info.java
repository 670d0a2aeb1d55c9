// SPDX-License-Identifier: Apache-2.0
/** What the tallies of a whole review take of the heap: over a made-up company of any size, of which no fact is kept. */
@NullMarked
package dev.alidade.benchmarks.heap;

import org.jspecify.annotations.NullMarked;
