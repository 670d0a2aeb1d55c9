// SPDX-License-Identifier: Apache-2.0
package dev.alidade.commitments;

import static dev.alidade.commitments.CommitmentFixture.WINDOW;
import static dev.alidade.commitments.CommitmentFixture.date;
import static dev.alidade.commitments.CommitmentFixture.day;
import static dev.alidade.commitments.CommitmentFixture.measurement;
import static dev.alidade.commitments.CommitmentFixture.promise;
import static dev.alidade.commitments.CommitmentFixture.report;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.Proportion;
import dev.alidade.model.Commitment;
import dev.alidade.model.Department;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** Who misses promises again and again: teams, and persons only where they are asked for. */
class TrackRecordTest {
    private static final Commitment[] PROMISES = {
        promise("A1").team("web").person("p1").due(date(10)).delivered(day(9)).build(),
        promise("A2").team("web").person("p1").due(date(11)).told(day(9)).build(),
        promise("A3").team("web").person("p1").due(date(12)).build(),
        promise("A4").team("web").person("p1").due(date(13)).cancelled(day(12)).build(),
        promise("B1").team("content").person("p2").due(date(10)).build(),
        promise("B2").team("content").due(date(10)).build(),
        promise("N1").due(date(10)).build(),
        Commitment.builder("S1", Department.SALES, Department.MARKETING, day(0))
                .team("web")
                .due(date(10))
                .delivered(day(1))
                .build()
    };

    private static TrackRecord track(Department from, String name, long kept, long due, long silent, boolean repeated) {
        return new TrackRecord(from, name, Proportion.of(kept, due), OptionalLong.of(silent), repeated);
    }

    @Test
    void teamsOfEachDepartmentAreToldThoseWithMostMissesFirst() {
        assertEquals(
                ImmutableList.of(
                        track(Department.MARKETING, "web", 1, 4, 2, true),
                        track(Department.MARKETING, "content", 0, 2, 2, false),
                        track(Department.SALES, "web", 1, 1, 0, false)),
                report(PROMISES).teams());
    }

    @Test
    void teamsWithThreeMissesAreCounted() {
        CommitmentReport report = report(PROMISES);
        assertEquals(1, measurement(report, CommitmentMetrics.REPEATED).value().getAsDouble());
        assertEquals(
                OptionalLong.of(3),
                measurement(report, CommitmentMetrics.REPEATED).evidence().denominator());
        CommitmentReport strict = report(CommitmentSettings.standard().withRepeatedFrom(2), WINDOW, PROMISES);
        assertEquals(2, measurement(strict, CommitmentMetrics.REPEATED).value().getAsDouble());
    }

    @Test
    void personsAreNotToldOfUnlessAskedFor() {
        CommitmentReport report = report(PROMISES);
        assertEquals(Optional.empty(), report.persons());
        assertFalse(report.toString().contains("p1"));
    }

    @Test
    void personsAreToldOfWhereTheSettingsAskForIt() {
        CommitmentSettings naming = CommitmentSettings.standard().namingPersons(true);
        assertEquals(
                Optional.of(ImmutableList.of(
                        track(Department.MARKETING, "p1", 1, 4, 2, true),
                        track(Department.MARKETING, "p2", 0, 1, 1, false))),
                report(naming, WINDOW, PROMISES).persons());
    }

    @Test
    void theTallyHoldsNoPersonUnlessAskedFor() {
        var tally = Commitments.of(CommitmentSettings.standard()).tally(WINDOW);
        for (Commitment promise : PROMISES) {
            tally.add(promise);
        }
        String saved = new String(tally.toBytes(), StandardCharsets.ISO_8859_1);
        assertTrue(saved.contains("web"));
        assertFalse(saved.contains("p1"));
    }
}
