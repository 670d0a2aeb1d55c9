// SPDX-License-Identifier: Apache-2.0
package dev.alidade.relationship;

import static dev.alidade.model.Department.SALES;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.primitives.Bytes;
import dev.alidade.measure.Analysis;
import dev.alidade.measure.ChangedTally;
import dev.alidade.measure.Tally;
import dev.alidade.model.RelationshipFact;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Saved tallies that contradict themselves are refused, however well they are sealed. */
class SavedRelationshipTest {
    private static final Analysis<RelationshipFact, RelationshipReport> RATINGS =
            Relationship.under(RelationshipSettings.standard());

    private static byte[] saved() {
        Tally<RelationshipFact, RelationshipReport> tally = RATINGS.tally(SomeRatings.WINDOW);
        new SomeRatings()
                .of(SALES, "closeness", 5, 5, 1, 1, 1)
                .in("old", -9, 0, SALES, "friction-3", 4)
                .list()
                .forEach(tally::add);
        return tally.toBytes();
    }

    /** The saved tally with one text in the place of another of the same length, under a checksum that fits. */
    private static byte[] with(String text, String other) {
        return ChangedTally.with(saved(), text, other);
    }

    private static void assertRefused(String text, String other) {
        ChangedTally.assertRefused(RATINGS, SomeRatings.WINDOW, with(text, other));
    }

    @Test
    void whatWasSavedIsReadBack() {
        assertEquals(
                5,
                RATINGS.tally(SomeRatings.WINDOW, saved())
                        .result()
                        .closenessOfSales()
                        .top()
                        .proportion()
                        .orElseThrow()
                        .total());
    }

    @Test
    void ratingsOffTheScaleOrOfNoDepartmentAreRefused() {
        assertRefused("SALES,5", "SALES,6");
        assertRefused("SALES,5", "OTHER,5");
        assertRefused("SALES,5", "SELLS,5");
        assertRefused("SALES,5", "SALES;5");
        assertRefused("SALES,5", "SALES,x");
    }

    /** Before its value a rating has its instant: eight bytes of seconds, one for no nanoseconds, and two others. */
    @ParameterizedTest
    @CsvSource({"'SALES,4', 1", "'SALES,4', 9", "'SALES,5', -1", "'SALES,5', 8"})
    void ratingsOfAnInstantThatDoesNotFitWhereTheyAreAreRefused(String rating, int day) {
        byte[] saved = saved();
        int at = Bytes.indexOf(saved, rating.getBytes(StandardCharsets.US_ASCII)) - 11;
        ByteBuffer changed = ByteBuffer.wrap(saved).putLong(at, SomeRatings.START.getEpochSecond() + 86_400L * day);
        ChangedTally.assertRefused(RATINGS, SomeRatings.WINDOW, ChangedTally.sealed(changed.array()));
    }

    @Test
    void ratingsOfUnknownItemsAreRefusedAlsoInRoundsThatDontCount() {
        assertRefused("closeness", "closeress");
        assertRefused("friction-3", "friction-0");
        assertRefused("SALES,4", "SALES,9");
    }
}
