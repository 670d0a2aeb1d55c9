// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.alidade.examples.csv.Unusable;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class IdentitiesTest {
    private static final int MANY = 20_000;

    @Test
    void aChainOfAliasesEndsInOneLeadHoweverLongItIs() {
        Identities identities = new Identities();
        for (int lead = 1; lead < MANY; lead++) {
            identities.alias("L" + lead, "L" + (lead - 1));
        }

        var mainIds = assertTimeoutPreemptively(Duration.ofSeconds(5), identities::mainIds);

        assertEquals(MANY - 1, mainIds.size());
        assertTrue(mainIds.values().stream().allMatch("L0"::equals));
    }

    @Test
    void aCircleBehindAChainIsRefused() {
        Identities identities = new Identities();
        identities.alias("A", "B");
        identities.alias("B", "C");
        identities.alias("C", "B");

        assertThrows(Unusable.class, identities::mainIds);
    }
}
