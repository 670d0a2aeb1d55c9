// SPDX-License-Identifier: Apache-2.0
package dev.alidade.attribution;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.Issues;
import dev.alidade.measure.Money;
import dev.alidade.measure.Window;
import dev.alidade.model.ExchangeRates;
import dev.alidade.model.Opportunity;
import dev.alidade.model.OpportunityEvent;
import dev.alidade.model.OpportunityEvent.AmountChanged;
import dev.alidade.model.OpportunityEvent.Paid;
import java.time.Instant;
import java.util.Currency;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What conversions are worth, as far as it is known at as-of. Amounts are converted by the rate of the day of the anchor,
 * so that a change of amount is none of rates; payments by the rate of their own day. Negative amounts are never used. One
 * object for all journeys of a tally.
 */
final class DealValues {
    private final ValueBasis basis;
    private final Window window;
    private final Currency currency;
    private final Optional<ExchangeRates> rates;
    private final Issues issues;
    private boolean convertible;
    private boolean known;
    private long minorUnits;
    private boolean knownAtAnchor;
    private long atAnchor;

    /** For settings in which conversions have a value. */
    DealValues(JourneySettings settings, Window window, Issues issues) {
        basis = settings.anchor() == Milestone.WON ? settings.valueBasis() : ValueBasis.AT_CLOSING;
        currency = settings.currency().orElseThrow();
        rates = settings.rates();
        this.window = window;
        this.issues = issues;
    }

    /** Forgets the last deal: nothing is known. */
    void clear() {
        known = false;
        minorUnits = 0;
        knownAtAnchor = false;
        atAnchor = 0;
    }

    /** Finds out what a deal is worth, and counts for its journey what is odd about it. */
    void find(Opportunity deal, Instant anchor, String journey) {
        clear();
        Money last = usable(deal.amount().orElse(null));
        Money then = last;
        boolean negative = deal.amount().isPresent() && last == null;
        boolean unnamed = false;
        ImmutableList<OpportunityEvent> timeline = deal.timeline();
        for (int i = 0; i < timeline.size() && window.knows(timeline.get(i).at()); i++) {
            OpportunityEvent event = timeline.get(i);
            boolean byAnchor = !event.at().isAfter(anchor);
            if (event instanceof AmountChanged change && (byAnchor || basis == ValueBasis.AS_OF)) {
                Money amount = usable(change.amount());
                negative |= amount == null;
                last = amount == null ? last : amount;
                then = byAnchor ? last : then;
            } else if (event instanceof Paid payment) {
                unnamed |= payment.amount().isEmpty();
            }
        }
        if (then != null) {
            atAnchor = converted(then, anchor);
            knownAtAnchor = convertible;
        }
        if (basis == ValueBasis.PAID) {
            findPaid(timeline, unnamed, journey);
            return;
        }
        if (negative) {
            issues.add(AttributionIssues.NEGATIVE_AMOUNT, journey);
        }
        if (last == null) {
            issues.add(AttributionIssues.WITHOUT_AMOUNT, journey);
            return;
        }
        minorUnits = converted(last, anchor);
        settle(journey);
    }

    private void findPaid(ImmutableList<OpportunityEvent> timeline, boolean unnamed, String journey) {
        if (unnamed) {
            issues.add(AttributionIssues.PAYMENT_WITHOUT_AMOUNT, journey);
            return;
        }
        boolean all = true;
        for (int i = 0; i < timeline.size() && window.knows(timeline.get(i).at()); i++) {
            if (timeline.get(i) instanceof Paid payment) {
                long part = converted(payment.amount().orElseThrow(), payment.at());
                long sum = minorUnits + part;
                boolean overflows = ((minorUnits ^ sum) & (part ^ sum)) < 0;
                all &= convertible && !overflows;
                minorUnits = sum;
            }
        }
        convertible = all;
        if (all && minorUnits < 0) {
            issues.add(AttributionIssues.NEGATIVE_AMOUNT, journey);
            issues.add(AttributionIssues.WITHOUT_AMOUNT, journey);
            minorUnits = 0;
            return;
        }
        settle(journey);
    }

    private void settle(String journey) {
        known = convertible;
        if (!known) {
            issues.add(AttributionIssues.UNCONVERTED_AMOUNT, journey);
            minorUnits = 0;
        }
    }

    private static @Nullable Money usable(@Nullable Money amount) {
        return amount == null || amount.minorUnits() < 0 ? null : amount;
    }

    /** The amount in minor units of the currency, if it is convertible. */
    private long converted(Money amount, Instant at) {
        convertible = true;
        if (amount.currency().equals(currency)) {
            return amount.minorUnits();
        }
        if (rates.isPresent()) {
            try {
                Optional<Money> converted =
                        rates.get().convert(amount, at.atZone(window.zone()).toLocalDate());
                if (converted.isPresent()) {
                    return converted.get().minorUnits();
                }
            } catch (ArithmeticException tooLarge) { // one absurd amount must not end a run over millions of deals
                convertible = false;
            }
        }
        convertible = false;
        return 0;
    }

    /** Whether the value of the deal is known. */
    boolean known() {
        return known;
    }

    /** The value of the deal in minor units; 0 when it isn't known. */
    long minorUnits() {
        return minorUnits;
    }

    /** Whether the amount at the anchor, its closing or creation, is known. */
    boolean knownAtAnchor() {
        return knownAtAnchor;
    }

    /** The last usable amount at the anchor in minor units; 0 when it isn't known. */
    long atAnchor() {
        return atAnchor;
    }
}
