// SPDX-License-Identifier: Apache-2.0
package dev.alidade.benchmarks.heap;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;

/** What of the heap is in use after everything unreachable was collected; exact with the serial collector. */
final class UsedHeap {
    private static final int COLLECTIONS = 4; // the serial collector leaves some garbage in all but every fourth
    private static final MemoryMXBean MEMORY = ManagementFactory.getMemoryMXBean();

    private UsedHeap() {}

    static long bytes() {
        for (int i = 0; i < COLLECTIONS; i++) {
            MEMORY.gc();
        }
        return MEMORY.getHeapMemoryUsage().getUsed();
    }
}
