// SPDX-License-Identifier: Apache-2.0
package dev.alidade.coding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Which words of the lexicon an answer holds. */
final class HitsTest {
    @Test
    void aWordThatIsNotThereHasNoFirstHit() {
        Hits none = new Hits();
        none.seal();
        assertEquals(-1, none.first(0));

        Hits full = new Hits();
        for (int token = 8; token > 0; token--) {
            full.add(token, token, token, 0, false);
        }
        full.seal();
        assertEquals(0, full.first(1));
        assertEquals(7, full.first(8));
        assertEquals(-1, full.first(0));
        assertEquals(-1, full.first(9));
    }
}
