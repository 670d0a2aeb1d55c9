// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NearestNameTest {
    private static final Set<String> KNOWN = Set.of("leads.csv", "lead_events.csv", "goals.csv", "fx.csv");

    @ParameterizedTest
    @CsvSource({
        "Leads.CSV, leads.csv",
        "lead.csv, leads.csv",
        "laeds.csv, leads.csv",
        "Lead Events.csv, lead_events.csv"
    })
    void aSlipOrTwoAreNear(String name, String expected) {
        assertEquals(Optional.of(expected), NearestName.of(name, KNOWN));
    }

    @Test
    void whatHasLittleInCommonIsNearNothing() {
        assertEquals(Optional.empty(), NearestName.of("deals-of-2024.csv", KNOWN));
        assertEquals(Optional.empty(), NearestName.of("ab.csv", KNOWN)); // two slips from fx, which has two characters
        assertEquals(Optional.empty(), NearestName.of("x".repeat(10_000), KNOWN));
    }

    @Test
    void aHintNamesTheNearOneOrSaysNothing() {
        assertEquals(", maybe leads.csv", NearestName.maybe("lead.csv", KNOWN));
        assertEquals("", NearestName.maybe("deals-of-2024.csv", KNOWN));
    }
}
