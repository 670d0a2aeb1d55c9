// SPDX-License-Identifier: Apache-2.0
package dev.alidade.funnel;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.alidade.measure.CellTally;
import dev.alidade.measure.Count;
import dev.alidade.measure.Earliest;
import dev.alidade.measure.IdSample;
import dev.alidade.measure.IssueKind;
import dev.alidade.measure.Issues;
import dev.alidade.measure.Measurement;
import dev.alidade.measure.Proportion;
import dev.alidade.measure.Window;
import dev.alidade.model.Lead;
import dev.alidade.model.LeadEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads each lead once into moves, the moves into a path, and counts the path. */
final class FunnelTally extends CellTally<Lead, FunnelReport> {
    private static final int SOME_STAGES = 20;

    private final FunnelSettings settings;
    private final StepIndex index;
    private LeadMoves moves;
    private LeadPath path;
    private final StepCells[] steps;
    private final StepVisits visits;
    private final ConversionTable conversions;
    private final ConversionCells toOpportunity;
    private final ConversionCells toWon;
    private final CohortCells cohorts;
    private final Count convertedInWindow = cell("opportunities", new Count());
    private final Count wonInWindow = cell("wins", new Count());
    private final Count losses = cell("losses", new Count());
    private final Count skippers = cell("skippers", new Count());
    private final Earliest firstWin = cell("firstWin", new Earliest());
    private final IdSample noOpportunity = cell("noOpportunity", new IdSample());
    private final IdSample notWon = cell("notWon", new IdSample());
    private final IdSample unknownStages = cell("unknownStages", new IdSample(SOME_STAGES));
    private final Issues issues = cell(
            "issues",
            new Issues(
                    FunnelMetrics.UNKNOWN_STAGE,
                    FunnelMetrics.EARLY_REPEATED,
                    FunnelMetrics.EARLY_WITHIN_TOLERANCE,
                    FunnelMetrics.EARLY_UNDATED,
                    FunnelMetrics.SIMULTANEOUS,
                    FunnelMetrics.OUT_OF_ORDER));

    FunnelTally(FunnelSettings settings, Window window) {
        super(settings.identity(), window);
        this.settings = settings;
        index = new StepIndex(settings.steps());
        moves = new LeadMoves(index, settings.clockSkew(), window);
        path = new LeadPath(settings, index, window);
        steps = new StepCells[index.size()];
        for (int i = 0; i < steps.length; i++) {
            steps[i] = new StepCells("step " + i, index.step(i), window, this::cell);
        }
        visits = new StepVisits(index, steps, window);
        conversions = new ConversionTable(index, settings.horizon(), window, this::cell);
        String first = index.step(0).name();
        Duration horizon = settings.horizon();
        toOpportunity = new ConversionCells("to opportunity", first, "opportunity", horizon, window, this::cell);
        toWon = new ConversionCells("to won", first, "won", horizon, window, this::cell);
        cohorts = new CohortCells(index, settings.cohortMonths(), window, this::cell);
    }

    @Override
    protected void shareWorkspace(CellTally<?, ?> other) {
        FunnelTally like = (FunnelTally) other;
        moves = like.moves;
        path = like.path;
    }

    @Override
    public void add(Lead lead) {
        if (!window().knows(lead.createdAt())) {
            return;
        }
        moves.read(lead);
        path.read(moves);
        boolean member = window().selects(lead.createdAt());
        visits.follow(moves, member);
        boolean arrives = conversions.add(path, steps);
        boolean converts = countedIfSelected(path.converted().at(), convertedInWindow);
        boolean wins = countedIfSelected(path.won().at(), wonInWindow);
        Instant won = path.won().at();
        if (won != null && (member || wins)) {
            firstWin.add(won);
        }
        if (member) {
            member(lead);
        }
        if (arrives || converts || wins) { // members arrive at the first step
            note(lead);
        }
    }

    private boolean countedIfSelected(@Nullable Instant at, Count inWindow) {
        boolean selected = at != null && window().selects(at);
        if (selected) {
            inWindow.increment();
        }
        return selected;
    }

    private void member(Lead lead) {
        Instant created = lead.createdAt();
        Instant over = Deadline.of(window(), created, settings.horizon());
        toOpportunity.add(created, over, path.converted().at(), path.converted().came());
        toWon.add(created, over, path.won().at(), path.won().came());
        if (!path.converted().came()) {
            noOpportunity.add(lead.id());
        }
        if (!path.won().came()) {
            notWon.add(lead.id());
        }
        cohorts.add(created, path);
        boolean skips = false;
        for (int step = 0; step < steps.length; step++) {
            if (!path.came(step)) {
                continue;
            }
            boolean itself = path.own(step) != null || moves.undated(step);
            (itself ? steps[step].entered : steps[step].passed).increment();
            skips |= !itself;
        }
        if (skips) {
            skippers.increment();
        }
        if (path.late() != StepIndex.NONE) {
            steps[path.late()].late.increment();
        }
        if (moves.first(index.lost()) != null || moves.undated(index.lost())) {
            losses.increment();
        }
    }

