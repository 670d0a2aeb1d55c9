// SPDX-License-Identifier: Apache-2.0
package dev.alidade.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.alidade.measure.Analysis;
import dev.alidade.measure.ChangedTally;
import dev.alidade.measure.Tally;
import dev.alidade.measure.Window;
import dev.alidade.model.Opportunity;
import dev.alidade.model.OpportunityEvent;
import dev.alidade.model.OpportunityEvent.ProbabilityChanged;
import dev.alidade.model.OpportunityEvent.Won;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Saved tallies whose numbers contradict each other are refused, however well they are sealed. */
class SavedCalibrationTest {
    private static final Instant START = Instant.parse("2024-01-01T00:00:00Z");
    private static final Window WINDOW = Window.of(START, START.plus(Duration.ofDays(100)));
    private static final Analysis<Opportunity, CalibrationReport> CALIBRATION = Forecasts.calibration(
            CalibrationSettings.builder().source(ForecastSource.DEAL).edges(0.5).build());

    private static byte[] saved() {
        Tally<Opportunity, CalibrationReport> tally = CALIBRATION.tally(WINDOW);
        List<OpportunityEvent> events =
                List.of(new ProbabilityChanged(START.plusSeconds(60), 0.25), new Won(START.plusSeconds(120)));
        tally.add(Opportunity.builder("O1").createdAt(START).build().withTimeline(events));
        return tally.toBytes();
    }

    /** The saved tally with another number some bytes after a cell's name and kind, under a checksum that fits. */
    private static byte[] with(String cell, char kind, int after, int number) {
        return ChangedTally.with(saved(), cell, kind, after, number);
    }

    private static void assertRefused(byte[] saved) {
        ChangedTally.assertRefused(CALIBRATION, WINDOW, saved);
    }

    @Test
    void whatWasSavedIsReadBack() {
        assertEquals(
                1, CALIBRATION.tally(WINDOW, saved()).result().decided().won().hits());
    }

    @ParameterizedTest
    @ValueSource(strings = {"decidedDeals", "openDeals", "row0WonOnes", "row0LostZeros"})
    void aCountThatFitsNothingElseIsRefused(String cell) {
        assertRefused(with(cell, 'C', 0, 7));
    }

    @Test
    void dealsPairsAndProbabilitiesThatFitNoStatementAreRefused() {
        assertRefused(with("deals", 'G', 2, 0)); // after the size of the table
        assertRefused(with("wonPairs", 'G', 2, 3));
        assertRefused(with("wonPairs", 'G', 3, 1));
        assertRefused(with("lostPairs", 'G', 5, 1));
        assertRefused(with("values", 'P', 9, 1));
    }

    @Test
    void aSumThatNoProbabilitiesHaveIsRefused() {
        assertRefused(with("row0WonSum", 'S', 7, 1));
        assertRefused(with("row0WonSquares", 'S', 7, 1));
        assertRefused(with("row0LostSum", 'S', 15, 1));
        assertRefused(with("row0WonCostIfWon", 'S', 0, -1));
    }
}
