// SPDX-License-Identifier: Apache-2.0
package dev.alidade.mindset;

import dev.alidade.measure.CellTally;
import dev.alidade.measure.Count;
import dev.alidade.measure.IdSample;
import dev.alidade.measure.IssueKind;
import dev.alidade.measure.Issues;
import dev.alidade.measure.Proportion;
import dev.alidade.measure.Settings;
import dev.alidade.measure.Window;
import dev.alidade.model.Onboarding;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Counts newcomers whose briefing is due, and those who were briefed by then. */
final class NewcomersTally extends CellTally<Onboarding, NewcomersReport> {
    private final Duration within;
    private final boolean namingPersons;
    private final Count due = cell("due", new Count());
    private final Count briefed = cell("briefed", new Count());
    private final Count notDue = cell("notDue", new Count());
    private final IdSample missed = cell("missed", new IdSample());
    private final Issues issues =
            cell("issues", new Issues(MindsetIssues.BRIEFED_BEFORE_JOINING, MindsetIssues.DUE_BEFORE_JOINING));

    NewcomersTally(Duration within, boolean namingPersons, Settings identity, Window window) {
        super(identity, window);
        this.within = within;
        this.namingPersons = namingPersons;
    }

    @Override
    public void add(Onboarding newcomer) {
        if (!window().selects(newcomer.joinedAt())) {
            return;
        }
        Instant deadline =
                newcomer.briefingDue().orElseGet(() -> newcomer.joinedAt().plus(within));
        Optional<Instant> known = newcomer.briefedAt().filter(window()::knows);
        if (deadline.isBefore(newcomer.joinedAt())) {
            report(MindsetIssues.DUE_BEFORE_JOINING, newcomer.person());
        }
        if (known.isPresent() && known.get().isBefore(newcomer.joinedAt())) {
            report(MindsetIssues.BRIEFED_BEFORE_JOINING, newcomer.person());
        }
        if (!window().isDue(deadline)) {
            notDue.increment();
            return;
        }
        due.increment();
        if (known.isPresent() && !known.get().isAfter(deadline)) {
            briefed.increment();
        } else if (namingPersons) {
            missed.add(newcomer.person());
        }
    }

    private void report(IssueKind kind, String person) {
        if (namingPersons) {
            issues.add(kind, person);
        } else {
            issues.addWithoutId(kind, 1);
        }
    }

    @Override
    public NewcomersReport result() {
        return new NewcomersReport(
                Proportion.of(briefed.value(), due.value()), notDue.value(), missed.ids(), issues.found());
    }
}
