// SPDX-License-Identifier: Apache-2.0
package dev.alidade.coding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

final class CoderAgreementTest {

    /**
     * K. Krippendorff, "Computing Krippendorff's Alpha-Reliability" (2011), four observers, twelve units: nominal
     * alpha .743.
     */
    @Test
    void nominalAlphaIsThePublishedOne() {
        String[] rows = {"123321412...", "1233224125.3", ".3332342251.", "12332441251."};
        List<CodesGiven> given = new ArrayList<>();
        for (int coder = 0; coder < rows.length; coder++) {
            for (int unit = 0; unit < 12; unit++) {
                char code = rows[coder].charAt(unit);
                if (code != '.') {
                    given.add(CodesGiven.of("c" + coder, "u" + unit, String.valueOf(code)));
                }
            }
        }
        CoderAgreement agreement = CoderAgreement.of(given);
        assertEquals(113 / 152.0, agreement.nominal().orElseThrow(), 1e-12);
        assertEquals(113 / 152.0, agreement.masi().orElseThrow(), 1e-12);
        assertEquals(4, agreement.coders());
        assertEquals(12, agreement.answers());
        assertEquals(11, agreement.compared());
        assertEquals(40, agreement.codings());
    }

    @Test
    void codingsThatShareACodeAgreeInPart() {
        CoderAgreement agreement = CoderAgreement.of(List.of(
                CodesGiven.of("a", "1", "x", "y"), CodesGiven.of("b", "1", "x"),
                CodesGiven.of("a", "2", "z"), CodesGiven.of("b", "2", "z")));
        // Values {x,y} {x} {z} {z}. Observed: nominal (1 + 0) / 2, MASI (2/3 + 0) / 2.
        // Expected over the 6 pairs: nominal 5/6, MASI (2/3 + 4 * 1 + 0) / 6.
        assertEquals(1 - (1 / 2.0) / (5 / 6.0), agreement.nominal().orElseThrow(), 1e-12);
        assertEquals(1 - (1 / 3.0) / (14 / 18.0), agreement.masi().orElseThrow(), 1e-12);
    }

    @Test
    void noCodeAtAllIsAJudgement() {
        CoderAgreement agreement = CoderAgreement.of(List.of(
                CodesGiven.of("a", "1"),
                CodesGiven.of("b", "1"),
                CodesGiven.of("a", "2", "x"),
                CodesGiven.of("b", "2", "x")));
        assertEquals(OptionalDouble.of(1), agreement.nominal());
    }

    @Test
    void withoutAnAnswerCodedTwiceThereIsNoAlpha() {
        CoderAgreement agreement =
                CoderAgreement.of(List.of(CodesGiven.of("a", "1", "x"), CodesGiven.of("b", "2", "x")));
        assertEquals(OptionalDouble.empty(), agreement.nominal());
        assertEquals(OptionalDouble.empty(), agreement.masi());
        assertEquals(0, agreement.compared());
    }

    @Test
    void whereAllCodingsAreTheSameThereIsNoAlpha() {
        assertEquals(
                OptionalDouble.empty(),
                CoderAgreement.of(List.of(CodesGiven.of("a", "1", "x"), CodesGiven.of("b", "1", "x")))
                        .nominal());
    }

    @Test
    void twoCodingsOfOneAnswerByOneCoderAreRefused() {
        assertThrows(
                IllegalArgumentException.class,
                () -> CoderAgreement.of(List.of(CodesGiven.of("a", "1", "x"), CodesGiven.of("a", "1", "y"))));
    }
}
