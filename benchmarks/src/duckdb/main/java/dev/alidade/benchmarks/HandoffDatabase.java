// SPDX-License-Identifier: Apache-2.0
package dev.alidade.benchmarks;

import static com.google.common.base.Preconditions.checkState;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import dev.alidade.measure.Window;
import dev.alidade.model.Lead;
import dev.alidade.model.LeadEvent;
import dev.alidade.model.LeadEvent.Accepted;
import dev.alidade.model.LeadEvent.Activity;
import dev.alidade.model.LeadEvent.Disputed;
import dev.alidade.model.LeadEvent.Rejected;
import dev.alidade.model.ServiceLevelAgreement;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/**
 * A rival of the hand-over report: DuckDB in this process, in memory, on all cores, with a table of leads and a table of their
 * events. In UTC and without business hours, evidence and data issues. Written before the report was tuned; it changes
 * with the definitions only.
 */
final class HandoffDatabase implements AutoCloseable {
    private final DuckDBConnection connection;
    private final ImmutableMap<String, Long> names;

    HandoffDatabase(ServiceLevelAgreement agreement, Window window, List<Lead> leads) throws SQLException {
        names = ImmutableMap.<String, Long>builder()
                .put("start", seconds(window.start()))
                .put("end", Math.min(seconds(window.end()), seconds(window.asOf())))
                .put("asOf", seconds(window.asOf()))
                .put("respond", agreement.respondWithin().toSeconds())
                .put("decide", agreement.decideWithin().toSeconds())
                .put("persist", agreement.persistWithin().toSeconds())
                .put("attempts", (long) agreement.attempts())
                .buildOrThrow();
        Connection opened = DriverManager.getConnection("jdbc:duckdb:");
        connection = opened.unwrap(DuckDBConnection.class);
        run(HandoffQueries.LEADS);
        run(HandoffQueries.EVENTS);
        run(HandoffQueries.BIN);
        try (DuckDBAppender rows = connection.createAppender("leads")) {
            for (int i = 0; i < leads.size(); i++) {
                append(rows, i, leads.get(i));
            }
        }
        try (DuckDBAppender rows = connection.createAppender("events")) {
            for (int i = 0; i < leads.size(); i++) {
                List<LeadEvent> timeline = leads.get(i).timeline();
                for (int place = 0; place < timeline.size(); place++) {
                    append(rows, i, place, timeline.get(place));
                }
            }
        }
    }

    private static void append(DuckDBAppender rows, int number, Lead lead) throws SQLException {
        rows.beginRow();
        rows.append(number);
        rows.append(lead.campaignId().orElse(null));
        rows.append(seconds(lead.createdAt()));
        rows.append(lead.sourcedBy().map(Enum::name).orElse(null));
        if (lead.value().isPresent()) {
            rows.append(lead.value().get().minorUnits());
        } else {
            rows.appendNull();
        }
        rows.endRow();
    }

    private static void append(DuckDBAppender rows, int number, int place, LeadEvent event) throws SQLException {
        Optional<String> kind = kind(event);
        if (kind.isEmpty()) {
            return;
        }
        rows.beginRow();
        rows.append(number);
        rows.append(place);
        rows.append(seconds(event.at()));
        rows.append(kind.get());
        rows.append(event instanceof Activity activity && activity.connected());
        rows.append(event instanceof Rejected rejected ? rejected.reason().orElse(null) : null);
        rows.append(
                event instanceof Rejected rejected
                        ? rejected.kind().map(Enum::name).orElse(null)
                        : event instanceof Disputed disputed
                                ? disputed.outcome().name()
                                : null);
        rows.endRow();
    }

    private static Optional<String> kind(LeadEvent event) {
        if (event instanceof Activity activity) {
            return activity.attempt()
                    ? Optional.of("ATTEMPT")
                    : activity.signal() ? Optional.of("SIGNAL") : Optional.empty();
        } else if (event instanceof Accepted accepted && accepted.automatic()) {
            return Optional.of("BY_RULE");
        }
        return Optional.of(requireNonNull(KINDS.get(event.getClass()), event::toString));
    }

    private static long seconds(Instant at) {
        checkState(at.getNano() == 0, "%s is no whole second", at);
        return at.getEpochSecond();
    }

