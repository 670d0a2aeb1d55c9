// SPDX-License-Identifier: Apache-2.0
package dev.alidade.commitments;

import static dev.alidade.commitments.CommitmentFixture.date;
import static dev.alidade.commitments.CommitmentFixture.day;
import static dev.alidade.commitments.CommitmentFixture.kept;
import static dev.alidade.commitments.CommitmentFixture.number;
import static dev.alidade.commitments.CommitmentFixture.promise;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import dev.alidade.measure.Analysis;
import dev.alidade.measure.ChangedTally;
import dev.alidade.measure.Resolution;
import dev.alidade.measure.Tally;
import dev.alidade.measure.Window;
import dev.alidade.model.Commitment;
import dev.alidade.model.CommitmentBuilder;
import dev.alidade.model.CommitmentFact;
import dev.alidade.model.Department;
import org.junit.jupiter.api.Test;

/** Saved tallies in which several numbers fit each other, and contradict one of all the rest. */
class SavedPromisesTest {
    private static final Analysis<CommitmentFact, CommitmentReport> COMMITMENTS =
            Commitments.of(CommitmentSettings.standard().namingPersons(true));
    private static final Window DAYS = CommitmentFixture.WINDOW.withResolution(Resolution.DAY);

    private static byte[] saved(Commitment... promises) {
        Tally<CommitmentFact, CommitmentReport> tally = COMMITMENTS.tally(DAYS);
        for (Commitment promise : promises) {
            tally.add(promise);
        }
        byte[] saved = tally.toBytes();
        assertArrayEquals(saved, COMMITMENTS.tally(DAYS, saved).toBytes());
        return saved;
    }

    private static void assertRefused(byte[] saved) {
        ChangedTally.assertRefused(COMMITMENTS, DAYS, saved);
    }

    /** Refused with other numbers of both directions together: of a count, as "kept C 3", or of the only bin, as "told D 2". */
    private static void assertTotalRefused(byte[] saved, String... changes) {
        assertRefused(with("total", saved, changes));
    }

    /** Refused with other numbers of marketing, and so of both. */
    private static void assertMarketingRefused(byte[] saved, String... changes) {
        assertRefused(with("marketing", with("total", saved, changes), changes));
    }

    private static byte[] with(String direction, byte[] saved, String... changes) {
        byte[] changed = saved;
        for (String change : changes) {
            String[] part = change.split(" ", 3);
            char kind = part[1].charAt(0);
            int places = kind == 'D' ? 2 : 0; // behind the number of bins, and how many are empty before
            changed = ChangedTally.with(changed, direction + ' ' + part[0], kind, places, Integer.parseInt(part[2]));
        }
        return changed;
    }

    /** Kept in full, though less was promised in between. */
    private static CommitmentBuilder reduced(String id) {
        return promise(id)
                .due(date(20), number("5"))
                .dateSet(day(5), date(20), number("4"))
                .delivered(day(19), number("5"));
    }

    private static Commitment half(String id) {
        return promise(id)
                .due(date(20), number("2"))
                .dateSet(day(5), date(20), number("1"))
                .delivered(day(19), number("1"))
                .build();
    }

    private static CommitmentBuilder missed(String id) {
        return promise(id).due(date(20));
    }

    private static CommitmentBuilder redated(String id) {
        return missed(id).dateSet(day(5), date(25));
    }

    @Test
    void promisesDueAndKeptAreThoseOfBothDirections() {
        assertTotalRefused(saved(reduced("R").build(), missed("P").build()), "due C 3", "withoutReason C 2");
        assertTotalRefused(saved(kept("K"), half("H"), half("I")), "kept C 2", "withoutReason C 1");
    }

    @Test
    void redatedWarnedToldAndUntoldPromisesAreThoseOfBothDirections() {
        Commitment twice =
                missed("D").dateSet(day(5), date(21)).dateSet(day(6), date(22)).build();
        assertTotalRefused(saved(kept("K"), twice, missed("P").build()), "delays D 2");
        Commitment warned = missed("W").told(day(10)).build();
        assertTotalRefused(saved(kept("K"), warned, missed("L").told(day(22)).build()), "notices D 2");
        assertTotalRefused(saved(kept("K"), redated("X").told(day(10)).build()), "told D 2");
        assertTotalRefused(saved(kept("K"), redated("X").build()), "untold D 2");
    }

    @Test
    void whatIsLateIsNotCancelledToo() {
        Commitment late = missed("P").changeKnown(day(9)).delivered(day(25)).build();
        assertMarketingRefused(saved(kept("K"), late), "cancelled C 1");
    }

    @Test
    void noMoreAreWarnedThanAreMissedAndThanAreTold() {
        Commitment warned = missed("W").told(day(10)).build();
        assertMarketingRefused(saved(warned, reduced("R").told(day(12)).build()), "notices D 2");
        assertMarketingRefused(saved(kept("K"), warned, missed("U").build()), "notices D 2");
    }

    @Test
    void nothingChangesThatIsNeitherMissedNorSetAnew() {
        assertMarketingRefused(saved(kept("K"), missed("P").told(day(23)).build()), "told D 2");
    }

    @Test
    void thereAreNoExamplesOfWhatDidNotHappen() {
        Commitment late = redated("L").delivered(day(24)).build();
        assertMarketingRefused(saved(kept("K"), late), "kept C 2", "late C 0", "withoutReason C 0");
        byte[] toldLate = saved(
                reduced("R").told(day(9)).build(), reduced("S").told(day(9)).build());
        assertMarketingRefused(toldLate, "told D 1");
    }

    @Test
    void aReasonIsThatOfSomePromise() {
        byte[] saved = saved(kept("K"), missed("C").cancelled(day(9), "budget").build());
        for (String direction : new String[] {"total", "marketing"}) {
            saved = with(direction, saved, "withoutReason C 1");
            saved = ChangedTally.with(saved, direction + " reasons", 'K', 9, 0); // size, length, six letters, kind
        }
        assertRefused(saved);
    }

    private static CommitmentBuilder ofSales(String id) {
        return Commitment.builder(id, Department.SALES, Department.MARKETING, day(0))
                .due(date(10))
                .delivered(day(9));
    }

    @Test
    void aTeamHasPromisesAndKeepsNoMoreThanItGave() {
        byte[] saved = saved(ofSales("S").team("web").build(), ofSales("T").build());
        byte[] twice =
                ChangedTally.with(saved, "teams", 'K', 15, 2); // size, length, SALES/web, kind, rows, columns, due
        assertRefused(twice);
        byte[] none = ChangedTally.with(ChangedTally.with(saved, "teams", 'K', 14, 0), "teams", 'K', 15, 0);
        assertRefused(none);
    }

    @Test
    void personsOfSalesHaveNoMoreChangesThanSales() {
        byte[] saved = saved(ofSales("S").person("p").build(), kept("K"));
        assertRefused(ChangedTally.with(
                saved, "persons", 'K', 14, 1)); // size, length, SALES/p, kind, rows, columns, due, kept
    }
}
