// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.embedding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.alidade.examples.embedding.JdbcReview.Measured;
import dev.alidade.handoff.Handoff;
import dev.alidade.handoff.HandoffReport;
import dev.alidade.measure.Analysis;
import dev.alidade.measure.Grouped;
import dev.alidade.measure.Tally;
import dev.alidade.measure.Window;
import dev.alidade.model.Lead;
import dev.alidade.model.LeadBuilder;
import dev.alidade.model.LeadEvent;
import dev.alidade.model.ServiceLevelAgreement;
import dev.alidade.review.AlignmentReview;
import dev.alidade.review.ReviewPolicy;
import dev.alidade.review.ReviewResult;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against H2, which knows PostgreSQL's types; a database in memory for each test. */
class JdbcReviewTest {
    private static final Window YEAR =
            Window.ofDays(LocalDate.of(2024, 1, 1), LocalDate.of(2025, 1, 1), ZoneOffset.UTC);
    private static final Instant START = Instant.parse("2024-01-02T08:00:00Z");
    private static final Analysis<Lead, HandoffReport> HANDOFF =
            Handoff.under(ServiceLevelAgreement.standard().withRespondWithin(Duration.ofHours(24)));

    private Connection database;

    @BeforeEach
    void makeTables() throws SQLException {
        database = DriverManager.getConnection("jdbc:h2:mem:;MODE=PostgreSQL");
        run("""
                CREATE TABLE leads (lead_id VARCHAR PRIMARY KEY, created_at TIMESTAMP WITH TIME ZONE NOT NULL,
                    source VARCHAR, campaign_id VARCHAR, market VARCHAR);
                CREATE TABLE lead_events (lead_id VARCHAR NOT NULL, happened_at TIMESTAMP WITH TIME ZONE NOT NULL,
                    event VARCHAR NOT NULL, detail VARCHAR)""");
    }

    @AfterEach
    void close() throws SQLException {
        database.close();
    }

    private void run(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = database.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                Object value = values[i] instanceof Instant at ? at.atOffset(ZoneOffset.ofHours(2)) : values[i];
                statement.setObject(i + 1, value);
            }
            statement.execute();
        }
    }

    private void event(String lead, Instant at, String event, String detail) throws SQLException {
        run("INSERT INTO lead_events VALUES (?, ?, ?, ?)", lead, at, event, detail);
    }

    /** The same leads in the database, with their events in any order, and as objects. */
    private List<Lead> leads(int count) throws SQLException {
        List<Lead> leads = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String id = "L" + i;
            Instant created = START.plus(Duration.ofHours(37L * i));
            Instant attempt = created.plus(Duration.ofHours(i % 50));
            Instant decision = created.plus(Duration.ofHours(60));
            run("INSERT INTO leads VALUES (?, ?, ?, ?, ?)", id, created, "web", i % 4 == 0 ? null : "C" + i % 3, null);
            LeadBuilder lead = Lead.builder(id).createdAt(created).source("web");
            if (i % 4 != 0) {
                lead.campaignId("C" + i % 3);
            }
            if (i % 7 != 0) {
                event(id, decision, i % 3 == 0 ? "REJECTED" : "ACCEPTED", i % 3 == 0 ? "no budget" : null);
                lead.event(
                        i % 3 == 0
                                ? new LeadEvent.Rejected(decision, Optional.of("no budget"), Optional.empty())
                                : new LeadEvent.Accepted(decision, false));
                event(id, created, "HANDED_OFF", null);
                lead.handedOff(created);
                event(id, attempt, i % 2 == 0 ? "ATTEMPT" : "REACHED", null);
                if (i % 2 == 0) {
                    lead.attempt(attempt);
                } else {
                    lead.reached(attempt);
                }
            }
            leads.add(lead.build());
        }
        return leads;
    }

    @Test
    void theDatabaseAndTheObjectsGiveTheSameReport() throws SQLException {
        List<Lead> leads = leads(300);
        Measured<HandoffReport> measured = JdbcReview.measure(database, HANDOFF, YEAR);
        assertTrue(measured.result().followUp().total() > 200);
        assertEquals(HANDOFF.measure(leads, YEAR), measured.result());
        assertEquals(300, measured.leads() + later(leads));
    }

    private static long later(List<Lead> leads) {
        return leads.stream()
                .filter(lead -> !lead.createdAt().isBefore(YEAR.asOf()))
                .count();
    }

    @Test
    void aWholeReviewAndGroupsWorkTheSameWay() throws SQLException {
        List<Lead> leads = leads(60);
        Analysis<Lead, Grouped<HandoffReport>> byCampaign = HANDOFF.by("campaign", Lead::campaignId);
        assertEquals(
                byCampaign.measure(leads, YEAR),
                JdbcReview.measure(database, byCampaign, YEAR).result());
        AlignmentReview review = AlignmentReview.under(
                ReviewPolicy.builder().handoff(ServiceLevelAgreement.standard()).build());
        Measured<ReviewResult> whole = JdbcReview.measure(database, review, YEAR);
        assertEquals(review.measure(leads, YEAR), whole.result());
    }

    @Test
    void noMoreThanOneLeadIsHeldWhileReading() throws SQLException {
        leads(20);
        List<String> seen = new ArrayList<>();
        Analysis<Lead, Integer> stopsAtTheThird = new Stopping(seen);
        assertThrows(IllegalStateException.class, () -> JdbcReview.measure(database, stopsAtTheThird, YEAR));
        assertEquals(List.of("L0", "L1", "L10"), seen, "each lead arrives before the next is read");
        assertTrue(database.getAutoCommit());
        assertFalse(database.isClosed());
    }

    @ParameterizedTest
    @ValueSource(strings = {"handed_off", "PHONED", "'; DROP TABLE leads; --"})
    void anEventOfAnotherNameIsPassedOverAndCounted(String name) throws SQLException {
        leads(8);
        event("L1", START, name, null);
        assertEquals(1, JdbcReview.measure(database, HANDOFF, YEAR).passedOver());
    }

    @Test
    void anEmptyDatabaseIsNoData() throws SQLException {
        Measured<HandoffReport> measured = JdbcReview.measure(database, HANDOFF, YEAR);
        assertEquals(new Measured<>(HANDOFF.measure(List.of(), YEAR), 0, 0), measured);
    }

    @Test
    void whatHappenedAtOrAfterAsOfIsNotRead() throws SQLException {
        leads(1);
        event("L0", YEAR.asOf(), "nobody knows this yet", null);
        run("INSERT INTO leads VALUES ('next year', ?, NULL, NULL, NULL)", YEAR.asOf());
        Measured<HandoffReport> measured = JdbcReview.measure(database, HANDOFF, YEAR);
        assertEquals(1, measured.leads());
        assertEquals(0, measured.passedOver());
    }

    /** Notes the leads that arrive, and stops at the third. */
    private record Stopping(List<String> seen) implements Analysis<Lead, Integer> {
        @Override
        public Tally<Lead, Integer> tally(Window window) {
            return new Tally<>() {
                @Override
                public void add(Lead lead) {
                    seen.add(lead.id());
                    if (seen.size() == 3) {
                        throw new IllegalStateException("enough");
                    }
                }

                @Override
                public void merge(Tally<Lead, Integer> other) {
                    throw new UnsupportedOperationException();
                }

                @Override
                public Integer result() {
                    return seen.size();
                }

                @Override
                public byte[] toBytes() {
                    throw new UnsupportedOperationException();
                }
            };
        }

        @Override
        public Tally<Lead, Integer> tally(Window window, byte[] saved) {
            throw new UnsupportedOperationException();
        }
    }
}
