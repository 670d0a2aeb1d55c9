// SPDX-License-Identifier: Apache-2.0
package dev.alidade.pipeline;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import dev.alidade.measure.Evidence;
import dev.alidade.measure.Interval;
import dev.alidade.measure.Measurement;
import dev.alidade.measure.Measurement.State;
import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** Makes the report of what a tally has counted. */
final class CalibrationSummary {
    private final CalibrationTally tally;
    private final CalibrationFigures figures;

    CalibrationSummary(CalibrationTally tally) {
        this.tally = tally;
        figures = new CalibrationFigures(tally);
    }

    CalibrationReport report() {
        DecidedScores decided = DecidedSummary.of(tally, figures);
        RowErrors errors = new RowErrors(figures);
        IncidenceScores all = IncidenceSummary.of(figures, errors, tally.settings.clip());
        ReliabilityTerm reliability = ReliabilitySummary.of(figures, errors);
        return new CalibrationReport(
                tally.settings.source(),
                Math.addExact(figures.decidedDeals, tally.openDeals.value()),
                decided,
                all,
                figures.rows.stream()
                        .map(row -> row.row(tally.settings.small()))
                        .collect(ImmutableList.toImmutableList()),
                reliability,
                findings(decided, all, reliability),
                tally.issues.found(),
                ImmutableList.of(skill(decided)));
    }

    private ImmutableSortedSet<CalibrationFinding> findings(
            DecidedScores decided, IncidenceScores all, ReliabilityTerm reliability) {
        Set<CalibrationFinding> found = EnumSet.noneOf(CalibrationFinding.class);
        if (figures.open.count() > figures.decided()) {
            found.add(CalibrationFinding.MOSTLY_OPEN);
        }
        if (decided.failedCertain() > 0) {
            found.add(CalibrationFinding.CERTAIN_FAILED);
        }
        if (figures.decided() == 0) {
            found.add(CalibrationFinding.NOTHING_DECIDED);
        } else if (figures.decided() < tally.settings.small()) {
            found.add(CalibrationFinding.FEW_DECIDED);
        } else {
            judge(decided, all, reliability, found);
        }
        return ImmutableSortedSet.copyOf(found);
    }

    private static void judge(
            DecidedScores decided, IncidenceScores all, ReliabilityTerm reliability, Set<CalibrationFinding> found) {
        decided.skillInterval().ifPresent(skill -> {
            if (skill.high() < 0) {
                found.add(CalibrationFinding.WORSE_THAN_BASE_RATE);
            } else if (skill.low() > 0) {
                found.add(CalibrationFinding.BETTER_THAN_BASE_RATE);
            } else {
                found.add(CalibrationFinding.NO_BETTER_THAN_BASE_RATE);
            }
        });
        find(all.bias(), 0, CalibrationFinding.TOO_HIGH, CalibrationFinding.TOO_LOW, found);
        find(all.slope(), 1, CalibrationFinding.TOO_TIMID, CalibrationFinding.TOO_EXTREME, found);
        if (reliability.interval().filter(interval -> interval.low() > 0).isPresent()) {
            found.add(CalibrationFinding.NOT_CALIBRATED);
        }
    }

    private static void find(
            Optional<Interval> interval,
            double ideal,
            CalibrationFinding above,
            CalibrationFinding below,
            Set<CalibrationFinding> found) {
        if (interval.filter(limits -> limits.low() > ideal).isPresent()) {
            found.add(above);
        } else if (interval.filter(limits -> limits.high() < ideal).isPresent()) {
            found.add(below);
        }
    }

    private Measurement skill(DecidedScores decided) {
        Evidence evidence = new Evidence(
                OptionalLong.empty(), OptionalLong.of(figures.decided()), figures.open.count(), tally.misjudged.ids());
        return decided.skill().isPresent()
                ? Measurement.of(
                        CalibrationMetrics.CALIBRATION_SKILL,
                        decided.skill().getAsDouble(),
                        decided.skillInterval(),
                        evidence)
                : Measurement.absent(CalibrationMetrics.CALIBRATION_SKILL, State.NO_DATA, evidence);
    }
}
