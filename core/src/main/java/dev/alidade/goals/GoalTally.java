// SPDX-License-Identifier: Apache-2.0
package dev.alidade.goals;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.CellRegister;
import dev.alidade.measure.CellTally;
import dev.alidade.measure.Issues;
import dev.alidade.measure.Settings;
import dev.alidade.measure.Window;
import dev.alidade.model.CompensationComponent;
import dev.alidade.model.GoalFact;
import dev.alidade.model.KeyResultReading;
import dev.alidade.model.Spend;

/** Readings of key results, parts of pay, and spend on campaigns. */
final class GoalTally extends CellTally<GoalFact, GoalReport> {
    final GoalSettings settings;
    final ImmutableList<GoalTerm> inForce;
    final Issues issues = cell(
            "issues",
            new Issues(
                    GoalIssues.UNKNOWN_KEY_RESULT,
                    GoalIssues.READ_AFTER_END,
                    GoalIssues.UNKNOWN_GOAL,
                    GoalIssues.UNCONVERTED_SPEND));
    final ReadingCells readings;
    final PayCells pay;
    final SpendCells spend;

    GoalTally(GoalSettings settings, Settings identity, Window window) {
        super(identity, window);
        this.settings = settings;
        ImmutableList<GoalTerm> declared = settings.goals().stream()
                .map(goal -> GoalTerm.of(goal, window))
                .collect(ImmutableList.toImmutableList());
        inForce = declared.stream().filter(term -> term.inForce(window)).collect(ImmutableList.toImmutableList());
        CellRegister register = this::cell;
        readings = new ReadingCells(declared, window, issues, register);
        pay = new PayCells(declared, window, issues, register);
        spend = new SpendCells(settings, window, issues, register);
    }

    @Override
    public void add(GoalFact fact) {
        if (fact instanceof KeyResultReading reading) {
            readings.add(reading);
        } else if (fact instanceof Spend spent) {
            spend.add(spent);
        } else if (fact instanceof CompensationComponent component) {
            pay.add(component);
        }
    }

    /** The window, for what is told of it. */
    Window seen() {
        return window();
    }

    @Override
    public GoalReport result() {
        return result(this);
    }

    @Override
    protected GoalReport resultAmong(CellTally<GoalFact, GoalReport> whole) {
        return result((GoalTally) whole);
    }

    private GoalReport result(GoalTally whole) {
        readings.check();
        spend.check();
        return new GoalSummary(this, whole.readings.recorded()).report();
    }
}
