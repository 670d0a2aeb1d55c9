// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.spark;

import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.spark.executor.TaskMetrics;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.jspecify.annotations.Nullable;

/** What the tasks of a job cost, failed ones too. */
final class Costs extends SparkListener {
    private static final double NANOS = 1e9;
    private static final double MEGA = 1e6;

    private final AtomicLong tasks = new AtomicLong();
    private final AtomicLong failed = new AtomicLong();
    private final AtomicLong processorNanos = new AtomicLong();
    private final AtomicLong shuffled = new AtomicLong();
    private final AtomicLong returned = new AtomicLong();

    @Override
    public void onTaskEnd(SparkListenerTaskEnd end) {
        tasks.incrementAndGet();
        if (!end.taskInfo().successful()) {
            failed.incrementAndGet();
        }
        @Nullable TaskMetrics metrics = end.taskMetrics(); // none where a task was lost
        if (metrics != null) {
            processorNanos.addAndGet(metrics.executorCpuTime());
            shuffled.addAndGet(metrics.shuffleWriteMetrics().bytesWritten());
            returned.addAndGet(metrics.resultSize());
        }
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%d tasks, %d of them failed; %.1f s of processor time in tasks, %.1f MB shuffled, %.2f MB to the driver",
                tasks.get(),
                failed.get(),
                processorNanos.get() / NANOS,
                shuffled.get() / MEGA,
                returned.get() / MEGA);
    }
}
