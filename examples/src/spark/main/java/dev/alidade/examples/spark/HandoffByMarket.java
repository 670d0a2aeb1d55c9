// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.struct;

import dev.alidade.handoff.Handoff;
import dev.alidade.handoff.HandoffReport;
import dev.alidade.measure.Grouped;
import dev.alidade.measure.Window;
import dev.alidade.model.Lead;
import dev.alidade.model.LeadBuilder;
import dev.alidade.model.LeadEvent;
import dev.alidade.model.LeadEvent.Activity;
import dev.alidade.model.LeadEvent.Activity.Automation;
import dev.alidade.model.LeadEvent.Activity.Direction;
import dev.alidade.model.ServiceLevelAgreement;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * One topic from two tables of your own: what becomes of leads that are handed over, by market. The table of leads has the
 * columns {@code lead_id}, {@code created_at} and {@code market}, that of events {@code lead_id}, {@code at} and {@code event};
 * instants are timestamps with time zone. Put your names into {@link #lead} and {@link #event}.
 */
public final class HandoffByMarket {
    private HandoffByMarket() {}

    /**
     * Prints the acceptance of each market.
     *
     * @param args the tables of leads and of events in Parquet, the first day and the day after the last
     * @throws IOException if Spark can't be closed
     */
    public static void main(String[] args) throws IOException {
        try (SparkSession spark =
                SparkSession.builder().appName("hand-over by market").getOrCreate()) {
            Window window = Window.ofDays(LocalDate.parse(args[2]), LocalDate.parse(args[3]), ZoneOffset.UTC);
            measure(spark.read().parquet(args[0]), spark.read().parquet(args[1]), window)
                    .groups()
                    .forEach((market, report) -> System.out.println(market + ": " + report.acceptance()));
        }
    }

    /**
     * Measures the hand-over by market.
     *
     * @param leads the table of leads, each once
     * @param events the table of their events, in any order; those of leads that are not there count nowhere
     * @param window which leads count, and what is known of them
     * @return the report of each market, bit for bit the same however the tables are partitioned
     */
    public static Grouped<HandoffReport> measure(Dataset<Row> leads, Dataset<Row> events, Window window) {
        Dataset<Row> timelines = events.groupBy("lead_id")
                .agg(collect_list(struct(col("at"), col("event"))).as("timeline"));
        return SparkAnalysis.of(
                        () -> Handoff.under(ServiceLevelAgreement.standard()).by("market", Lead::market), window)
                .measure(leads.join(timelines, "lead_id", "left").toJavaRDD(), row -> List.of(lead(row)));
    }

    private static Lead lead(Row row) {
        LeadBuilder lead = Lead.builder(row.getAs("lead_id")).createdAt(instant(row, "created_at"));
        Optional.<String>ofNullable(row.getAs("market")).ifPresent(lead::market);
        int timeline = row.fieldIndex("timeline");
        if (!row.isNullAt(timeline)) {
            for (Row event : row.<Row>getList(timeline)) {
                lead.event(event(event.getAs("event"), instant(event, "at")));
            }
        }
        return lead.build();
    }

    private static LeadEvent event(String name, Instant at) {
        return switch (name) {
            case "HANDED_OFF" -> new LeadEvent.HandedOff(at);
            case "ATTEMPT" -> activity(at, Direction.OUT, false);
            case "REACHED" -> activity(at, Direction.OUT, true);
            case "INBOUND" -> activity(at, Direction.IN, true);
            case "ACCEPTED" -> new LeadEvent.Accepted(at, false);
            case "REJECTED" -> new LeadEvent.Rejected(at, Optional.empty(), Optional.empty());
            default ->
                throw new IllegalArgumentException(
                        "Event %s is not known. Maybe it is new, or a slip of the pen.".formatted(name));
        };
    }

    private static LeadEvent activity(Instant at, Direction direction, boolean connected) {
        return new Activity(at, direction, Automation.HUMAN, connected, Optional.empty());
    }

    private static Instant instant(Row row, String column) {
        return row.getTimestamp(row.fieldIndex(column)).toInstant();
    }
}
