// SPDX-License-Identifier: Apache-2.0
package dev.alidade.content;

import dev.alidade.measure.CellRegister;
import dev.alidade.measure.Count;
import dev.alidade.measure.DurationCounts;
import dev.alidade.measure.IdSample;
import dev.alidade.measure.Issues;
import dev.alidade.measure.Keyed;
import dev.alidade.measure.Resolution;
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
    private final LocalDate lastWholeDay; // the last one of which all is known
    final DurationCounts delivered; // by the end of that day, as all of the curves
    final DurationCounts declined;
    final DurationCounts cancelled;
    final DurationCounts open;
    final Keyed<Count> outcomes; // at as-of, by kind
    final Count young; // open, with their business days not over
    final Count needed; // whose needed-by is over
    final Count late;
    final Keyed<Count> reasons;
    final TeamRequestCells teams;
    final IdSample failedIds; // not delivered within the business days: later, declined, or taken back later
    final IdSample overdueIds; // open, with their business days over
    final IdSample lateIds;
    final IdSample declinedIds;

    RequestCells(ContentSettings settings, Window window, Issues issues, CellRegister register) {
        this.settings = settings;
        this.window = window;
        this.issues = issues;
        hours = settings.hours().orElseGet(() -> BusinessHours.standard(window.zone()));
        lastWholeDay = day(window.asOf()).minusDays(1);
        delivered = register.cell("delivered", new DurationCounts(window));
        declined = register.cell("declined", new DurationCounts(window));
        cancelled = register.cell("cancelled", new DurationCounts(window));
        open = register.cell("open", new DurationCounts(window));
        outcomes = register.cell("outcomes", new Keyed<>(Count::new));
        young = register.cell("young", new Count());
        needed = register.cell("needed", new Count());
        late = register.cell("late", new Count());
        reasons = register.cell("reasons", new Keyed<>(Count::new));
        teams = new TeamRequestCells(register);
        failedIds = register.cell("failed ids", new IdSample());
        overdueIds = register.cell("overdue ids", new IdSample());
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

    /** Whether it is sales itself; who works for both counts in neither department's share. */
    static boolean ofSales(Department department) {
        return department == Department.SALES;
    }

    private void count(ContentRequest request, RequestOutcome outcome) {
        outcomes.at(outcome.kind().name()).increment();
        addTimes(request, outcome);
        if (outcome.kind() == RequestOutcome.Kind.DECLINED) {
            declinedIds.add(request.id());
            request.reason().ifPresent(reason -> reasons.at(reason).increment());
        } else if (outcome.kind() == RequestOutcome.Kind.OPEN) {
            LocalDate from = day(request.requestedAt());
            if (from.isAfter(lastWholeDay) || hours.businessDays(from, lastWholeDay) < settings.turnaround()) {
                young.increment();
            } else {
                overdueIds.add(request.id());
            }
        }
        if (failed(request, outcome)) {
            failedIds.add(request.id());
        }
    }

    /** Whether it was answered otherwise than by a delivery within the business days; taken back within them it wasn't. */
    private boolean failed(ContentRequest request, RequestOutcome outcome) {
        return switch (outcome.kind()) {
            case DECLINED -> true;
            case DELIVERED, CANCELLED ->
                days(day(request.requestedAt()), day(outcome.at())).toDays() > settings.turnaround();
            case OPEN -> false;
        };
    }

    /**
     * Adds business days after that of the request to the curves. These end with the last whole day: of what is to be
     * answered on a day that isn't over only the answers are known, and they alone would make it look fast.
     */
    private void addTimes(ContentRequest request, RequestOutcome outcome) {
        LocalDate from = day(request.requestedAt());
        if (from.isAfter(lastWholeDay)) {
            return;
        }
        LocalDate until = day(outcome.at());
        if (until.isAfter(lastWholeDay)) {
            open.add(days(from, lastWholeDay));
            return;
        }
        DurationCounts times = switch (outcome.kind()) {
            case DELIVERED -> delivered;
            case DECLINED -> declined;
            case CANCELLED -> cancelled;
            case OPEN -> open;
        };
        times.add(days(from, until));
    }

    private Duration days(LocalDate from, LocalDate until) {
        return Duration.ofDays(hours.businessDays(from, until.isBefore(from) ? from : until));
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, hours.zone());
    }

    /** Whether it came too late, if it was still wanted when it was needed. */
    private void judge(ContentRequest request, RequestOutcome outcome) {
        if (request.neededBy().isEmpty()) {
            return;
        }
        Instant told = request.neededBy().get();
        Instant by = window.resolution() == Resolution.DAY ? window.lastOfDay(told) : told;
        if (Chronology.before(by, request.requestedAt(), window)) {
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
        requireOutcomes();
        requireExamples();
        if (young.value() > of(RequestOutcome.Kind.OPEN)
                || needed.value() > requests()
                || late.value() > needed.value()) {
            throw new IllegalStateException(
                    "Requests: %s young of %s open, %s late of %s needed of %s are not possible."
                            .formatted(
                                    young.value(),
                                    of(RequestOutcome.Kind.OPEN),
                                    late.value(),
                                    needed.value(),
                                    requests()));
        }
        long[] explained = new long[1];
        reasons.forEach((reason, count) -> explained[0] = Math.addExact(explained[0], count.value()));
        if (explained[0] > of(RequestOutcome.Kind.DECLINED)) {
            throw new IllegalStateException("Requests: %s reasons for declining %s are not possible."
                    .formatted(explained[0], of(RequestOutcome.Kind.DECLINED)));
        }
        teams.check(this);
    }

    private void requireExamples() {
        long overdue = of(RequestOutcome.Kind.OPEN) - young.value();
        long answered = requests() - of(RequestOutcome.Kind.OPEN);
        if (overdueIds.ids().isEmpty() != (overdue == 0)
                || overdueIds.ids().size() > overdue
                || (failedIds.ids().isEmpty() && of(RequestOutcome.Kind.DECLINED) > 0)
                || failedIds.ids().size() > answered) {
            throw new IllegalStateException(
                    "Requests: %s named of %s overdue, %s named of %s answered are not possible."
                            .formatted(
                                    overdueIds.ids().size(),
                                    overdue,
                                    failedIds.ids().size(),
                                    answered));
        }
    }

    private void requireOutcomes() {
        outcomes.forEach((name, count) -> RequestOutcome.Kind.valueOf(name)); // refuses other names
        long timed = Math.addExact(
                Math.addExact(delivered.total(), declined.total()), Math.addExact(cancelled.total(), open.total()));
        if (delivered.total() > of(RequestOutcome.Kind.DELIVERED)
                || declined.total() > of(RequestOutcome.Kind.DECLINED)
                || cancelled.total() > of(RequestOutcome.Kind.CANCELLED)
                || timed > requests()) {
            throw new IllegalStateException(
                    "Requests: %s delivered, %s declined and %s taken back of %s, in curves of %s, are not possible."
                            .formatted(delivered.total(), declined.total(), cancelled.total(), requests(), timed));
        }
    }

    /** How many ended so by as-of. */
    long of(RequestOutcome.Kind kind) {
        return outcomes.find(kind.name()).map(Count::value).orElse(0L);
    }

    long requests() {
        long[] all = new long[1];
        outcomes.forEach((name, count) -> all[0] = Math.addExact(all[0], count.value()));
        return all[0];
    }
}
