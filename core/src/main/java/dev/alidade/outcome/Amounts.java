// SPDX-License-Identifier: Apache-2.0
package dev.alidade.outcome;

import dev.alidade.measure.Issues;
import dev.alidade.measure.Money;
import dev.alidade.model.Opportunity;
import dev.alidade.model.OpportunityEvent;
import dev.alidade.model.OpportunityEvent.AmountChanged;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What amounts are in the currency to count in, as far as there is one. */
final class Amounts {
    private final OutcomeSettings settings;
    private final Issues issues;

    Amounts(OutcomeSettings settings, Issues issues) {
        this.settings = settings;
        this.issues = issues;
    }

    /** The last usable amount of a won deal at its closing, that instant included; negative ones are never usable. */
    static @Nullable Money atClosing(Opportunity deal, Instant closedAt) {
        Money amount = deal.amount().filter(Amounts::usable).orElse(null);
        for (OpportunityEvent event : deal.timeline()) {
            if (event.at().isAfter(closedAt)) {
                break;
            }
            if (event instanceof AmountChanged change && usable(change.amount())) {
                amount = change.amount();
            }
        }
        return amount;
    }

    private static boolean usable(Money amount) {
        return amount.minorUnits() >= 0;
    }

    /** The amount in the currency to count in; null, and counted as an issue, when it can't be converted. */
    @Nullable
    Money converted(Money amount, LocalDate day, String id) {
        Optional<Money> converted = converted(settings, amount, day);
        if (converted.isEmpty()) {
            issues.add(OutcomeIssues.UNCONVERTED_AMOUNT, id);
        }
        return converted.orElse(null);
    }

    /** The amount in the currency to count in, by the rate of a day; as it is when the settings name no currency. */
    static Optional<Money> converted(OutcomeSettings settings, Money amount, LocalDate day) {
        Optional<Currency> wanted = settings.currency();
        if (wanted.isEmpty() || amount.currency().equals(wanted.get())) {
            return Optional.of(amount);
        }
        try {
            return settings.rates().flatMap(rates -> rates.convert(amount, day));
        } catch (ArithmeticException tooLarge) { // one absurd amount must not end a run over millions of deals
            return Optional.empty();
        }
    }
}
