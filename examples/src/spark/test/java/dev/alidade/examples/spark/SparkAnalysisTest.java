// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.spark;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.alidade.handoff.HandoffReport;
import dev.alidade.measure.Tally;
import dev.alidade.model.Lead;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.spark.SparkException;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaRDD;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SparkAnalysisTest {
    private static final HandoffReport WHOLE = MadeUpLeads.handoff().measure(MadeUpLeads.all(), MadeUpLeads.YEAR);
    private static final AtomicInteger FAILURES = new AtomicInteger();

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 64})
    void theResultIsThatOfOneThreadHoweverTheRowsArePartitioned(int partitions) {
        HandoffReport report =
                MadeUpLeads.onSpark().measure(rows(partitions), number -> List.of(MadeUpLeads.lead(number)));

        assertEquals(WHOLE, report);
    }

    @Test
    void theTallyHasTheSameBytesAsThatOfOneThread() {
        Tally<Lead, HandoffReport> single = MadeUpLeads.handoff().tally(MadeUpLeads.YEAR);
        MadeUpLeads.all().forEach(single::add);

        assertArrayEquals(
                single.toBytes(), MadeUpLeads.onSpark().tally(rows(7), number -> List.of(MadeUpLeads.lead(number))));
    }

    @Test
    void aTaskThatFailsHalfWayAndIsRunAgainCountsNothingTwice() {
        FAILURES.set(0);

        HandoffReport report = MadeUpLeads.onSpark().measure(rows(7), SparkAnalysisTest::leadAtTheSecondTry);

        assertEquals(WHOLE, report);
        assertTrue(FAILURES.get() >= 2, "only " + FAILURES.get() + " tasks failed");
    }

    private static List<Lead> leadAtTheSecondTry(int number) {
        TaskContext task = TaskContext.get();
        if (task.attemptNumber() == 0 && task.partitionId() % 2 == 1 && number % 40 == 17) {
            FAILURES.incrementAndGet();
            throw new IllegalStateException("This executor is lost.");
        }
        return List.of(MadeUpLeads.lead(number));
    }

    @Test
    void anErrorThatComesBackAtEveryTryEndsTheJob() {
        assertThrows(
                SparkException.class,
                () -> MadeUpLeads.onSpark().measure(rows(2), number -> {
                    throw new IllegalStateException("Row " + number + " can't be used.");
                }));
    }

    @Test
    void overNoRowsTheResultIsThatOfAnEmptyTally() {
        HandoffReport empty = MadeUpLeads.handoff().measure(List.of(), MadeUpLeads.YEAR);
        JavaRDD<Integer> withoutPartitions = LocalSpark.context().emptyRDD();

        assertEquals(empty, MadeUpLeads.onSpark().measure(withoutPartitions, number -> List.of()));
        assertEquals(empty, MadeUpLeads.onSpark().measure(rows(3), number -> List.of()));
    }

    @Test
    void talliesOfAnotherWindowAreRefused() {
        byte[] other = MadeUpLeads.handoff()
                .tally(MadeUpLeads.YEAR.withAsOf(MadeUpLeads.YEAR.end().plusSeconds(1)))
                .toBytes();

        assertThrows(IllegalArgumentException.class, () -> MadeUpLeads.onSpark().result(other));
    }

    private static JavaRDD<Integer> rows(int partitions) {
        return LocalSpark.context().parallelize(MadeUpLeads.numbers(), partitions);
    }
}
