// SPDX-License-Identifier: Apache-2.0
package dev.alidade.relationship;

import static dev.alidade.model.Department.SALES;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.hash.Hashing;
import com.google.common.primitives.Bytes;
import com.google.common.primitives.Ints;
import dev.alidade.measure.Analysis;
import dev.alidade.measure.Tally;
import dev.alidade.model.RelationshipFact;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

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
        byte[] changed = saved();
        int at = Bytes.indexOf(changed, text.getBytes(StandardCharsets.US_ASCII));
        assertTrue(at > 0 && text.length() == other.length(), text);
        System.arraycopy(other.getBytes(StandardCharsets.US_ASCII), 0, changed, at, other.length());
        int end = changed.length - Ints.BYTES;
        byte[] checksum =
                Ints.toByteArray(Hashing.crc32c().hashBytes(changed, 0, end).asInt());
        System.arraycopy(checksum, 0, changed, end, Ints.BYTES);
        return changed;
    }

    private static void assertRefused(String text, String other) {
        IllegalArgumentException refused = assertThrows(
                IllegalArgumentException.class, () -> RATINGS.tally(SomeRatings.WINDOW, with(text, other)));
        assertTrue(refused.getMessage().contains("contradicts itself"), refused.getMessage());
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

    @Test
    void ratingsOfUnknownItemsAreRefusedAlsoInRoundsThatDontCount() {
        assertRefused("closeness", "closeress");
        assertRefused("friction-3", "friction-0");
        assertRefused("SALES,4", "SALES,9");
    }
}
