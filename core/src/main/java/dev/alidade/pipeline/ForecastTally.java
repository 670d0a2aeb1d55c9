// SPDX-License-Identifier: Apache-2.0
package dev.alidade.pipeline;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.CellTally;
import dev.alidade.measure.CountTable;
import dev.alidade.measure.IdSample;
import dev.alidade.measure.IssueKind;
import dev.alidade.measure.Issues;
import dev.alidade.measure.Money;
import dev.alidade.measure.Window;
import dev.alidade.model.DealSnapshot;
import dev.alidade.model.DealStanding.State;
import dev.alidade.model.Opportunity;
import dev.alidade.model.PushPeriod;
import dev.alidade.model.StageOrders;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Each deal as of as-of, and as each forecast knew it. */
final class ForecastTally extends CellTally<Opportunity, ForecastReport> {
    final ForecastSettings settings;
    ForecastSchedule schedule;
    final Issues issues = cell("issues", new Issues(ForecastIssues.ofSingleDeals()));
    final IdSample missedWins = cell("missedWins", new IdSample());
    final ImmutableList<ForecastCells> periods;
    private DealSnapshot last;
    private ClosedDeal closed = new ClosedDeal();
    private FrozenDeal frozen;

    ForecastTally(ForecastSettings settings, Window window) {
        super(settings.settings(), window);
        this.settings = settings;
        schedule = ForecastSchedule.of(window, settings);
        ImmutableList.Builder<ForecastCells> cells = ImmutableList.builder();
        OwnerKeys keys = new OwnerKeys();
        CountTable counts = cell("counts", new CountTable(schedule.over().size(), ForecastCells.COLUMNS));
        for (int i = 0; i < schedule.over().size(); i++) {
            cells.add(new ForecastCells(i, counts, keys, this::cell));
        }
        periods = cells.build();
        StageOrders orders = new StageOrders(settings.pipelines(), Set.of());
        last = new DealSnapshot(orders, PushPeriod.QUARTER);
        frozen = new FrozenDeal(settings, orders);
    }

    @Override
    protected void shareWorkspace(CellTally<?, ?> other) {
        ForecastTally like = (ForecastTally) other;
        schedule = like.schedule;
        last = like.last;
        closed = like.closed;
        frozen = like.frozen;
    }

    @Override
    public void add(Opportunity deal) {
        if (periods.isEmpty() || !last.take(deal, window().asOf())) {
            return;
        }
        @Nullable Instant wonAt = last.state() == State.WON ? last.closedAt() : null;
        if (wonAt != null) {
            closed.take(deal, wonAt, Instant.MIN, null);
        }
        frozen.begin(deal);
        for (int i = 0; i < periods.size(); i++) {
            ForecastSchedule.Slot slot = schedule.over().get(i);
            frozen.freeze(slot.frozenAt());
            boolean won = wonAt != null && slot.days().holds(wonAt);
            add(deal, slot.days(), periods.get(i), won);
        }
    }

    private void add(Opportunity deal, ClosingPeriod days, ForecastCells period, boolean won) {
        if (frozen.stated()) {
            period.addStated();
        }
        @Nullable ForecastMiss miss = frozen.miss(days);
        if (miss == null) {
            @Nullable Money open = FlowMoney.ofOpen(frozen.snapshot().amount());
            @Nullable Money amount = converted(deal, open, days, ForecastIssues.WITHOUT_AMOUNT);
            if (amount == null) {
                miss = ForecastMiss.NO_AMOUNT;
            } else {
                period.addHeld(amount, frozen.units(), frozen.snapshot().ownerId(), fate(won));
            }
        } else if (miss == ForecastMiss.NOT_STATED) {
            issues.add(ForecastIssues.NOT_STATED, deal.id());
        }
        if (won) {
            @Nullable Money amount = converted(deal, closed.amount(), days, ForecastIssues.WON_WITHOUT_AMOUNT);
            period.addWin(amount, closed.ownerId(), miss);
            if (miss != null) {
                missedWins.add(deal.id());
            }
        }
    }

    private ForecastFate fate(boolean won) {
        return switch (last.state()) {
            case OPEN -> ForecastFate.OPEN;
            case WON -> won ? ForecastFate.WON : ForecastFate.WON_OUTSIDE;
            case LOST -> ForecastFate.LOST;
            case CONTRADICTED -> ForecastFate.CONTRADICTED;
        };
    }

    private @Nullable Money converted(
            Opportunity deal, @Nullable Money amount, ClosingPeriod days, IssueKind withoutAmount) {
        if (amount == null) {
            issues.add(withoutAmount, deal.id());
            return null;
        }
        @Nullable Money converted = FlowMoney.convert(settings.rates(), amount, days.from());
        if (converted == null) {
            issues.add(ForecastIssues.UNCONVERTED_AMOUNT, deal.id());
        }
        return converted;
    }

    @Override
    public ForecastReport result() {
        return new ForecastSummary(this, this).report();
    }

    @Override
    protected ForecastReport resultAmong(CellTally<Opportunity, ForecastReport> whole) {
        return new ForecastSummary(this, (ForecastTally) whole).report();
    }
}
