// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.embedding;

import dev.alidade.measure.Analysis;
import dev.alidade.measure.Tally;
import dev.alidade.measure.Window;
import dev.alidade.model.Lead;
import dev.alidade.model.LeadBuilder;
import dev.alidade.model.LeadEvent;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Leads from a database into a tally, one after the other: at no time is more than one lead in memory. The SQL is
 * standard; PostgreSQL and H2 run it as it is. The times are columns of the type TIMESTAMP WITH TIME ZONE: without a
 * zone, an hour is not known to be before another.
 */
public final class JdbcReview {
    /**
     * Each lead with its events, one row an event, the rows of a lead together. Nothing is filtered by the window's start: a
     * lead of last year may have been handed over this month, and the analysis knows which moment counts.
     */
    static final String LEADS = """
            SELECT l.lead_id, l.created_at, l.source, l.campaign_id, l.market, e.happened_at, e.event, e.detail
            FROM leads l LEFT JOIN lead_events e ON e.lead_id = l.lead_id AND e.happened_at < ?
            WHERE l.created_at < ?
            ORDER BY l.lead_id, e.happened_at""";

    private static final int ROWS_AT_A_TIME = 1000;

    private JdbcReview() {}

    /**
     * What was measured.
     *
     * @param result of all leads created before the window's {@code asOf}
     * @param leads how many there were
     * @param passedOver how many events were left out because this program doesn't know what they are called
     * @param <R> the type of the result
     */
    public record Measured<R>(R result, long leads, long passedOver) {}

    /**
     * Measures the leads of a database.
     *
     * @param connection to the database; its transaction is rolled back at the end, nothing was written
     * @param analysis what to measure: the hand-over, the funnel, or one of them by campaign
     * @param window which leads count, and what is known of them
     * @param <R> the type of the result
     * @return the result, with what was read
     * @throws SQLException if the database can't be read
     */
    public static <R> Measured<R> measure(Connection connection, Analysis<? super Lead, R> analysis, Window window)
            throws SQLException {
        return streamed(connection, analysis.tally(window), window.asOf());
    }

    private static <R> Measured<R> streamed(Connection connection, Tally<? super Lead, R> tally, Instant asOf)
            throws SQLException {
        boolean eachByItself = connection.getAutoCommit();
        connection.setAutoCommit(false); // PostgreSQL's driver loads the whole result otherwise
        try (PreparedStatement query = connection.prepareStatement(LEADS)) {
            query.setFetchSize(ROWS_AT_A_TIME);
            query.setObject(1, asOf.atOffset(ZoneOffset.UTC));
            query.setObject(2, asOf.atOffset(ZoneOffset.UTC));
            try (ResultSet rows = query.executeQuery()) {
                return read(rows, tally);
            }
        } finally {
            connection.rollback();
            connection.setAutoCommit(eachByItself);
        }
    }

    private static <R> Measured<R> read(ResultSet rows, Tally<? super Lead, R> tally) throws SQLException {
        long leads = 0;
        long passedOver = 0;
        String id = "";
        @Nullable LeadBuilder lead = null;
        while (rows.next()) {
            if (lead == null || !rows.getString("lead_id").equals(id)) {
                if (lead != null) {
                    tally.add(lead.build());
                }
                id = rows.getString("lead_id");
                lead = begun(id, rows);
                leads++;
            }
            if (rows.getString("event") != null) {
                Optional<LeadEvent> event =
                        event(rows.getString("event"), instant(rows, "happened_at"), rows.getString("detail"));
                event.ifPresent(lead::event);
                passedOver += event.isPresent() ? 0 : 1;
            }
        }
        if (lead != null) {
            tally.add(lead.build());
        }
        return new Measured<>(tally.result(), leads, passedOver);
    }

    private static LeadBuilder begun(String id, ResultSet rows) throws SQLException {
        LeadBuilder lead = Lead.builder(id).createdAt(instant(rows, "created_at"));
        Optional.ofNullable(rows.getString("source")).ifPresent(lead::source);
        Optional.ofNullable(rows.getString("campaign_id")).ifPresent(lead::campaignId);
        Optional.ofNullable(rows.getString("market")).ifPresent(lead::market);
        return lead;
    }

    /** The event as the library knows it; your database's names go here. Empty for a name that is none of these. */
    private static Optional<LeadEvent> event(String name, Instant at, @Nullable String detail) {
        Optional<String> told = Optional.ofNullable(detail);
        return Optional.ofNullable(
                switch (name) {
                    case "HANDED_OFF" -> new LeadEvent.HandedOff(at);
                    case "ASSIGNED" -> new LeadEvent.Assigned(at, told);
                    case "INBOUND" -> activity(at, LeadEvent.Activity.Direction.IN, true);
                    case "ATTEMPT" -> activity(at, LeadEvent.Activity.Direction.OUT, false);
                    case "REACHED" -> activity(at, LeadEvent.Activity.Direction.OUT, true);
                    case "ACCEPTED" -> new LeadEvent.Accepted(at, false);
                    case "REJECTED" -> new LeadEvent.Rejected(at, told, Optional.empty());
                    case "CONVERTED" -> new LeadEvent.Converted(at, told);
                    case "WON" -> new LeadEvent.Won(at);
                    case "LOST" -> new LeadEvent.Lost(at, told);
                    default -> null;
                });
    }

    private static LeadEvent activity(Instant at, LeadEvent.Activity.Direction direction, boolean connected) {
        return new LeadEvent.Activity(at, direction, LeadEvent.Activity.Automation.HUMAN, connected, Optional.empty());
    }

    private static Instant instant(ResultSet rows, String column) throws SQLException {
        return rows.getObject(column, OffsetDateTime.class).toInstant();
    }
}