    /** The numbers of the report by campaign, those of leads without one under {@link Optional#empty()}. */
    Map<Optional<String>, HandoffCounts> count() throws SQLException {
        run(HandoffQueries.HAND_OVERS);
        Map<Optional<String>, HandoffCounts> byCampaign = new HashMap<>();
        read(HandoffQueries.NUMBERS, byCampaign, HandoffDatabase::numbers);
        read(HandoffQueries.DAYS, byCampaign, (row, counts) -> {
            int day = row.getInt("day");
            counts.handOversByDay[day] = row.getInt("handed_off");
            counts.deliveredByDay[day] = row.getInt("delivered");
            counts.valueByDay[day] = row.getLong("cents");
        });
        read(
                HandoffQueries.REASONS,
                byCampaign,
                (row, counts) -> counts.reason(row.getString("reason"))[0] = row.getInt("times"));
        read(HandoffQueries.SOURCES, byCampaign, HandoffDatabase::sources);
        read(HandoffQueries.WAITS, byCampaign, HandoffDatabase::waits);
        return byCampaign;
    }

    private static void numbers(ResultSet row, HandoffCounts counts) throws SQLException {
        counts.episodes = row.getLong("episodes");
        counts.inTime = row.getLong("in_time");
        counts.late = row.getLong("late");
        counts.unworked = row.getLong("unworked");
        counts.inTimeConverted = row.getLong("in_time_converted");
        counts.lateConverted = row.getLong("late_converted");
        counts.unworkedConverted = row.getLong("unworked_converted");
        counts.neverReached = row.getLong("never_reached");
        counts.persisted = row.getLong("persisted");
        counts.decisionDue = row.getLong("decision_due");
        counts.decided = row.getLong("decided");
        counts.accepted = row.getLong("accepted");
        counts.rejected = row.getLong("rejected");
        counts.automatic = row.getLong("automatic");
        counts.repeated = row.getLong("repeated");
        counts.rejectedUnworked = row.getLong("rejected_unworked");
        counts.rejectedWon = row.getLong("rejected_won");
        counts.rejectedQuality = row.getLong("quality");
        counts.rejectedProcedural = row.getLong("procedural");
        counts.rejectedWithoutReason = row.getLong("without_reason");
        counts.disputesOpen = row.getLong("disputes_open");
        counts.disputesUpheld = row.getLong("disputes_upheld");
        counts.disputesOverturned = row.getLong("disputes_overturned");
        counts.deliveryNotDue = row.getLong("delivery_not_due");
        counts.notDelivered = row.getLong("not_delivered");
        counts.delivered = row.getLong("delivered");
        counts.withoutValue = row.getLong("without_value");
    }

    private static void sources(ResultSet row, HandoffCounts counts) throws SQLException {
        String sourced = row.getString("sourced");
        long times = row.getLong("times");
        if (sourced == null) {
            counts.sourcedUnknown = times;
        } else {
            switch (sourced) {
                case "SALES" -> counts.sourcedBySales = times;
                case "MARKETING" -> counts.sourcedByMarketing = times;
                default -> counts.sourcedByNeither += times;
            }
        }
    }

    private static void waits(ResultSet row, HandoffCounts counts) throws SQLException {
        boolean reached = row.getBoolean("reached");
        WaitHistogram histogram = row.getInt("clock") == 0
                ? reached ? counts.signalReached : counts.signalWaiting
                : reached ? counts.assignmentReached : counts.assignmentWaiting;
        histogram.counts[row.getInt("bin")] = row.getInt("times");
    }

    private interface RowReader {
        void read(ResultSet row, HandoffCounts counts) throws SQLException;
    }

    private void read(String query, Map<Optional<String>, HandoffCounts> byCampaign, RowReader reader)
            throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(filled(query))) {
            while (rows.next()) {
                reader.read(
                        rows,
                        byCampaign.computeIfAbsent(
                                Optional.ofNullable(rows.getString("campaign")), first -> new HandoffCounts()));
            }
        }
    }

    private void run(String statement) throws SQLException {
        try (Statement running = connection.createStatement()) {
            running.execute(filled(statement));
        }
    }

    private String filled(String query) {
        String text = query;
        for (Map.Entry<String, Long> name : names.entrySet()) {
            text = text.replace("{" + name.getKey() + "}", name.getValue().toString());
        }
        return text;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private static final ImmutableMap<Class<? extends LeadEvent>, String> KINDS = ImmutableMap.of(
            LeadEvent.HandedOff.class, "HANDED_OFF",
            LeadEvent.Assigned.class, "ASSIGNED",
            Accepted.class, "ACCEPTED",
            Rejected.class, "REJECTED",
            Disputed.class, "DISPUTED",
            LeadEvent.Recycled.class, "RECYCLED",
            LeadEvent.Converted.class, "CONVERTED",
            LeadEvent.Won.class, "WON",
            LeadEvent.Lost.class, "LOST");
}
