// SPDX-License-Identifier: Apache-2.0
package dev.alidade.handoff;

import static dev.alidade.handoff.HandoffFixture.AGREEMENT;
import static dev.alidade.handoff.HandoffFixture.hour;
import static dev.alidade.handoff.HandoffFixture.lead;
import static dev.alidade.handoff.HandoffFixture.report;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.DataIssue;
import dev.alidade.measure.Grouped;
import dev.alidade.measure.Measurement;
import dev.alidade.measure.Proportion;
import dev.alidade.model.Lead;
import dev.alidade.model.LeadBuilder;
import dev.alidade.model.LeadEvent.Activity;
import dev.alidade.model.LeadEvent.Activity.Automation;
import dev.alidade.model.LeadEvent.Activity.Connection;
import dev.alidade.model.LeadEvent.Activity.Direction;
import dev.alidade.model.ServiceLevelAgreement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Whether sales tried often enough can be told only where somebody records who was reached. */
class RecordedConnectionsTest {
    private static final ServiceLevelAgreement TWICE = AGREEMENT.withAttempts(2, Duration.ofDays(4));

    private static LeadBuilder tried(String id, Connection connection) {
        return lead(id).handedOff(hour(1))
                .event(new Activity(hour(2), Direction.OUT, Automation.HUMAN, connection, Optional.empty()));
    }

    @Test
    void attemptsWithoutAnyRecordOfTheirOutcomeGiveNoShare() {
        HandoffReport report =
                report(TWICE, tried("L1", Connection.UNKNOWN), lead("L2").handedOff(hour(1)));

        assertEquals(Proportion.of(0, 0), report.persistence());
        assertEquals(
                ImmutableList.of(new DataIssue(HandoffIssues.UNKNOWN_CONNECTION, 1, ImmutableList.of("L1"))),
                report.issues());
        Measurement measured = report.measurements().stream()
                .filter(one -> one.metric().equals(HandoffMetrics.PERSISTENCE))
                .findFirst()
                .orElseThrow();
        assertEquals(Measurement.State.NO_DATA, measured.state());
        assertEquals(ImmutableList.of(), measured.evidence().examples());
    }

    @Test
    void oneRecordedOutcomeShowsThatOutcomesAreRecorded() {
        HandoffReport report = report(TWICE, tried("L1", Connection.UNKNOWN), tried("L2", Connection.REACHED));

        assertEquals(Proportion.of(0, 1), report.persistence());
        assertEquals(ImmutableList.of(), report.issues());
    }

    @Test
    void anOutcomeRecordedBeforeTheHandOverShowsItToo() {
        HandoffReport report = report(
                TWICE,
                tried("L1", Connection.UNKNOWN),
                lead("L2").reached(hour(0)).handedOff(hour(1)));

        assertEquals(Proportion.of(0, 1), report.persistence());
    }

    @Test
    void leadsThatNobodyTriedWereNeverReachedWhateverIsRecorded() {
        assertEquals(
                Proportion.of(0, 1),
                report(TWICE, lead("L1").handedOff(hour(1))).persistence());
    }

    @Test
    void aGroupIsJudgedByWhatIsRecordedInAll() {
        Grouped<HandoffReport> grouped = Handoff.under(TWICE)
                .by("source", Lead::source)
                .measure(
                        List.of(
                                tried("L1", Connection.UNKNOWN).source("web").build(),
                                tried("L2", Connection.REACHED).source("fair").build()),
                        HandoffFixture.WEEK);

        assertEquals(Proportion.of(0, 1), grouped.group("web").orElseThrow().persistence());
    }
}
