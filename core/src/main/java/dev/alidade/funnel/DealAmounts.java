// SPDX-License-Identifier: Apache-2.0
package dev.alidade.funnel;

import dev.alidade.measure.IssueKind;
import dev.alidade.measure.Issues;
import dev.alidade.measure.Money;
import dev.alidade.measure.Window;
import dev.alidade.model.Opportunity;
import dev.alidade.model.OpportunityEvent;
import dev.alidade.model.OpportunityEvent.AmountChanged;
import java.time.Instant;
import java.util.Optional;

/** What deals are worth, as far as it is known. */
final class DealAmounts {
    private final DealSettings settings;
    private final Window window;
    private final Issues issues;

    DealAmounts(DealSettings settings, Window window, Issues issues) {
        this.settings = settings;
        this.window = window;
        this.issues = issues;
    }

    /**
     * The last usable amount at the closing, and at its instant. A negative one is never usable, and zero isn't for a lost
     * deal: systems set the amount of a lost deal to zero, so that it says nothing.
     */
    Optional<Money> atClosing(Opportunity deal, Instant closedAt, boolean won) {
        Optional<Money> amount = deal.amount().filter(stated -> usable(stated, won));
        for (OpportunityEvent event : deal.timeline()) {
            if (event.at().isAfter(closedAt)) {
                break;
            }
            if (event instanceof AmountChanged change && usable(change.amount(), won)) {
                amount = Optional.of(change.amount());
            }
        }
        if (amount.isEmpty()) {
            issues.add(unknown(deal, won), deal.id());
        }
        return converted(deal, amount, closedAt);
    }

    private IssueKind unknown(Opportunity deal, boolean won) {
        if (!won) {
            return DealIssues.LOST_WITHOUT_AMOUNT;
        }
        return anyNegative(deal) ? DealIssues.WON_WITH_NEGATIVE_AMOUNT : DealIssues.WON_WITHOUT_AMOUNT;
    }

    private static boolean usable(Money amount, boolean won) {
        return won ? amount.minorUnits() >= 0 : amount.minorUnits() > 0;
    }

    /** The amount in the reporting currency, by the rate of its day; as it is without a reporting currency. */
    Optional<Money> converted(Opportunity deal, Optional<Money> amount, Instant at) {
        if (amount.isEmpty() || settings.rates().isEmpty()) {
            return amount;
        }
        Optional<Money> converted = Optional.empty();
        try {
            converted = settings.rates()
                    .get()
                    .convert(amount.get(), at.atZone(window.zone()).toLocalDate());
        } catch (ArithmeticException tooLarge) { // one absurd amount must not end a run over millions of deals
            converted = Optional.empty();
        }
        if (converted.isEmpty()) {
            issues.add(DealIssues.UNCONVERTED_AMOUNT, deal.id());
        }
        return converted;
    }

    /** Whether a negative amount is on record. */
    boolean anyNegative(Opportunity deal) {
        if (deal.amount().isPresent() && deal.amount().get().minorUnits() < 0) {
            return true;
        }
        for (OpportunityEvent event : deal.timeline()) {
            if (event instanceof AmountChanged change
                    && change.amount().minorUnits() < 0
                    && window.knows(change.at())) {
                return true;
            }
        }
        return false;
    }
}
