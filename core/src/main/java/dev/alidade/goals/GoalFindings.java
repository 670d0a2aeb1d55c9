// SPDX-License-Identifier: Apache-2.0
package dev.alidade.goals;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.DataIssue;
import dev.alidade.measure.IdSample;
import dev.alidade.measure.IssueKind;
import dev.alidade.measure.Window;
import dev.alidade.model.Campaign;
import dev.alidade.model.Goal;
import dev.alidade.model.GoalRevision;
import dev.alidade.model.KeyResult;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/** What is odd about the goals themselves, beside what was odd about the facts. */
final class GoalFindings {
    private final Map<IssueKind, Long> counts = new LinkedHashMap<>();
    private final Map<IssueKind, IdSample> examples = new LinkedHashMap<>();

    private GoalFindings() {}

    static ImmutableList<DataIssue> of(GoalTally tally, PayLinkage pay, ServedSpend spend) {
        GoalFindings findings = new GoalFindings();
        for (DataIssue issue : tally.issues.found()) {
            findings.add(issue);
        }
        tally.inForce.forEach(term -> findings.addGoal(term, tally));
        for (RolePay role : pay.roles()) {
            findings.addIf(role.recorded().compareTo(BigDecimal.ONE) > 0, GoalIssues.PAY_ABOVE_WHOLE, role.role());
        }
        for (Campaign campaign : tally.settings.campaigns()) {
            campaign.goalId()
                    .filter(id -> tally.settings.goal(id).isEmpty())
                    .ifPresent(id -> findings.add(GoalIssues.UNKNOWN_GOAL, 1, id));
        }
        spend.paidBack().forEach(campaign -> findings.add(GoalIssues.NEGATIVE_SPEND, 1, campaign));
        if (tally.settings.currency().isEmpty() && tally.spend.campaigns() > 0) {
            findings.add(GoalIssues.NO_CURRENCY, tally.spend.campaigns());
        }
        return findings.found();
    }

    private void addGoal(GoalTerm term, GoalTally tally) {
        Window window = tally.seen();
        Goal goal = term.goal();
        addIf(term.setLate(), GoalIssues.SET_LATE, goal.id());
        for (GoalRevision revision : goal.revisions()) {
            addIf(revision.at().isBefore(term.set()), GoalIssues.REVISED_BEFORE_SET, goal.id());
        }
        for (KeyResult keyResult : goal.keyResults()) {
            Targets targets = Targets.of(keyResult, goal.revisions(), window);
            if (targets.contradicted() > 0) {
                add(GoalIssues.CONTRADICTING_TARGETS, targets.contradicted(), keyResult.id());
            }
            addIf(tally.readings.contradicted(keyResult.id()), GoalIssues.CONTRADICTING_READINGS, keyResult.id());
            addIf(
                    keyResult
                            .baseline()
                            .filter(number -> Progress.ahead(number, targets.target(), keyResult.direction()) < 0)
                            .isPresent(),
                    GoalIssues.TARGET_BEHIND_BASELINE,
                    keyResult.id());
        }
    }

    private void add(DataIssue issue) {
        add(issue.kind(), issue.count());
        IdSample sample = examples.computeIfAbsent(issue.kind(), kind -> new IdSample());
        issue.examples().forEach(sample::add);
    }

    private void addIf(boolean found, IssueKind kind, String id) {
        if (found) {
            add(kind, 1, id);
        }
    }

    private void add(IssueKind kind, long count, String id) {
        add(kind, count);
        examples.computeIfAbsent(kind, any -> new IdSample()).add(id);
    }

    private void add(IssueKind kind, long count) {
        counts.merge(kind, count, Math::addExact);
    }

    private ImmutableList<DataIssue> found() {
        ImmutableList.Builder<DataIssue> found = ImmutableList.builder();
        counts.forEach((kind, count) -> found.add(new DataIssue(
                kind, count, examples.containsKey(kind) ? examples.get(kind).ids() : ImmutableList.of())));
        return found.build();
    }
}
