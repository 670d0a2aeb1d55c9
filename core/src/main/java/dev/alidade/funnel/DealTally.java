// SPDX-License-Identifier: Apache-2.0
package dev.alidade.funnel;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.CellRegister;
import dev.alidade.measure.CellTally;
import dev.alidade.measure.Count;
import dev.alidade.measure.Earliest;
import dev.alidade.measure.IdSample;
import dev.alidade.measure.Issues;
import dev.alidade.measure.Window;
import dev.alidade.model.DealCourse;
import dev.alidade.model.DealMoves;
import dev.alidade.model.DealStanding.State;
import dev.alidade.model.Opportunity;
import dev.alidade.model.StageOrder;
import dev.alidade.model.StageOrders;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One pass over a deal's timeline, up to as-of, and then what became of it. */
final class DealTally extends CellTally<Opportunity, DealReport> {
    final DealSettings settings;
    final Issues issues = cell("issues", new Issues(DealIssues.ofSingleDeals()));
    final Count open = cell("open", new Count());
    final Count started = cell("started", new Count());
    final Earliest firstClosed = cell("firstClosed", new Earliest());
    final Count wentBack = cell("wentBack", new Count());
    final Count cameAgain = cell("cameAgain", new Count());
    final Count reopened = cell("reopened", new Count());
    final IdSample wentBackDeals = cell("wentBackDeals", new IdSample());
    final IdSample cameAgainDeals = cell("cameAgainDeals", new IdSample());
    final IdSample reopenedDeals = cell("reopenedDeals", new IdSample());
    final NewDealCells cohort;
    final ClosedCells closed;
    final ImmutableList<FlowCells> flows;
    private final Map<StageOrder, FlowCells> flowsByOrder = new HashMap<>();
    private final StageOrders orders;
    private DealCourse course = new DealCourse();

    DealTally(DealSettings settings, Window window) {
        super(settings.settings(), window);
        this.settings = settings;
        CellRegister register = this::cell;
        cohort = new NewDealCells(window, register);
        closed = new ClosedCells(settings, window, issues, register);
        ImmutableList.Builder<FlowCells> all = ImmutableList.builder();
        orders = new StageOrders(settings.pipelines(), settings.optionalStages(), settings.cycleStarts());
        for (StageOrder order : orders.all()) {
            FlowCells flow = new FlowCells("pipeline" + flowsByOrder.size(), order, window, register);
            flowsByOrder.put(order, flow);
            all.add(flow);
        }
        flows = all.build();
    }

    @Override
    protected void shareWorkspace(CellTally<?, ?> other) {
        DealTally like = (DealTally) other;
        course = like.course;
    }

    @Override
    public void add(Opportunity deal) {
        if (!window().knows(deal.createdAt())) {
            return;
        }
        Optional<StageOrder> order = orders.of(deal);
        FlowCells flow = order.isEmpty() ? null : flowsByOrder.get(order.get());
        course.follow(deal, order, window().asOf(), new Moves(deal, flow));
        boolean created = window().selects(deal.createdAt());
        Instant closedAt = course.closedAt();
        boolean closedHere = closedAt != null && window().selects(closedAt);
        if (flow == null && !flows.isEmpty() && (created || closedHere)) {
            issues.add(DealIssues.UNKNOWN_PIPELINE, deal.id());
        }
        if (course.state() == State.CONTRADICTED) {
            if (created || closedHere) {
                issues.add(DealIssues.CONTRADICTED, deal.id());
            }
            return;
        }
        Instant start = settings.cycleStarts().isEmpty() ? deal.createdAt() : course.cycleStart();
        boolean startedHere = start != null && window().selects(start);
        Optional<Instant> end = Optional.empty();
        if (closedAt == null) {
            open.increment();
            if (start != null) {
                started.increment();
            }
        } else {
            firstClosed.add(closedAt);
            end = end(deal, start, closedAt, startedHere || closedHere);
        }
        if (start != null && startedHere) {
            cohort.addCycle(start, course.state(), end);
        }
        if (created) {
            cohort.addCreated(deal, course.state());
            if (flow != null) {
                flow.add(course);
            }
        }
        if (closedAt != null && closedHere) {
            closed.add(deal, course, closedAt, start, end);
        }
        if ((created || closedHere) && closed.anyNegativeAmount(deal)) {
            issues.add(DealIssues.NEGATIVE_AMOUNT, deal.id());
        }
    }

    /** The end of the cycle; empty when it has no beginning, or its beginning comes after it. */
    private Optional<Instant> end(Opportunity deal, @Nullable Instant start, Instant closedAt, boolean counts) {
        Optional<Instant> end =
                start == null ? Optional.empty() : settings.clockSkew().end(start, closedAt);
        if (counts && start == null) {
            issues.add(DealIssues.WITHOUT_CYCLE, deal.id());
        } else if (counts && end.isEmpty()) {
            issues.add(DealIssues.CLOSED_EARLY, deal.id());
        } else if (counts && !end.equals(Optional.of(closedAt))) {
            issues.add(DealIssues.CLOSED_AT_START, deal.id());
        }
        return end;
    }

    @Override
    public DealReport result() {
        return new DealSummary(this, this).report();
    }

    @Override
    protected DealReport resultAmong(CellTally<Opportunity, DealReport> whole) {
        return new DealSummary(this, (DealTally) whole).report();
    }

    /** Counts what happens in the window. */
    private final class Moves implements DealMoves {
        private final Opportunity deal;
        private final @Nullable FlowCells flow;

        Moves(Opportunity deal, @Nullable FlowCells flow) {
            this.deal = deal;
            this.flow = flow;
        }

        @Override
        public void stayed(int stage, Instant from, @Nullable Instant to) {
            if (flow != null) {
                flow.stayed(stage, from, to);
            }
        }

        @Override
        public void wentBack(Instant at) {
            count(wentBack, wentBackDeals, at);
        }

        @Override
        public void cameAgain(Instant at) {
            count(cameAgain, cameAgainDeals, at);
        }

        @Override
        public void reopened(Instant at) {
            count(reopened, reopenedDeals, at);
        }

        private void count(Count moves, IdSample deals, Instant at) {
            if (window().selects(at)) {
                moves.increment();
                deals.add(deal.id());
            }
        }

        @Override
        public void leftTheMap(Instant at) {
            if (window().selects(at)) {
                issues.add(DealIssues.UNKNOWN_STAGE, deal.id());
            }
        }

        @Override
        public void turned(Instant at) {
            if (window().selects(at)) {
                issues.add(DealIssues.TURNED, deal.id());
            }
        }
    }
}