    private void note(Lead lead) {
        if (moves.unknownStages() > 0) {
            noteUnknownStages(lead);
        }
        noteIf(moves.anyLeftOut(), FunnelMetrics.EARLY_REPEATED, lead);
        noteIf(moves.anyWithinTolerance(), FunnelMetrics.EARLY_WITHIN_TOLERANCE, lead);
        noteIf(moves.anyUndated(), FunnelMetrics.EARLY_UNDATED, lead);
        noteIf(moves.simultaneous(), FunnelMetrics.SIMULTANEOUS, lead);
        noteIf(path.outOfOrder(), FunnelMetrics.OUT_OF_ORDER, lead);
    }

    private void noteIf(boolean found, IssueKind kind, Lead lead) {
        if (found) {
            issues.add(kind, lead.id());
        }
    }

    private void noteUnknownStages(Lead lead) {
        for (LeadEvent event : lead.timeline()) {
            if (window().knows(event.at())
                    && event instanceof LeadEvent.StageEntered stage
                    && index.slot(stage) == StepIndex.UNKNOWN_STAGE) {
                issues.add(FunnelMetrics.UNKNOWN_STAGE, lead.id());
                unknownStages.add(stage.stage());
            }
        }
    }

    @Override
    public FunnelReport result() {
        return result(this);
    }

    @Override
    protected FunnelReport resultAmong(CellTally<Lead, FunnelReport> whole) {
        return result((FunnelTally) whole);
    }

    private FunnelReport result(FunnelTally whole) {
        long leads = steps[0].reached();
        conversions.requireReached(steps);
        Conversion opportunity = toOpportunity.conversion(convertedInWindow.value(), steps[0].arrivals.value());
        Conversion won = toWon.conversion(wonInWindow.value(), steps[0].arrivals.value());
        ImmutableList<CohortMonth> months = cohorts.rows();
        long inMonths = months.stream().mapToLong(CohortMonth::members).reduce(0, Math::addExact);
        if (opportunity.members() != leads || won.members() != leads || inMonths != leads) {
            throw new IllegalStateException("%s leads were created, but %s, %s and %s are counted."
                    .formatted(leads, opportunity.members(), won.members(), inMonths));
        }
        requirePossible(firstWin.at(), won);
        ImmutableList.Builder<StepReport> reports = ImmutableList.builder();
        for (StepCells step : steps) {
            reports.add(step.report());
        }
        ImmutableList<StepReport> stepReports = reports.build();
        return new FunnelReport(
                leads,
                settings.horizon(),
                stepReports,
                conversions.stepToStep(steps),
                conversions.overall(steps),
                opportunity,
                won,
                Proportion.of(skippers.value(), leads),
                months,
                unknownStages.ids(),
                FunnelWarnings.of(stepReports, won, months, whole.recorded(), window()),
                issues.found(),
                ImmutableList.of(
                        Measurement.share(FunnelMetrics.LEAD_TO_WON, won.toDate(), 0, notWon.ids()),
                        Measurement.share(
                                FunnelMetrics.LEAD_TO_WON_MATURE, won.withinHorizon(), won.notDue(), notWon.ids()),
                        Measurement.share(
                                FunnelMetrics.LEAD_TO_OPPORTUNITY, opportunity.toDate(), 0, noOpportunity.ids()),
                        Measurement.share(
                                FunnelMetrics.LEAD_TO_OPPORTUNITY_MATURE,
                                opportunity.withinHorizon(),
                                opportunity.notDue(),
                                noOpportunity.ids()),
                        won.timeToEvent().median(FunnelMetrics.TIME_TO_WIN, notWon.ids())));
    }

    /** What is on record at all, here or in any other group. */
    private FunnelWarnings.Recorded recorded() {
        ImmutableSet.Builder<String> entered = ImmutableSet.builder();
        for (int step = 0; step < steps.length; step++) {
            if (steps[step].entered.value() > 0) {
                entered.add(index.step(step).name());
            }
        }
        return new FunnelWarnings.Recorded(entered.build(), losses.value() > 0, firstWin.at());
    }

    private void requirePossible(Optional<Instant> first, Conversion won) {
        boolean any = won.timeToEvent().events() > 0 || wonInWindow.value() > 0;
        if (any != first.isPresent()
                || first.filter(at -> at.isBefore(Window.EARLIEST) || !window().knows(at))
                        .isPresent()) {
            throw new IllegalStateException(
                    "First win at %s doesn't fit %s wins.".formatted(first, wonInWindow.value()));
        }
    }
}
