// SPDX-License-Identifier: Apache-2.0
package dev.alidade.messaging;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.alidade.messaging.MessageEffect.Outcome;
import dev.alidade.messaging.MessageEffect.Verdict;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Whether messages without an effect are told to have one, and messages with one are found: seeded simulations through the
 * public API, of 300 deals a year each, which are enough to find a ratio of 1.5. A run of a message without effect counts as false when any of its two outcomes gets a verdict, good or bad.
 */
@Tag("thorough")
class EffectSimulationTest {
    private static final MessagingSettings SETTINGS =
            MessagingSettings.builder().pipeline(SimulatedDeals.PIPELINE).build();
    private static final int SHORT = 150;
    private static final int LONG = 2_000;
    private static final int DEALS = 300;

    /** What makes it hard to see that a message has no effect. */
    enum Trouble {
        NONE,
        LATE_CALLS_MENTION_MORE,
        MANY_VISITS,
        CALLS_WHERE_NOTHING_MOVES,
        INTRODUCED_IN_SUMMER,
        TWENTY_MESSAGES,
        ALL;

        SimulatedDeals in(SimulatedDeals deals) {
            return switch (this) {
                case NONE -> deals;
                case LATE_CALLS_MENTION_MORE -> deals.lateCallsMentionMore();
                case MANY_VISITS -> deals.manyVisits().habitsOfSellers();
                case CALLS_WHERE_NOTHING_MOVES -> deals.manyCallsWhereItDoesNotMove();
                case INTRODUCED_IN_SUMMER -> deals.introducedInSummer();
                case TWENTY_MESSAGES -> deals.messages(20);
                case ALL ->
                    deals.lateCallsMentionMore()
                            .manyVisits()
                            .habitsOfSellers()
                            .manyCallsWhereItDoesNotMove()
                            .introducedInSummer();
            };
        }
    }

    private static MessagingReport run(Trouble trouble, long seed, double ratio, int deals) {
        SimulatedDeals simulated = trouble.in(new SimulatedDeals(seed).ratio(ratio));
        return Messaging.under(SETTINGS).measure(simulated.deals(deals), SimulatedDeals.YEAR);
    }

    private static long falseAlarms(Trouble trouble, int runs) {
        return LongStream.range(0, runs)
                .filter(seed -> run(trouble, seed, 1, DEALS).effects().stream()
                        .anyMatch(effect -> effect.verdict() == Verdict.HELPS || effect.verdict() == Verdict.HURTS))
                .count();
    }

    private static long found(Trouble trouble, int runs) {
        return LongStream.range(0, runs)
                .filter(seed -> run(trouble, seed, 1.5, DEALS).effects().stream()
                        .anyMatch(effect -> effect.outcome() == Outcome.MOVED_ON && effect.verdict() == Verdict.HELPS))
                .count();
    }

    @ParameterizedTest
    @EnumSource(
            value = Trouble.class,
            names = {"LATE_CALLS_MENTION_MORE", "MANY_VISITS", "INTRODUCED_IN_SUMMER"})
    void aMessageWithoutEffectIsSeldomToldToHaveOne(Trouble trouble) {
        long found = falseAlarms(trouble, SHORT);
        assertTrue(found <= SHORT / 12, () -> trouble + ": " + found + " of " + SHORT); // 5 % and chance
    }

    @Test
    void aRatioOfOneAndAHalfIsFound() {
        long found = found(Trouble.LATE_CALLS_MENTION_MORE, SHORT / 3);
        assertTrue(found >= 0.8 * SHORT / 3, () -> found + " of " + SHORT / 3);
    }

    @Tag("long")
    @ParameterizedTest
    @EnumSource(Trouble.class)
    void aMessageWithoutEffectIsToldToHaveOneInAtMostFivePerCent(Trouble trouble) {
        long found = falseAlarms(trouble, LONG);
        assertTrue(found <= LONG / 20, () -> trouble + ": " + found + " of " + LONG);
    }

    @Tag("long")
    @ParameterizedTest
    @EnumSource(
            value = Trouble.class,
            names = {"NONE", "LATE_CALLS_MENTION_MORE", "MANY_VISITS"})
    void aRatioOfOneAndAHalfIsFoundInEightyPerCent(Trouble trouble) {
        long found = found(trouble, LONG / 4);
        assertTrue(found >= LONG / 5, () -> trouble + ": " + found + " of " + LONG / 4);
    }
}
