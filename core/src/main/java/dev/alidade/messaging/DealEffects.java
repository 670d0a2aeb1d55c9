// SPDX-License-Identifier: Apache-2.0
package dev.alidade.messaging;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.CellRegister;
import dev.alidade.measure.Count;
import dev.alidade.measure.Issues;
import dev.alidade.measure.Window;
import dev.alidade.messaging.MessageEffect.Outcome;
import dev.alidade.model.DealCourse;
import dev.alidade.model.DealMoves;
import dev.alidade.model.DealStanding.State;
import dev.alidade.model.Opportunity;
import dev.alidade.model.Stage;
import dev.alidade.model.StageOrder;
import dev.alidade.model.StageOrders;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What became of deals after a conversation, by pipeline. */
final class DealEffects {
    private final MessagingSettings settings;
    private final Window window;
    private final Issues issues;
    private final StageOrders orders;
    private final ImmutableList<PipelineEffects> pipelines;
    private final Map<StageOrder, PipelineEffects> byOrder = new HashMap<>();
    private final Count undueMoves;
    private final Count undueWins;
    private final DealCourse later = new DealCourse();
    private final DealCases moves = new DealCases();
    private final DealCases wins = new DealCases();

    /** The cases of a pipeline. */
    static final class PipelineEffects {
        private final StageOrder order;
        private final int[] open; // the numbers of the open stages
        private final EffectCells moves;
        private final EffectCells wins;

        PipelineEffects(StageOrder order, CellRegister register) {
            this.order = order;
            open = IntStream.range(0, order.size())
                    .filter(number -> order.kind(number) == Stage.Kind.OPEN)
                    .toArray();
            String name = order.pipeline().name();
            moves = new EffectCells("moved " + name, open.length, register);
            wins = new EffectCells("won " + name, open.length, register);
        }

        String name() {
            return order.pipeline().name();
        }

        String stage(int number) {
            return order.stage(open[number]).name();
        }

        EffectCells cells(Outcome outcome) {
            return outcome == Outcome.WON ? wins : moves;
        }
    }

    DealEffects(MessagingSettings settings, Window window, Issues issues, CellRegister register) {
        this.settings = settings;
        this.window = window;
        this.issues = issues;
        orders = new StageOrders(settings.pipelines(), Set.of());
        pipelines = orders.all().stream()
                .map(order -> new PipelineEffects(order, register))
                .collect(ImmutableList.toImmutableList());
        pipelines.forEach(pipeline -> byOrder.put(pipeline.order, pipeline));
        undueMoves = register.cell("moves not due", new Count());
        undueWins = register.cell("wins not due", new Count());
    }

    /** The stages that a deal goes through. */
    Optional<StageOrder> stages(Opportunity deal) {
        return orders.of(deal);
    }

    ImmutableList<PipelineEffects> pipelines() {
        return pipelines;
    }

    /** How many cases could not be judged yet. */
    long notDue(Outcome outcome) {
        return (outcome == Outcome.WON ? undueWins : undueMoves).value();
    }

    /** Takes a deal with documented conversations in the window. */
    void add(Opportunity deal, StageTalk talk) {
        @Nullable PipelineEffects pipeline = orders.of(deal).map(byOrder::get).orElse(null);
        if (pipeline == null) {
            issues.add(MessagingIssues.UNKNOWN_PIPELINE, deal.id());
            return;
        }
        if (talk.state() == State.CONTRADICTED) {
            issues.add(MessagingIssues.CONTRADICTING_CLOSING, deal.id());
            return;
        }
        moves.clear();
        wins.clear();
        for (int i = 0; i < pipeline.open.length; i++) {
            StageTalk.Stay stay = talk.stay(pipeline.open[i]);
            @Nullable Instant talkedAt = stay.talkedAt();
            if (talkedAt != null && window.selects(talkedAt)) {
                addMove(deal, i, stay, window.deadline(talkedAt, settings.moveWithin()));
                addWin(deal, pipeline.order, i, stay, window.deadline(talkedAt, settings.winWithin()));
            }
        }
        pipeline.moves.add(moves);
        pipeline.wins.add(wins);
    }

    private void addMove(Opportunity deal, int stage, StageTalk.Stay stay, Instant deadline) {
        if (!window.isDue(deadline)) {
            undueMoves.increment();
        } else if (stay.lostTrackBy(deadline)) {
            issues.add(MessagingIssues.UNKNOWN_STAGE, deal.id());
        } else {
            moves.add(stage, stay.movedOnBy(deadline), stay.messages());
        }
    }

    private void addWin(Opportunity deal, StageOrder order, int stage, StageTalk.Stay stay, Instant deadline) {
        if (!window.isDue(deadline)) {
            undueWins.increment();
        } else {
            Instant known = deadline.isBefore(window.asOf()) ? deadline.plusNanos(1) : deadline;
            later.begin(deal, Optional.of(order), DealMoves.NONE);
            later.advance(known);
            wins.add(stage, later.state() == State.WON, stay.messages());
        }
    }

    /** Refuses what no deals can have added. */
    void check(long documented) {
        for (Outcome outcome : Outcome.values()) {
            long deals = 0;
            for (PipelineEffects pipeline : pipelines) {
                pipeline.cells(outcome).check();
                deals = Math.addExact(deals, pipeline.cells(outcome).deals());
            }
            if (deals > documented || notDue(outcome) > documented) {
                throw new IllegalStateException(
                        "%s deals with cases, %s cases not due and %s conversations contradict each other."
                                .formatted(deals, notDue(outcome), documented));
            }
        }
    }
}
