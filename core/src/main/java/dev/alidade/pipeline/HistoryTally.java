// SPDX-License-Identifier: Apache-2.0
package dev.alidade.pipeline;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.CellTally;
import dev.alidade.measure.Count;
import dev.alidade.measure.DurationCounts;
import dev.alidade.measure.Earliest;
import dev.alidade.measure.Issues;
import dev.alidade.measure.Window;
import dev.alidade.model.DealCourse;
import dev.alidade.model.DealMoves;
import dev.alidade.model.DealStanding.State;
import dev.alidade.model.Opportunity;
import dev.alidade.model.OpportunityEvent;
import dev.alidade.model.StageOrder;
import dev.alidade.model.StageOrders;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Follows each deal, and once more through its stages if it was won. */
final class HistoryTally extends CellTally<Opportunity, PipelineHistory> {
    private final PipelineSettings settings;
    private final StageOrders orders;
    private final Issues issues = cell("issues", new Issues(PipelineIssues.ofHistory()));
    private final Count won = cell("won", new Count());
    private final Count lost = cell("lost", new Count());
    private final DurationCounts wonCycles = cell("wonCycles", new DurationCounts(window()));
    private final DurationCounts lostCycles = cell("lostCycles", new DurationCounts(window()));
    private final DurationCounts closedCycles = cell("closedCycles", new DurationCounts(window()));
    private final Earliest longest = cell("longest", new Earliest()); // the last instant of all less the cycle
    private final DurationCounts leftAlone = cell("leftAlone", new DurationCounts(window()));
    private final Map<StageOrder, DurationCounts[]> stays = new HashMap<>(); // by stage
    private final DealCourse course = new DealCourse();

    HistoryTally(PipelineSettings settings, Window window) {
        super(settings.historySettings(), window);
        this.settings = settings;
        orders = settings.orders();
        for (StageOrder order : orders.all()) {
            DurationCounts[] stages = new DurationCounts[order.size()];
            for (int stage = 0; stage < stages.length; stage++) {
                stages[stage] = cell("stays" + stays.size() + '/' + stage, new DurationCounts(window));
            }
            stays.put(order, stages);
        }
    }

    @Override
    public void add(Opportunity deal) {
        if (!window().knows(deal.createdAt())) {
            return;
        }
        Optional<StageOrder> order = orders.of(deal);
        course.follow(deal, order, window().asOf(), DealMoves.NONE);
        Instant closedAt = course.closedAt();
        if (closedAt == null) {
            return;
        }
        if (course.state() == State.CONTRADICTED) {
            issues.add(PipelineIssues.CONTRADICTED, deal.id());
            return;
        }
        boolean isWon = course.state() == State.WON;
        (isWon ? won : lost).increment();
        addCycle(deal, settings.cycleStarts().isEmpty() ? deal.createdAt() : course.cycleStart(), closedAt, isWon);
        if (isWon) {
            order.ifPresent(stages -> addStays(deal, stages));
            addLeftAlone(deal, closedAt);
        }
    }

    private void addCycle(Opportunity deal, @Nullable Instant start, Instant closedAt, boolean isWon) {
        if (start == null) {
            issues.add(PipelineIssues.WITHOUT_CYCLE, deal.id());
            return;
        }
        Optional<Instant> end = settings.clockSkew().end(start, closedAt);
        if (end.isEmpty()) {
            issues.add(PipelineIssues.CYCLE_ENDS_EARLY, deal.id());
            return;
        }
        if (!end.get().equals(closedAt)) {
            issues.add(PipelineIssues.CLOSED_AT_START, deal.id());
        }
        (isWon ? wonCycles : lostCycles).add(start, end.get());
        closedCycles.add(start, end.get());
        longest.add(Window.LATEST.minus(Ages.between(start, end.get(), window())));
    }

    private void addStays(Opportunity deal, StageOrder order) {
        DurationCounts[] stages = stays.get(order);
        course.follow(deal, Optional.of(order), window().asOf(), new DealMoves() {
            @Override
            public void stayed(int stage, Instant from, @Nullable Instant to) {
                if (stages != null && to != null) {
                    stages[stage].add(from, to);
                }
            }
        });
    }

    private void addLeftAlone(Opportunity deal, Instant wonAt) {
        Instant last = deal.createdAt();
        Instant from = last;
        Instant to = last;
        boolean touched = false;
        for (OpportunityEvent event : deal.timeline()) {
            if (event.at().isAfter(wonAt)) {
                break;
            }
            if (event instanceof OpportunityEvent.Activity) {
                touched = true;
                if (event.at().isAfter(last)) {
                    boolean longer = isLonger(last, event.at(), from, to);
                    from = longer ? last : from;
                    to = longer ? event.at() : to;
                    last = event.at();
                }
            }
        }
        if (touched && !wonAt.isBefore(last)) {
            boolean longer = isLonger(last, wonAt, from, to);
            leftAlone.add(longer ? last : from, longer ? wonAt : to);
        }
    }

    private static boolean isLonger(Instant from, Instant to, Instant otherFrom, Instant otherTo) {
        return Duration.between(from, to).compareTo(Duration.between(otherFrom, otherTo)) > 0;
    }

    @Override
    public PipelineHistory result() {
        Optional<Duration> longestCycle = longest.at().map(at -> Duration.between(at, Window.LATEST));
        DurationSpread closed = DurationSpread.of(closedCycles);
        requireConsistent(closed, longestCycle);
        return new PipelineHistory(
                won.value(),
                lost.value(),
                DurationSpread.of(wonCycles),
                DurationSpread.of(lostCycles),
                closed,
                longestCycle,
                stageTimes(),
                DurationSpread.of(leftAlone),
                issues.found());
    }

    private void requireConsistent(DurationSpread closed, Optional<Duration> longestCycle) {
        boolean counts = wonCycles.total() <= won.value()
                && lostCycles.total() <= lost.value()
                && leftAlone.total() <= won.value()
                && wonCycles.total() + lostCycles.total() == closed.count();
        boolean length = closed.longest().isPresent() == longestCycle.isPresent()
                && closed.longest().orElse(Duration.ZERO).compareTo(longestCycle.orElse(Duration.ZERO)) <= 0;
        if (!counts || !length) {
            throw new IllegalStateException(
                    "%s cycles of %s won and %s of %s lost deals, %s together, the longest of %s."
                            .formatted(
                                    wonCycles.total(),
                                    won.value(),
                                    lostCycles.total(),
                                    lost.value(),
                                    closed.count(),
                                    longestCycle));
        }
    }

    private ImmutableList<StageTime> stageTimes() {
        ImmutableList.Builder<StageTime> times = ImmutableList.builder();
        for (StageOrder order : orders.all()) {
            DurationCounts[] stages = stays.get(order);
            for (int stage = 0; stages != null && stage < stages.length; stage++) {
                DurationCounts here = stages[stage];
                Optional<Duration> median = here.quantile(0.5);
                if (median.isPresent()) {
                    times.add(new StageTime(
                            order.pipeline().name(), order.stage(stage).name(), here.total(), median.get()));
                }
            }
        }
        return times.build();
    }
}
