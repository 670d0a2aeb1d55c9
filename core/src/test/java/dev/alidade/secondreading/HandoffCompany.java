// SPDX-License-Identifier: Apache-2.0
package dev.alidade.secondreading;

import dev.alidade.measure.Money;
import dev.alidade.measure.Resolution;
import dev.alidade.measure.Window;
import dev.alidade.model.Lead;
import dev.alidade.model.OwedLeads;
import dev.alidade.model.ServiceLevelAgreement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Leads, and what sales and marketing agreed on. */
record HandoffCompany(
        Window window,
        Duration respondWithin,
        Duration decideWithin,
        int attempts,
        Duration persistWithin,
        Optional<Office> office,
        Optional<OwedLeads> owed,
        List<Lead> leads) {

    static HandoffCompany of(Dice dice) {
        Window window = SomeWindows.window(dice);
        Optional<Office> office = window.resolution() == Resolution.DAY
                ? Optional.empty()
                : dice.perhaps(40, () -> Office.office(dice, window.zone()));
        return new HandoffCompany(
                window,
                dice.oneOf(
                        Duration.ofHours(1),
                        Duration.ofHours(6),
                        Duration.ofHours(24),
                        Duration.ofHours(30),
                        Duration.ofMinutes(48 * 60 + 14)),
                dice.oneOf(Duration.ofHours(12), Duration.ofHours(24), Duration.ofDays(3), Duration.ofDays(6)),
                dice.between(1, 3),
                dice.oneOf(Duration.ofDays(2), Duration.ofDays(5), Duration.ofDays(14)),
                office,
                dice.perhaps(70, () -> owed(dice)),
                SomeLeadHistories.leads(dice, window, 14));
    }

    private static OwedLeads owed(Dice dice) {
        OwedLeads owed = OwedLeads.of(dice.between(1, 12));
        return dice.chance(60) ? owed.withValue(Money.of(dice.oneOf("100", "1234.56", "20"), "EUR")) : owed;
    }

    ServiceLevelAgreement agreement() {
        ServiceLevelAgreement agreement =
                new ServiceLevelAgreement(respondWithin, decideWithin).withAttempts(attempts, persistWithin);
        agreement =
                office.isPresent() ? agreement.withBusinessHours(office.get().hours()) : agreement;
        return owed.isPresent() ? agreement.withOwedLeads(owed.get()) : agreement;
    }

    List<HandoffCompany> smaller() {
        List<HandoffCompany> smaller = new ArrayList<>();
        for (List<Lead> fewer : SecondReading.smallerLists(leads, SomeLeadHistories::smaller)) {
            smaller.add(new HandoffCompany(
                    window, respondWithin, decideWithin, attempts, persistWithin, office, owed, fewer));
        }
        return smaller;
    }

    /** Whether the time agreed for responding is over. */
    boolean isRespondingOver(Instant handedOff) {
        return !respondBy(handedOff).isAfter(window.asOf());
    }

    Instant respondBy(Instant handedOff) {
        return by(handedOff, respondWithin);
    }

    /** Whether the time agreed for deciding is over. */
    boolean isDecidingOver(Instant handedOff) {
        return !decideBy(handedOff).isAfter(window.asOf());
    }

    Instant decideBy(Instant handedOff) {
        return by(handedOff, decideWithin);
    }

    /** Whether the time for all attempts is over, which is calendar time. */
    boolean isPersistingOver(Instant handedOff) {
        return !Elapsed.deadline(window, handedOff, persistWithin).isAfter(window.asOf());
    }

    private Instant by(Instant handedOff, Duration within) {
        return office.isPresent() ? office.get().dueAt(handedOff, within) : Elapsed.deadline(window, handedOff, within);
    }

    /** The hand-overs in the window, known at as-of, of leads that are known. */
    List<NaiveHandOver> handOvers() {
        List<NaiveHandOver> handOvers = new ArrayList<>();
        for (Lead lead : SomeLeadHistories.known(leads, window)) {
            for (NaiveHandOver handOver : NaiveHandOver.of(lead)) {
                if (!handOver.at.isBefore(window.start()) && handOver.at.isBefore(window.end())) {
                    handOvers.add(handOver);
                }
            }
        }
        return handOvers;
    }
}
