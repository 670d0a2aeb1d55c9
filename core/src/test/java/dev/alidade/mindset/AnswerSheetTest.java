// SPDX-License-Identifier: Apache-2.0
package dev.alidade.mindset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import org.junit.jupiter.api.Test;

/** What is kept of a person's answers is read back as it was written, or refused. */
class AnswerSheetTest {
    private static String again(String encoded) {
        return AnswerSheet.decoded(encoded, new HashMap<>()).encoded();
    }

    @Test
    void whatWasWrittenIsReadBack() {
        for (String encoded : new String[] {
            "SALES,0,0,0,", "OTHER,9,10,2147483647,5:price", "MARKETING,1,2,0,9:nine-long10:ten-longer"
        }) {
            assertEquals(encoded, again(encoded));
        }
    }

    @Test
    void whatNobodyWroteIsRefused() {
        for (String encoded : new String[] {
            "SALES",
            "SALES,0,0,0",
            "SALES,,0,0,",
            "SALES,/,0,0,",
            "SALES,0,:,0,",
            "SALES,2147483648,0,0,",
            "SALES,0,1,0,",
            "SALES,0,0,0,1:a",
            "SALES,0,1,0,2:a",
            "SALES,0,1,0,9:a",
            "SALES,0,2,0,1:a1:a",
            "SALES,0,2,0,1:b1:a"
        }) {
            String refusal = assertThrows(IllegalArgumentException.class, () -> again(encoded), encoded)
                    .getMessage();
            assertTrue(refusal.startsWith("A saved answer sheet is damaged at character "), refusal);
        }
    }
}
