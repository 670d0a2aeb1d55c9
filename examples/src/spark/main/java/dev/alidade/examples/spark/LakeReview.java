// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.spark;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.alidade.measure.Window;
import dev.alidade.policy.PolicyFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import org.apache.spark.sql.SparkSession;

/**
 * Reviews a company whose files lie in one folder, on a cluster. Where your big tables are somewhere else, name them as
 * {@link CompanyFrames} shows.
 */
public final class LakeReview {
    private LakeReview() {}

    /**
     * Writes the review as JSON.
     *
     * @param args the folder, the first day, the day after the last, the file to write, the number of partitions, and
     *     optionally a policy
     * @throws IOException if the file can't be written
     */
    public static void main(String[] args) throws IOException {
        Window window = Window.ofDays(LocalDate.parse(args[1]), LocalDate.parse(args[2]), ZoneId.of("UTC"));
        PolicyFile policy = args.length > 5 ? PolicyFile.read(Path.of(args[5])) : PolicyFile.standard();
        try (SparkSession spark =
                SparkSession.builder().appName("alignment review").getOrCreate()) {
            SparkReview.Reviewed review = SparkReview.under(policy, window)
                    .measure(CompanyFrames.csv(spark, Path.of(args[0])), Integer.parseInt(args[4]));
            Files.writeString(Path.of(args[3]), review.json(), UTF_8);
            review.remarks().forEach(System.err::println);
        }
    }
}
