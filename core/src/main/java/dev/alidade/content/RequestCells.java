// SPDX-License-Identifier: Apache-2.0
package dev.alidade.content;

import dev.alidade.measure.CellRegister;
import dev.alidade.measure.Count;
import dev.alidade.measure.DurationCounts;
import dev.alidade.measure.IdSample;
import dev.alidade.measure.Issues;
import dev.alidade.measure.Keyed;
import dev.alidade.measure.Window;
import dev.alidade.model.BusinessHours;
import dev.alidade.model.ContentRequest;
import dev.alidade.model.Department;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/** What became of requests, counted by business days, by team and by reason. */
final class RequestCells {
    private final ContentSettings settings;
    private final Window window;
    private final Issues issues;
    private final BusinessHours hours;
    final DurationCounts delivered;
    final DurationCounts declined;
    final DurationCounts cancelled;
    final DurationCounts open;
    final Count young; // open, with their business days not over
    final Count needed; // whose needed-by is over
    final Count late;
    final Keyed<Count> reasons;
    final TeamRequestCells teams;
    final IdSample openIds;
    final IdSample lateIds;
    final IdSample declinedIds;

    RequestCells(ContentSettings settings, Window window, Issues issues, CellRegister register) {
        this.settings = settings;
        this.window = window;
        this.issues = issues;
        hours = settings.hours().orElseGet(() -> BusinessHours.standard(window.zone()));
        delivered = register.cell("delivered", new DurationCounts(window));
        declined = register.cell("declined", new DurationCounts(window));
        cancelled = register.cell("cancelled", new DurationCounts(window));
        open = register.cell("open", new DurationCounts(window));
        young = register.cell("young", new Count());
        needed = register.cell("needed", new Count());
        late = register.cell("late", new Count());
        reasons = register.cell("reasons", new Keyed<>(Count::new));
        teams = new TeamRequestCells(register);
        openIds = register.cell("open ids", new IdSample());
        lateIds = register.cell("late ids", new IdSample());
        declinedIds = register.cell("declined ids", new IdSample());
    }

    void add(ContentRequest request) {
        if (!window.selects(request.requestedAt()) || !ofSales(request.department())) {
            return;
        }
        if (RequestOutcome.beforeRequest(request, window)) {
            issues.add(ContentIssues.ANSWERED_BEFORE_REQUESTED, request.id());
            return;
        }
        RequestOutcome outcome = RequestOutcome.of(request, window);
        if (outcome.odd()) {
            issues.add(ContentIssues.ANSWERED_TWICE, request.id());
        }
        count(request, outcome);
        judge(request, outcome);
        teams.add(request, outcome);
    }

    static boolean ofSales(Department department) {
        return department == Department.SALES || department == Department.BOTH;
    }

    private void count(ContentRequest request, RequestOutcome outcome) {
        switch (outcome.kind()) {
            case DELIVERED -> delivered.add(waited(request, outcome.at()));
            case DECLINED -> {
                declined.add(waited(request, outcome.at()));
                declinedIds.add(request.id());
                request.reason().ifPresent(reason -> reasons.at(reason).increment());
            }
            case CANCELLED -> cancelled.add(waited(request, outcome.at()));
            case OPEN -> {
                Duration waited = waited(request, window.asOf().minusNanos(1));
                open.add(waited);
                openIds.add(request.id());
                if (waited.toDays() < settings.turnaround() + (dayIsOver() ? 0 : 1)) {
                    young.increment();
                }
            }
        }
    }

    /** Business days after that of the request, as a duration. */
    private Duration waited(ContentRequest request, Instant until) {
        LocalDate from = day(request.requestedAt());
        LocalDate to = day(until);
        return Duration.ofDays(hours.businessDays(from, to.isBefore(from) ? from : to));
    }

    /** Whether a day ends just before as-of, so that all of the last known day is known. */
    private boolean dayIsOver() {
        return !day(window.asOf()).equals(day(window.asOf().minusNanos(1)));
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, hours.zone());
    }

    /** Whether it came too late, if it was still wanted when it was needed. */
    private void judge(ContentRequest request, RequestOutcome outcome) {
        if (request.neededBy().isEmpty()) {
            return;
        }
        Instant by = request.neededBy().get();
        if (by.isBefore(request.requestedAt())) {
            issues.add(ContentIssues.NEEDED_BEFORE_REQUESTED, request.id());
            return;
        }
        boolean answered =
                outcome.kind() != RequestOutcome.Kind.OPEN && !outcome.at().isAfter(by);
        boolean served = answered && outcome.kind() == RequestOutcome.Kind.DELIVERED;
        if (!window.isDue(by) || (answered && !served)) {
            return;
        }
        needed.increment();
        if (!served) {
            late.increment();
            lateIds.add(request.id());
        }
    }

    /** Refuses what no facts can have added. */
    void check() {
        if (young.value() > open.total() || needed.value() > requests() || late.value() > needed.value()) {
            throw new IllegalStateException(
                    "Requests: %s young of %s open, %s late of %s needed of %s are not possible."
                            .formatted(young.value(), open.total(), late.value(), needed.value(), requests()));
        }
        long[] explained = new long[1];
        reasons.forEach((reason, count) -> explained[0] = Math.addExact(explained[0], count.value()));
        if (explained[0] > declined.total()) {
            throw new IllegalStateException("Requests: %s reasons for declining %s are not possible."
                    .formatted(explained[0], declined.total()));
        }
        teams.check(this);
    }

    long requests() {
        return Math.addExact(
                Math.addExact(delivered.total(), declined.total()), Math.addExact(cancelled.total(), open.total()));
    }
}
