// SPDX-License-Identifier: Apache-2.0
package dev.alidade.messaging;

import static dev.alidade.messaging.MessagingFixture.YEAR;
import static dev.alidade.messaging.MessagingFixture.call;
import static dev.alidade.messaging.MessagingFixture.day;
import static dev.alidade.messaging.MessagingFixture.deal;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.alidade.measure.Analysis;
import dev.alidade.measure.ChangedTally;
import dev.alidade.measure.Tally;
import dev.alidade.model.MessagingFact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Saved tallies whose numbers contradict each other are refused, however well they are sealed. */
class SavedMessagingTest {
    private static final Analysis<MessagingFact, MessagingReport> MESSAGING =
            Messaging.under(MessagingFixture.settings().build());

    private static byte[] saved() {
        Tally<MessagingFact, MessagingReport> tally = MESSAGING.tally(YEAR);
        tally.add(deal("D1")
                .event(call(2, "price"))
                .stage(day(20), "Trial")
                .event(call(21, "quality"))
                .won(day(30))
                .build());
        return tally.toBytes();
    }

    @Test
    void whatWasSavedIsReadBack() {
        assertEquals(
                "1 of 2",
                MESSAGING
                        .tally(YEAR, saved())
                        .result()
                        .pullThrough()
                        .orElseThrow()
                        .toString());
    }

    @ParameterizedTest
    @CsvSource({
        "activities, C, 0, 1", // fewer than were written down
        "approved, C, 0, 9", // more than were said
        "said, C, 0, 7", // more than by all departments
        "speakers, C, 0, 9", // more deals than mentions
        "moved sales deals, C, 0, 0", // cases of no deal
        "moved sales deals, C, 0, 9", // more deals than cases
        "moves not due, C, 0, 9", // more than conversations
        "moved sales pairs, G, 11, 0", // the first and the second case come together, and not the other way around
        "moved sales pairs, G, 9, 0" // together more often than the first is there
    })
    void numbersThatContradictEachOtherAreRefused(String cell, char kind, int places, int value) {
        ChangedTally.assertRefused(MESSAGING, YEAR, ChangedTally.with(saved(), cell, kind, places, value));
    }
}
