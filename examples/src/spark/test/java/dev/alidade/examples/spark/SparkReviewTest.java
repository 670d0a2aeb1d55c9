// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.spark;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.alidade.examples.JsonReview;
import dev.alidade.policy.PolicyFile;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.spark.TaskContext;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SparkReviewTest {
    private static final Path SAMPLE = Path.of("sample-company");
    private static final Path POLICY = SAMPLE.resolve("policy.properties");
    private static final AtomicInteger FAILURES = new AtomicInteger();
    private static final SparkReview REVIEW = SparkReview.under(PolicyFile.read(POLICY), MadeUpLeads.YEAR);
    private static final String WHOLE = JsonReview.of(SAMPLE, "--policy", POLICY.toString());

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 64})
    void theSampleCompanyIsReviewedAsTheCommandLineDoesItByteForByte(int partitions) {
        SameText.assertSame(WHOLE, REVIEW.measure(sample(), partitions).json());
    }

    @Test
    void aTaskThatFailsHalfWayAndIsRunAgainChangesNothing() {
        FAILURES.set(0);

        SparkReview.Reviewed review = REVIEW.measure(sample(), 5, rows -> rows.map(SparkReviewTest::afterTheFirstTry));

        SameText.assertSame(WHOLE, review.json());
        assertTrue(FAILURES.get() >= 9, "only " + FAILURES.get() + " tasks failed");
    }

    /** Fails in three partitions of five, each time that a pass over them is tried first. */
    private static Row afterTheFirstTry(Row row) {
        TaskContext task = TaskContext.get();
        if (task.attemptNumber() == 0 && task.partitionId() % 2 == 0 && row.hashCode() % 50 == 7) {
            FAILURES.incrementAndGet();
            throw new IllegalStateException("This executor is lost.");
        }
        return row;
    }

    private static CompanyFrames sample() {
        return CompanyFrames.csv(LocalSpark.session(), SAMPLE);
    }
}
