// SPDX-License-Identifier: Apache-2.0
package dev.alidade.outcome;

import dev.alidade.measure.Money;
import dev.alidade.measure.Window;
import dev.alidade.model.DealStanding;
import dev.alidade.model.DealStanding.State;
import dev.alidade.model.Opportunity;
import dev.alidade.model.OpportunityEvent;
import dev.alidade.model.OpportunityEvent.AmountChanged;
import dev.alidade.model.OpportunityEvent.OwnerChanged;
import dev.alidade.model.OpportunityEvent.Paid;
import dev.alidade.model.Quota;
import dev.alidade.model.SomeOpportunities;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Revenue and quotas the slow way: one question, one pass, straight from the definitions. Amounts in euros only. */
final class NaiveOutcomes {
    private static final Duration LENGTH = Duration.ofDays(10);

    private final List<Opportunity> deals;
    private final Window window;

    NaiveOutcomes(List<Opportunity> deals, Window window) {
        this.deals = deals;
        this.window = window;
    }

    /** What was won in the window (0) or the one before (1), of deals that some rule takes. */
    BigDecimal won(int before, Predicate<Opportunity> rule) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Opportunity deal : deals) {
            Optional<Instant> closed = wonAt(deal);
            if (closed.isPresent() && in(closed.get(), before) && rule.test(deal)) {
                sum = sum.add(euros(deal, closed.get()).orElse(BigDecimal.ZERO));
            }
        }
        return sum;
    }

    BigDecimal paid(int before) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Opportunity deal : deals) {
            if (!deal.createdAt().isBefore(window.asOf())) {
                continue;
            }
            for (OpportunityEvent event : deal.timeline()) {
                if (event instanceof Paid payment
                        && in(payment.at(), before)
                        && payment.amount().filter(NaiveOutcomes::inEuros).isPresent()) {
                    sum = sum.add(payment.amount().get().amount());
                }
            }
        }
        return sum;
    }

    private boolean in(Instant at, int before) {
        Duration shift = LENGTH.multipliedBy(before);
        return !at.isBefore(window.start().minus(shift))
                && at.isBefore(window.end().minus(shift))
                && at.isBefore(window.asOf());
    }

    BigDecimal won(Quota quota) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Opportunity deal : deals) {
            Optional<Instant> closed = wonAt(deal);
            if (closed.isPresent()) {
                LocalDate day = LocalDate.ofInstant(closed.get(), window.zone());
                boolean own = quota.ownerId().isEmpty() || quota.ownerId().equals(owner(deal, closed.get()));
                if (own && !day.isBefore(quota.from()) && day.isBefore(quota.to())) {
                    sum = sum.add(euros(deal, closed.get()).orElse(BigDecimal.ZERO));
                }
            }
        }
        return sum;
    }

    private Optional<Instant> wonAt(Opportunity deal) {
        if (!deal.createdAt().isBefore(window.asOf())) {
            return Optional.empty();
        }
        DealStanding standing = new DealStanding();
        standing.follow(
                deal,
                deal.pipeline()
                        .filter(name -> !name.equals("other"))
                        .map(name -> name.equals("direct") ? SomeOpportunities.PIPELINE : SomeOpportunities.PARTNERS),
                window.asOf());
        return standing.state() == State.WON ? Optional.ofNullable(standing.closedAt()) : Optional.empty();
    }

    private static Optional<String> owner(Opportunity deal, Instant closed) {
        Optional<String> owner = deal.ownerId();
        for (OpportunityEvent event : deal.timeline()) {
            if (event instanceof OwnerChanged change && !change.at().isAfter(closed)) {
                owner = Optional.of(change.ownerId());
            }
        }
        return owner;
    }

    private static Optional<BigDecimal> euros(Opportunity deal, Instant closed) {
        Optional<Money> amount = deal.amount().filter(stated -> stated.minorUnits() >= 0);
        for (OpportunityEvent event : deal.timeline()) {
            if (event instanceof AmountChanged change
                    && !change.at().isAfter(closed)
                    && change.amount().minorUnits() >= 0) {
                amount = Optional.of(change.amount());
            }
        }
        return amount.filter(NaiveOutcomes::inEuros).map(Money::amount);
    }

    private static boolean inEuros(Money amount) {
        return amount.currency().getCurrencyCode().equals("EUR");
    }
}
