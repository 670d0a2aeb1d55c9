// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.spark;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.alidade.examples.PartedReview;
import dev.alidade.examples.csv.Findings;
import dev.alidade.examples.csv.KnownTable;
import dev.alidade.examples.reading.BuyerFacts;
import dev.alidade.measure.Tally;
import dev.alidade.measure.Window;
import dev.alidade.model.Fact;
import dev.alidade.policy.PolicyFile;
import dev.alidade.review.ReviewResult;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The whole review of a company on Spark: equal to what {@code alidade review} makes of the same tables as files, bit for bit,
 * however the rows are partitioned. Immutable.
 *
 * <p>The rows are shuffled so that all that is joined lies in one partition, and each partition is read twice, or three times
 * where open opportunities are in scope: first for what the settings need of all, then for what closed opportunities were
 * like, then for the review. What travels back are tallies.
 */
public final class SparkReview {
    private final PolicyFile policy;
    private final Window window;
    private final ImmutableList<String> topics;
    private final String currency;

    private SparkReview(PolicyFile policy, Window window, List<String> topics, String currency) {
        this.policy = requireNonNull(policy, "policy");
        this.window = requireNonNull(window, "window");
        this.topics = ImmutableList.copyOf(topics);
        this.currency = currency;
    }

    /**
     * The review that a policy describes, of all topics that have tables.
     *
     * @param policy what was agreed on and how it is scored
     * @param window which facts count, and what is known of them; plain dates begin in its zone
     * @return the review
     */
    public static SparkReview under(PolicyFile policy, Window window) {
        return new SparkReview(policy, window, List.of(), "");
    }

    /**
     * This review of some topics only.
     *
     * @param names such as {@code handoff}
     * @return a new review
     */
    public SparkReview withTopics(String... names) {
        return new SparkReview(policy, window, List.of(names), currency);
    }

    /**
     * This review, where amounts may come without a currency.
     *
     * @param ofOthers the currency of all amounts whose row names none
     * @return a new review
     */
    public SparkReview withCurrency(Currency ofOthers) {
        return new SparkReview(policy, window, topics, ofOthers.getCurrencyCode());
    }

    /**
     * A review that was made.
     *
     * @param result what was measured, with what was odd in the tables
     * @param json what {@code alidade review --format json} writes of it
     * @param remarks lines for a person at the terminal, such as on rows that can't be used
     * @param tallySize how many bytes the merged tally of all partitions has
     */
    public record Reviewed(ReviewResult result, String json, ImmutableList<String> remarks, int tallySize) {
        /** Checks that nothing is missing. */
        public Reviewed {
            requireNonNull(result, "result");
            requireNonNull(json, "json");
            requireNonNull(remarks, "remarks");
        }
    }

    /**
     * Makes the review.
     *
     * @param company its tables
     * @param partitions how many parts to make of what hangs on buyers; a part and its facts must fit into the memory that a
     *     task has
     * @return the review
     * @throws dev.alidade.examples.csv.Unusable if a small table or too many rows can't be used, or a topic has no table
     */
    public Reviewed measure(CompanyFrames company, int partitions) {
        return measure(company, partitions, rows -> rows);
    }

    /** Makes the review of rows that something else happens to on their way. */
    Reviewed measure(CompanyFrames company, int partitions, UnaryOperator<JavaRDD<Row>> onTheWay) {
        JavaRDD<Row> rows = onTheWay.apply(BuyerRows.partitioned(company.frames(), partitions));
        TravellingCompany travelling = new TravellingCompany(
                company.files(),
                company.frames().keySet(),
                withRows(company.frames()),
                policy,
                topics,
                window,
                currency);
        Findings findings = new Findings();
        OpenCompany whole = travelling.open(findings);
        JavaSparkContext context = JavaSparkContext.fromSparkContext(rows.context());
        Broadcast<TravellingCompany> everywhere = context.broadcast(travelling);
        told(rows, everywhere).forEach(whole::hear);
        Broadcast<TravellingReview> there = context.broadcast(new TravellingReview(everywhere, whole.told()));
        PartedReview here = travelling.review(whole.company());
        byte[] closed = here.history().isEmpty()
                ? new byte[0]
                : TravellingReview.history(there, window)
                        .partitions(rows, (part, use) -> there.value().opportunities(part, use));
        PartedReview.Settled settled = here.settled(closed);
        byte[] counted = TravellingReview.analysis(there, window, closed)
                .partitions(rows, (part, use) -> there.value().facts(part, use));
        Tally<Fact, ReviewResult> tally = settled.analysis().tally(window, counted);
        here.forEachOther(tally::add);
        ReviewResult result = settled.result(tally.result());
        there.destroy();
        everywhere.destroy();
        return new Reviewed(result, settled.json(result), findings.remarks(), counted.length);
    }

    /** What is odd in each part, and what settings need of it. */
    private static List<byte[]> told(JavaRDD<Row> rows, Broadcast<TravellingCompany> everywhere) {
        return rows.mapPartitions(part -> {
                    OpenCompany open = everywhere.value().open();
                    BuyerFacts unused = open.part(part);
                    return List.of(open.told()).iterator();
                })
                .collect();
    }

    private static ImmutableSet<KnownTable> withRows(Map<KnownTable, Dataset<Row>> frames) {
        return frames.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .collect(ImmutableSet.toImmutableSet());
    }
}
