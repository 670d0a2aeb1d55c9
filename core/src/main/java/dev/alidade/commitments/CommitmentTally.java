// SPDX-License-Identifier: Apache-2.0
package dev.alidade.commitments;

import dev.alidade.measure.CellTally;
import dev.alidade.measure.Count;
import dev.alidade.measure.IssueKind;
import dev.alidade.measure.Issues;
import dev.alidade.measure.Window;
import dev.alidade.model.Commitment;
import dev.alidade.model.CommitmentEvent.DateSet;
import dev.alidade.model.CommitmentFact;
import dev.alidade.model.Department;
import java.time.Instant;
import java.util.Optional;

/** Promises by direction, each read up to as-of. */
final class CommitmentTally extends CellTally<CommitmentFact, CommitmentReport> {
    final CommitmentSettings settings;
    final Issues issues = cell("issues", new Issues(CommitmentIssues.all()));
    final Count deliveries = cell("deliveries", new Count());
    final Count tellings = cell("tellings", new Count());
    final Count followed = cell("followed", new Count());
    final PromiseCells total;
    final PromiseCells bySales;
    final PromiseCells byMarketing;
    final TrackCells teams = new TrackCells("teams", this::cell);
    final Optional<TrackCells> persons;

    CommitmentTally(CommitmentSettings settings, Window window) {
        super(settings.settings(), window);
        this.settings = settings;
        total = new PromiseCells("total", settings, window, this::cell);
        bySales = new PromiseCells("sales", settings, window, this::cell);
        byMarketing = new PromiseCells("marketing", settings, window, this::cell);
        persons = settings.namingPersons() ? Optional.of(new TrackCells("persons", this::cell)) : Optional.empty();
    }

    @Override
    public void add(CommitmentFact fact) {
        if (fact instanceof Commitment promise && window().knows(promise.madeAt())) {
            if (betweenTheTwo(promise)) {
                read(promise);
            } else if (window().selects(promise.madeAt())) {
                issues.add(CommitmentIssues.OTHER_DIRECTION, promise.id());
            }
        }
    }

    private static boolean betweenTheTwo(Commitment promise) {
        return (promise.from() == Department.SALES && promise.to() == Department.MARKETING)
                || (promise.from() == Department.MARKETING && promise.to() == Department.SALES);
    }

    private void read(Commitment promise) {
        PromiseCourse course = new PromiseCourse(promise, window());
        deliveries.add(course.deliveries().size());
        tellings.add(course.told().isPresent() ? 1 : 0);
        followed.add(course.followed() ? 1 : 0);
        Optional<DateSet> first = course.dates().first();
        if (first.isPresent()) {
            dated(promise, course, first.get());
        } else if (window().selects(promise.madeAt())) {
            issues.add(
                    course.dates().firstContradicted()
                            ? CommitmentIssues.CONTRADICTING_FIRST_DATES
                            : CommitmentIssues.NO_DATE,
                    promise.id());
        }
    }

    private void dated(Commitment promise, PromiseCourse course, DateSet first) {
        Instant deadline = PromiseOutcome.deadline(first, window());
        if (deadline.isBefore(window().start()) || !deadline.isBefore(window().end())) {
            return;
        }
        note(course.deliveredBefore(), CommitmentIssues.DELIVERED_BEFORE_MADE, promise);
        note(course.dueBefore(first), CommitmentIssues.DUE_BEFORE_MADE, promise);
        if (course.deliveredBefore() || course.dueBefore(first)) {
            return;
        }
        note(course.eventsBefore() > 0, CommitmentIssues.EVENT_BEFORE_MADE, promise);
        note(course.repeated() > 0, CommitmentIssues.REPEATED_EVENT, promise);
        note(course.dates().laterContradicted(), CommitmentIssues.CONTRADICTING_DATES, promise);
        if (window().knows(deadline)) {
            due(promise, course, first, PromiseOutcome.of(course, first, deadline));
        } else {
            total.notDue.increment();
            by(promise.from()).notDue.increment();
        }
    }

    private void due(Commitment promise, PromiseCourse course, DateSet first, PromiseOutcome outcome) {
        note(
                first.quantity().isEmpty()
                        && course.deliveries().stream()
                                .anyMatch(delivered -> delivered.quantity().isPresent()),
                CommitmentIssues.UNMEASURED_SCOPE,
                promise);
        note(outcome.full() && course.cancelled().isPresent(), CommitmentIssues.CANCELLED_AND_DELIVERED, promise);
        total.add(promise.id(), course, first, outcome);
        by(promise.from()).add(promise.id(), course, first, outcome);
        boolean told = course.told().isPresent();
        teams.add(promise.team(), promise, outcome, told);
        persons.ifPresent(tracks -> tracks.add(promise.person(), promise, outcome, told));
    }

    private PromiseCells by(Department from) {
        return from == Department.SALES ? bySales : byMarketing;
    }

    private void note(boolean odd, IssueKind kind, Commitment promise) {
        if (odd) {
            issues.add(kind, promise.id());
        }
    }

    @Override
    public CommitmentReport result() {
        return new CommitmentSummary(this, this).report();
    }

    @Override
    protected CommitmentReport resultAmong(CellTally<CommitmentFact, CommitmentReport> whole) {
        return new CommitmentSummary(this, (CommitmentTally) whole).report();
    }
}
