// SPDX-License-Identifier: Apache-2.0
package dev.alidade.tries;

import static org.junit.jupiter.api.Assertions.assertEquals;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;
import org.junit.jupiter.api.Test;

class ShareOfTriesTest {
    private static int tried;

    @Property(tries = 400)
    void eachTryIsCounted(@ForAll long anything) {
        tried += 1;
    }

    @AfterContainer
    static void aPropertyIsTriedAsOftenAsTheBuildAsks() {
        assertEquals(ShareOfTries.share(400, Integer.getInteger("alidade.tries", 100)), tried);
    }

    @Test
    void aShareIsRoundedDownButNotBelowTheFewest() {
        assertEquals(500, ShareOfTries.share(500, 100));
        assertEquals(165, ShareOfTries.share(500, 33));
        assertEquals(20, ShareOfTries.share(50, 33));
        assertEquals(5, ShareOfTries.share(5, 33));
    }
}
