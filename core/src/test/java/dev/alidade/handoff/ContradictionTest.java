// SPDX-License-Identifier: Apache-2.0
package dev.alidade.handoff;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.hash.Hashing;
import com.google.common.primitives.Ints;
import dev.alidade.measure.Analysis;
import dev.alidade.measure.Cell;
import dev.alidade.measure.CellRegister;
import dev.alidade.measure.ChangedTally;
import dev.alidade.measure.DurationCounts;
import dev.alidade.measure.Tally;
import dev.alidade.model.BusinessHours;
import dev.alidade.model.Lead;
import dev.alidade.model.LeadEvent.Accepted;
import dev.alidade.model.LeadEvent.Disputed;
import dev.alidade.model.LeadEvent.Rejected;
import dev.alidade.model.ServiceLevelAgreement;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Counts that can't be true together are refused, as they can stand in a saved tally. */
class ContradictionTest {
    private static final CellRegister CELLS = new CellRegister() {
        @Override
        public <C extends Cell<C>> C cell(String name, C cell) {
            return cell;
        }
    };
    private static final Rejected REJECTED =
            new Rejected(HandoffFixture.hour(1), Optional.of("small"), Optional.empty());

    private static void refused(Runnable result) {
        assertTrue(assertThrows(IllegalStateException.class, result::run)
                        .getMessage()
                        .length()
                > 20);
    }

    @Test
    void reasonsAndKindsAddUpToTheRejections() {
        RejectionCounts counts = new RejectionCounts(CELLS);
        counts.add("L1", REJECTED, true, false);
        assertEquals(1, counts.result(1).total());
        refused(() -> counts.result(0));
        assertEquals(
                "Reasons of 1 and kinds of 1 rejections don't fit 2 rejections.",
                assertThrows(IllegalStateException.class, () -> counts.result(2))
                        .getMessage());
    }

    @Test
    void waitsAreAsManyAsHandOversThatAreDue() {
        ClockCounts counts = new ClockCounts("clock", CELLS, HandoffFixture.WEEK, ServiceLevelAgreement.standard());
        counts.add(HandoffFixture.hour(1), HandoffFixture.hour(2), null);
        counts.add(HandoffFixture.hour(1), null, null);
        assertDoesNotThrow(() -> counts.result(1, 2));
        refused(() -> counts.result(2, 2));
        refused(() -> counts.result(1, 3));
    }

    @Test
    void waitsOfBusinessTimeAreAsManyAsThoseOfTheCalendar() {
        Map<String, Cell<?>> byName = new HashMap<>();
        CellRegister named = new CellRegister() {
            @Override
            public <C extends Cell<C>> C cell(String name, C cell) {
                byName.put(name, cell);
                return cell;
            }
        };
        ServiceLevelAgreement agreement =
                HandoffFixture.AGREEMENT.withBusinessHours(BusinessHours.standard(ZoneOffset.UTC));
        ClockCounts counts = new ClockCounts("clock", named, HandoffFixture.WEEK, agreement);
        counts.add(HandoffFixture.hour(10), HandoffFixture.hour(12), null);
        assertDoesNotThrow(() -> counts.result(1, 1));
        DurationCounts waiting = (DurationCounts) requireNonNull(byName.get("clockBusinessWaiting"));
        waiting.add(Duration.ofHours(1));
        refused(() -> counts.result(1, 1));
    }

    @Test
    void whatARuleAcceptedIsAcceptedByNobodyElse() {
        Analysis<Lead, HandoffReport> analysis = Handoff.under(HandoffFixture.AGREEMENT);
        Tally<Lead, HandoffReport> tally = analysis.tally(HandoffFixture.WEEK);
        tally.add(HandoffFixture.lead("L1")
                .handedOff(HandoffFixture.hour(1))
                .accepted(HandoffFixture.hour(2))
                .build());
        tally.add(HandoffFixture.lead("L2")
                .handedOff(HandoffFixture.hour(1))
                .event(new Accepted(HandoffFixture.hour(2), true))
                .build());
        byte[] two = ChangedTally.with(tally.toBytes(), "automatic", 'C', 0, 2); // and one by a person, of two
        ChangedTally.assertRefused(analysis, HandoffFixture.WEEK, two);
    }

    @Test
    void noMoreAreNeverReachedThanAreDue() {
        PersistenceCounts counts = new PersistenceCounts(CELLS);
        counts.add("L1", new Episode(), 2);
        assertEquals(1, counts.result(1, counts).total());
        refused(() -> counts.result(0, counts));
    }

    @Test
    void noMoreHaveAnAttemptOfKnownOutcomeThanAreDue() {
        PersistenceCounts counts = new PersistenceCounts(CELLS);
        counts.tried(true);
        assertEquals(0, counts.result(1, counts).total());
        refused(() -> counts.result(0, counts));
    }

    @Test
    void noMoreAreDisputedThanAreDue() {
        DisputeCounts counts = new DisputeCounts(CELLS);
        counts.add("L1", Disputed.Outcome.OPEN);
        assertEquals(1, counts.result(1).raised());
        refused(() -> counts.result(0));
    }

    @Test
    void aSavedTallyWithMoreRejectionsThanReasonsIsRefused() {
        Analysis<Lead, HandoffReport> analysis = Handoff.under(HandoffFixture.AGREEMENT);
        Tally<Lead, HandoffReport> tally = analysis.tally(HandoffFixture.WEEK);
        tally.add(HandoffFixture.lead("L1")
                .handedOff(HandoffFixture.hour(1))
                .event(REJECTED)
                .build());
        byte[] saved = tally.toBytes();
        assertEquals(
                1,
                analysis.tally(HandoffFixture.WEEK, saved).result().rejections().total());
        byte[] name = "rejected".getBytes(StandardCharsets.US_ASCII);
        int at = indexOf(saved, name) + name.length + 1; // the cell's name, its kind, its count
        assertEquals(1, saved[at]);
        saved[at] = 2;
        int end = saved.length - 4;
        System.arraycopy(
                Ints.toByteArray(Hashing.crc32c().hashBytes(saved, 0, end).asInt()), 0, saved, end, 4);
        assertTrue(assertThrows(IllegalArgumentException.class, () -> analysis.tally(HandoffFixture.WEEK, saved))
                .getMessage()
                .contains("contradicts itself"));
    }

    private static int indexOf(byte[] bytes, byte[] wanted) {
        for (int i = 1; i + wanted.length < bytes.length; i++) {
            boolean found = bytes[i - 1] == wanted.length; // its length stands before a text
            for (int k = 0; found && k < wanted.length; k++) {
                found = bytes[i + k] == wanted[k];
            }
            if (found) {
                return i;
            }
        }
        throw new AssertionError("the cell isn't there");
    }
}
