// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.spark;

import dev.alidade.examples.PartedReview;
import dev.alidade.examples.csv.Findings;
import dev.alidade.examples.large.LargeCompany;
import dev.alidade.examples.reading.Company;
import dev.alidade.measure.Tally;
import dev.alidade.measure.Window;
import dev.alidade.model.Fact;
import dev.alidade.policy.PolicyFile;
import dev.alidade.review.ReviewResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import org.apache.spark.TaskContext;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Reviews a large made-up company on one thread and on Spark, in 64, 7 and 1 partitions and with tasks that fail at their
 * first try, and compares the results byte for byte. Prints what each cost; the status is 1 if any two differ.
 */
public final class Comparison {
    private static final int FAILING = 1_000;
    private static final double NANOS = 1e9;

    private Comparison() {}

    /**
     * Compares.
     *
     * @param args how many leads, an existing folder for the files (some 600 bytes a lead), and the numbers of partitions
     * @throws IOException if the files can't be written
     * @throws TimeoutException if Spark doesn't tell its costs
     */
    public static void main(String[] args) throws IOException, TimeoutException {
        long leads = Long.parseLong(args[0]);
        Path folder = Files.createDirectories(Path.of(args[1]));
        new LargeCompany(folder, leads, 8).write();
        Window year = Window.ofDays(LocalDate.of(2024, 1, 1), LocalDate.of(2025, 1, 1), ZoneId.of("UTC"));
        long start = System.nanoTime();
        String wanted = onOneThread(folder, year);
        System.out.printf(Locale.ROOT, "%d leads on one thread: %.1f s%n", leads, (System.nanoTime() - start) / NANOS);
        boolean equal = true;
        try (SparkSession spark = SparkSession.builder()
                .master("local[2,4]")
                .appName("comparison")
                .config("spark.ui.enabled", "false")
                .config("spark.driver.host", "127.0.0.1")
                .config("spark.driver.bindAddress", "127.0.0.1")
                .config("spark.sql.shuffle.partitions", "16")
                .getOrCreate()) {
            for (String partitions : List.of(args).subList(2, args.length)) {
                equal &= onSpark(spark, folder, year, Integer.parseInt(partitions), false, wanted);
            }
            equal &= onSpark(spark, folder, year, 16, true, wanted);
        }
        System.exit(equal ? 0 : 1);
    }

    private static String onOneThread(Path folder, Window year) {
        TravellingCompany settings =
                new TravellingCompany(Map.of(), List.of(), List.of(), PolicyFile.standard(), List.of(), year, "");
        Company company = settings.reader(new Findings())
                .read(folder, year.asOf(), settings.policy().journeyScope());
        PartedReview review = settings.review(company);
        PartedReview.Settled settled = review.settled(review.history()
                .map(history -> {
                    var closed = history.tally(year);
                    company.opportunities().forEach(closed::add);
                    return closed.toBytes();
                })
                .orElse(new byte[0]));
        Tally<Fact, ReviewResult> tally = settled.analysis().tally(year);
        review.forEach(company.buyers(), tally::add);
        review.forEachOther(tally::add);
        return settled.json(settled.result(tally.result()));
    }

    private static boolean onSpark(
            SparkSession spark, Path folder, Window year, int partitions, boolean failing, String wanted)
            throws TimeoutException {
        Costs costs = new Costs();
        spark.sparkContext().addSparkListener(costs);
        long start = System.nanoTime();
        SparkReview.Reviewed review = SparkReview.under(PolicyFile.standard(), year)
                .measure(
                        CompanyFrames.csv(spark, folder),
                        partitions,
                        rows -> failing ? rows.map(Comparison::lost) : rows);
        double seconds = (System.nanoTime() - start) / NANOS;
        spark.sparkContext().listenerBus().waitUntilEmpty();
        spark.sparkContext().removeSparkListener(costs);
        boolean equal = review.json().equals(wanted);
        System.out.printf(
                Locale.ROOT,
                "%d partitions%s: %s, %.1f s; %s; a tally of %d bytes%n",
                partitions,
                failing ? ", tasks fail at their first try" : "",
                equal ? "equal" : "DIFFERENT",
                seconds,
                costs,
                review.tallySize());
        return equal;
    }

    /** Fails in every other partition, somewhere in its middle, at the first try of each task. */
    private static Row lost(Row row) {
        TaskContext task = TaskContext.get();
        if (task.attemptNumber() == 0 && task.partitionId() % 2 == 0 && Math.floorMod(row.hashCode(), FAILING) == 7) {
            throw new IllegalStateException("This executor is lost.");
        }
        return row;
    }
}
