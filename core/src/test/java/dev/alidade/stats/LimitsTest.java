// SPDX-License-Identifier: Apache-2.0
package dev.alidade.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class LimitsTest {

    @Test
    void bothEndsBelongToTheInterval() {
        Limits limits = new Limits(-1, 2);
        assertTrue(limits.contains(-1) && limits.contains(2));
        assertFalse(limits.contains(-1.01) || limits.contains(2.01) || limits.contains(Double.NaN));
        assertEquals(3, limits.width());
    }

    @Test
    void endsInTheWrongOrderOrNotFiniteAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Limits(2, 1));
        assertThrows(IllegalArgumentException.class, () -> new Limits(Double.NaN, 1));
        assertThrows(IllegalArgumentException.class, () -> new Limits(0, Double.POSITIVE_INFINITY));
    }
}
