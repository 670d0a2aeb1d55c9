// SPDX-License-Identifier: Apache-2.0
package dev.alidade.pipeline;

import dev.alidade.measure.CellTally;
import dev.alidade.measure.Count;
import dev.alidade.measure.IdSample;
import dev.alidade.measure.Issues;
import dev.alidade.measure.Money;
import dev.alidade.measure.Window;
import dev.alidade.model.DealStanding.State;
import dev.alidade.model.Opportunity;
import dev.alidade.model.OpportunityEvent;
import dev.alidade.model.OpportunityEvent.CloseDateChanged;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Each deal at the two ends of the window, and what lies between. */
final class FlowTally extends CellTally<Opportunity, FlowReport> {
    final Instant to;
    final ClosingPeriod period;
    final QuotaTable quotas;
    final Issues issues = cell("issues", new Issues(FlowIssues.ofSingleDeals()));
    final Count dated = cell("dated", new Count());
    final Count openUndated = cell("openUndated", new Count());
    final IdSample movedOut = cell("movedOut", new IdSample());
    final FlowCells all;
    final FlowCells closing;
    final FlowSettings settings;
    private final LocalDate lastDay;
    private FlowDeal deal;

    FlowTally(FlowSettings settings, Window window) {
        super(settings.settings(), window);
        this.settings = settings;
        to = window.asOf().isBefore(window.end()) ? window.asOf() : window.end();
        lastDay = LocalDate.ofInstant(to.minusNanos(1), window.zone());
        period = ClosingPeriod.of(
                settings.closingFrom().orElseGet(() -> LocalDate.ofInstant(window.start(), window.zone())),
                settings.closingTo()
                        .orElseGet(() -> LocalDate.ofInstant(window.end().minusNanos(1), window.zone())
                                .plusDays(1)),
                window.zone());
        all = new FlowCells(FlowPopulation.ALL_OPEN, Optional.empty(), this::cell);
        closing = new FlowCells(FlowPopulation.CLOSING_IN_PERIOD, Optional.of(period), this::cell);
        quotas = new QuotaTable(settings, lastDay, window.zone(), this::cell);
        deal = new FlowDeal(settings, window.start(), to);
    }

    @Override
    protected void shareWorkspace(CellTally<?, ?> other) {
        FlowTally like = (FlowTally) other;
        deal = like.deal;
    }

    @Override
    public void add(Opportunity opportunity) {
        if (!deal.take(opportunity)) {
            return;
        }
        if (dateRecorded(opportunity)) {
            dated.increment();
        }
        if (deal.state() == State.OPEN && deal.date() == null) {
            openUndated.increment();
        }
        @Nullable Money amountBefore = converted(deal.amountBefore());
        @Nullable Money amount = converted(deal.amount());
        boolean unconverted = (deal.wasOpen() && deal.amountBefore() != null && amountBefore == null)
                || (deal.amount() != null && amount == null);
        boolean counts = deal.wasOpen() || deal.took();
        if (counts && unconverted) {
            issues.add(FlowIssues.UNCONVERTED_AMOUNT, opportunity.id());
        }
        all.add(deal, amountBefore, amount);
        if (closing.add(deal, amountBefore, amount) == FlowExit.MOVED_OUT) {
            movedOut.add(opportunity.id());
        }
        if (quotas.add(deal, amount)) {
            issues.add(FlowIssues.OTHER_CURRENCY, opportunity.id());
        }
    }

    /** Whether a close date is on record, of an open deal or a closed one. */
    private boolean dateRecorded(Opportunity opportunity) {
        for (OpportunityEvent event : opportunity.timeline()) {
            if (event instanceof CloseDateChanged && event.at().isBefore(to)) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Money converted(@Nullable Money amount) {
        return amount == null ? null : FlowMoney.convert(settings.rates(), amount, lastDay);
    }

    @Override
    public FlowReport result() {
        return result(this);
    }

    @Override
    protected FlowReport resultAmong(CellTally<Opportunity, FlowReport> whole) {
        return result((FlowTally) whole);
    }

    private FlowReport result(FlowTally whole) {
        return new FlowSummary(this, whole.dated.value() > 0, window()).report();
    }
}
