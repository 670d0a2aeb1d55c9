// SPDX-License-Identifier: Apache-2.0
package dev.alidade.outcome;

import dev.alidade.measure.CellRegister;
import dev.alidade.measure.CellTally;
import dev.alidade.measure.Earliest;
import dev.alidade.measure.Issues;
import dev.alidade.measure.Money;
import dev.alidade.measure.Window;
import dev.alidade.model.CustomerPeriod;
import dev.alidade.model.DealStanding;
import dev.alidade.model.DealStanding.State;
import dev.alidade.model.Opportunity;
import dev.alidade.model.OpportunityEvent;
import dev.alidade.model.OpportunityEvent.Invoiced;
import dev.alidade.model.OpportunityEvent.OwnerChanged;
import dev.alidade.model.OpportunityEvent.Paid;
import dev.alidade.model.OutcomeFact;
import dev.alidade.model.Pipeline;
import dev.alidade.model.Rating;
import dev.alidade.model.Satisfaction;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Hands facts to the cells that count them. */
final class OutcomeTally extends CellTally<OutcomeFact, OutcomeReport> {
    final OutcomeSettings settings;
    final Issues issues = cell("issues", new Issues(OutcomeIssues.ofSingleFacts()));
    final Earliest firstCreated = cell("firstCreated", new Earliest());
    final RevenueCells revenue;
    final QuotaCells quotas;
    final RetentionCells retention;
    final SatisfactionCells satisfaction;
    final MoraleCells morale;
    private final Amounts amounts;
    private final Map<String, Optional<Pipeline>> pipelines = new HashMap<>();
    private final Optional<Pipeline> onlyPipeline;
    private final DealStanding standing = new DealStanding();

    OutcomeTally(OutcomeSettings settings, Window window) {
        super(settings.settings(), window);
        this.settings = settings;
        CellRegister register = this::cell;
        amounts = new Amounts(settings, issues);
        revenue = new RevenueCells(window, register);
        quotas = new QuotaCells(settings, window, register);
        retention = new RetentionCells(window, amounts, issues, register);
        satisfaction = new SatisfactionCells(settings.suppression(), window, register);
        morale = new MoraleCells(settings, window, issues, register);
        settings.pipelines().forEach(pipeline -> pipelines.put(pipeline.name(), Optional.of(pipeline)));
        onlyPipeline = settings.pipelines().size() == 1
                ? Optional.of(settings.pipelines().get(0))
                : Optional.empty();
    }

    @Override
    public void add(OutcomeFact fact) {
        if (fact instanceof Opportunity deal) {
            if (window().knows(deal.createdAt())) {
                add(deal);
            }
        } else if (fact instanceof CustomerPeriod period) {
            retention.add(period);
        } else if (fact instanceof Satisfaction answer) {
            satisfaction.add(answer);
        } else if (fact instanceof Rating rating) {
            morale.add(rating);
        }
    }

    private void add(Opportunity deal) {
        firstCreated.add(deal.createdAt());
        quotas.addOwners(deal, window());
        standing.follow(deal, pipeline(deal), window().asOf());
        Instant closedAt = standing.closedAt();
        if (settings.basis() == RevenueBasis.WON) {
            revenue.record();
        } else {
            addPostings(deal);
        }
        if (closedAt != null && standing.state() == State.WON) {
            addWon(deal, closedAt);
        } else if (closedAt != null && standing.state() == State.CONTRADICTED && revenue.counts(closedAt)) {
            issues.add(OutcomeIssues.CONTRADICTED, deal.id());
        }
    }

    private Optional<Pipeline> pipeline(Opportunity deal) {
        return deal.pipeline().isPresent()
                ? pipelines.getOrDefault(deal.pipeline().get(), Optional.empty())
                : onlyPipeline;
    }

    private void addWon(Opportunity deal, Instant closedAt) {
        boolean counts = settings.basis() == RevenueBasis.WON && revenue.counts(closedAt);
        LocalDate day = day(closedAt);
        String owner = owner(deal, closedAt);
        if (!counts && !quotas.counts(day, owner)) {
            return;
        }
        Money amount = Amounts.atClosing(deal, closedAt);
        if (amount == null) {
            issues.add(OutcomeIssues.WON_WITHOUT_AMOUNT, deal.id());
        } else {
            amount = amounts.converted(amount, day, deal.id());
        }
        if (counts) {
            revenue.add(closedAt, amount, deal.business());
        }
        quotas.add(day, owner, amount);
    }

    private LocalDate day(Instant at) {
        return at.atZone(window().zone()).toLocalDate();
    }

    /** The owner at the closing, that instant included; null when none is on record. */
    private static @Nullable String owner(Opportunity deal, Instant closedAt) {
        String owner = deal.ownerId().orElse(null);
        for (OpportunityEvent event : deal.timeline()) {
            if (event.at().isAfter(closedAt)) {
                break;
            }
            if (event instanceof OwnerChanged change) {
                owner = change.ownerId();
            }
        }
        return owner;
    }

    private void addPostings(Opportunity deal) {
        for (OpportunityEvent event : deal.timeline()) {
            if (!window().knows(event.at())) {
                break;
            }
            Optional<Money> amount;
            if (settings.basis() == RevenueBasis.INVOICED && event instanceof Invoiced invoice) {
                amount = invoice.amount();
            } else if (settings.basis() == RevenueBasis.PAID && event instanceof Paid payment) {
                amount = payment.amount();
            } else {
                continue;
            }
            revenue.record();
            if (revenue.counts(event.at())) {
                if (amount.isEmpty()) {
                    issues.add(OutcomeIssues.POSTING_WITHOUT_AMOUNT, deal.id());
                }
                revenue.add(
                        event.at(),
                        amount.isEmpty() ? null : amounts.converted(amount.get(), day(event.at()), deal.id()),
                        deal.business());
            }
        }
    }

    @Override
    public OutcomeReport result() {
        return new OutcomeSummary(this, window()).report();
    }
}
