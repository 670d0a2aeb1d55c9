// SPDX-License-Identifier: Apache-2.0
package dev.alidade.pipeline;

import dev.alidade.measure.Money;
import dev.alidade.measure.Resolution;
import dev.alidade.measure.Window;
import dev.alidade.model.DealStanding;
import dev.alidade.model.DealStanding.State;
import dev.alidade.model.Opportunity;
import dev.alidade.model.OpportunityEvent;
import dev.alidade.model.OpportunityEvent.Activity;
import dev.alidade.model.OpportunityEvent.AmountChanged;
import dev.alidade.model.OpportunityEvent.CloseDateChanged;
import dev.alidade.model.OpportunityEvent.NextStepSet;
import dev.alidade.model.OpportunityEvent.StageChanged;
import dev.alidade.model.Pipeline;
import dev.alidade.model.Stage;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One deal by its definitions. Its closings are asked of a fresh {@link DealStanding} for each beginning of the timeline, and
 * its way through the stages is the list of what changes from one beginning to the next.
 */
final class NaiveOpenDeal {
    private final Opportunity deal;
    private final Window window;
    private final Optional<Pipeline> pipeline;
    final List<OpportunityEvent> events;
    final State state;
    final @Nullable Instant closedAt;

    @Nullable
    String stage;

    @Nullable
    Instant stageSince;

    @Nullable
    Instant cycleStart;

    boolean regressed;
    boolean reopened;
    int pushes;
    int pushesPastMonth;
    long pushedDays;

    NaiveOpenDeal(Opportunity deal, Window window, PipelineSettings settings) {
        this.deal = deal;
        this.window = window;
        pipeline = deal.pipeline().isPresent()
                ? settings.pipelines().stream()
                        .filter(one -> one.name().equals(deal.pipeline().get()))
                        .findFirst()
                : Optional.empty();
        events = deal.timeline().stream()
                .filter(event -> event.at().isBefore(window.asOf()))
                .sorted(Comparator.comparing(OpportunityEvent::at)
                        .thenComparing(event -> event instanceof OpportunityEvent.Reopened ? 0 : 1)
                        .thenComparing(event -> event instanceof StageChanged ? 0 : 1)
                        .thenComparing(this::place)) // stable: the rest stays as it is
                .toList();
        DealStanding end = standing(events.size());
        state = end.state();
        closedAt = end.closedAt();
        follow(settings);
        followDates();
    }

    /** Unknown stages first, then open ones by position, then closing ones. */
    private int place(OpportunityEvent event) {
        Optional<Stage> known = stage(event);
        return !(event instanceof StageChanged)
                ? 0
                : known.map(one -> one.position() + (one.kind() == Stage.Kind.OPEN ? 0 : 100))
                        .orElse(-1);
    }

    private Optional<Stage> stage(OpportunityEvent event) {
        return event instanceof StageChanged change
                ? pipeline.flatMap(one -> one.stage(change.stage()))
                : Optional.empty();
    }

    private DealStanding standing(int first) {
        DealStanding standing = new DealStanding();
        standing.follow(deal.withTimeline(events.subList(0, first)), pipeline, window.asOf());
        return standing;
    }

    private void follow(PipelineSettings settings) {
        boolean said = events.stream()
                .anyMatch(event -> event instanceof StageChanged && !event.at().isAfter(deal.createdAt()));
        boolean begun = said || pipeline.isEmpty();
        int last = -1;
        for (int i = 0; i <= events.size(); i++) {
            if (!begun && (i == events.size() || !events.get(i).at().isBefore(deal.createdAt()))) {
                begun = true;
                Stage first = pipeline.get().stages().get(0);
                last = first.position();
                enter(first.name(), deal.createdAt(), settings);
            }
            if (i == events.size()) {
                return;
            }
            OpportunityEvent event = events.get(i);
            DealStanding before = standing(i);
            DealStanding after = standing(i + 1);
            reopened |= before.state() != State.OPEN && after.state() == State.OPEN;
            boolean closes = after.state() != State.OPEN
                    && (after.state() != before.state()
                            || !Optional.ofNullable(after.closedAt()).equals(Optional.ofNullable(before.closedAt())));
            Optional<Stage> to = stage(event);
            if (closes) {
                stage = null;
                stageSince = null;
                last = -1;
            } else if (event instanceof StageChanged && pipeline.isPresent() && to.isEmpty()) {
                stage = null;
                stageSince = null;
            } else if (to.isPresent()
                    && to.get().kind() == Stage.Kind.OPEN
                    && !to.get().name().equals(stage)) {
                regressed |= to.get().position() < last;
                last = to.get().position();
                enter(to.get().name(), event.at(), settings);
            }
        }
    }

    private void enter(String name, Instant at, PipelineSettings settings) {
        stage = name;
        stageSince = at;
        if (cycleStart == null && settings.cycleStarts().contains(name)) {
            cycleStart = at;
        }
    }

    private void followDates() {
        TreeMap<Instant, Integer> lastAt = new TreeMap<>(); // of each instant, the last date said
        for (int i = 0; i < events.size(); i++) {
            if (events.get(i) instanceof CloseDateChanged) {
                lastAt.put(events.get(i).at(), i);
            }
        }
        LocalDate before = null;
        for (int i : lastAt.values()) {
            LocalDate day = ((CloseDateChanged) events.get(i)).closeDate();
            if (before != null && day.isAfter(before) && openAfter(events.get(i).at())) {
                pushes++;
                pushedDays += ChronoUnit.DAYS.between(before, day);
                pushesPastMonth += day.withDayOfMonth(1).isAfter(before) ? 1 : 0;
            }
            before = day;
        }
    }

    /** Whether the deal is open when all that happened at an instant has been said. */
    private boolean openAfter(Instant at) {
        long said = events.stream().filter(event -> !event.at().isAfter(at)).count();
        return standing((int) said).state() == State.OPEN;
    }

    private <E extends OpportunityEvent> Optional<E> last(Class<E> type) {
        return events.stream().filter(type::isInstance).map(type::cast).reduce((first, second) -> second);
    }

    Optional<Money> amount() {
        List<Money> stated = new ArrayList<>(deal.amount().stream().toList());
        events.stream()
                .filter(event -> event instanceof AmountChanged)
                .forEach(event -> stated.add(((AmountChanged) event).amount()));
        return stated.stream().filter(money -> money.minorUnits() >= 0).reduce((first, second) -> second);
    }

    private boolean olderThan(Instant since, Duration limit) {
        Instant now = window.asOf().minusNanos(1);
        if (window.resolution() == Resolution.MINUTE) {
            return since.plus(limit).isBefore(now);
        }
        ZoneId zone = window.zone();
        return Duration.ofDays(ChronoUnit.DAYS.between(
                                LocalDate.ofInstant(since, zone)
                                        .atTime(since.atZone(zone).toLocalTime()),
                                LocalDate.ofInstant(now, zone)
                                        .atTime(now.atZone(zone).toLocalTime())))
                        .compareTo(limit)
                > 0;
    }

    Set<Fault> faults(PipelineSettings settings) {
        Set<Fault> faults = EnumSet.noneOf(Fault.class);
        Optional<LocalDate> closeDate = last(CloseDateChanged.class).map(CloseDateChanged::closeDate);
        LocalDate today = LocalDate.ofInstant(window.asOf().minusNanos(1), window.zone());
        Instant touched = last(Activity.class)
                .map(Activity::at)
                .filter(at -> at.isAfter(deal.createdAt()))
                .orElse(deal.createdAt());
        putIf(faults, Fault.NO_CLOSE_DATE, closeDate.isEmpty());
        putIf(faults, Fault.OVERDUE, closeDate.isPresent() && closeDate.get().isBefore(today));
        putIf(faults, Fault.STALE, olderThan(touched, Duration.ofDays(14)));
        putIf(
                faults,
                Fault.STALLED,
                stalledAfter().isPresent()
                        && olderThan(stageSince, stalledAfter().get()));
        putIf(faults, Fault.PUSHED, pushes >= 2 || pushesPastMonth > 0);
        putIf(faults, Fault.REGRESSED, regressed);
        putIf(faults, Fault.REOPENED, reopened);
        putIf(
                faults,
                Fault.NO_NEXT_STEP,
                last(NextStepSet.class).flatMap(NextStepSet::step).isEmpty());
        putIf(
                faults,
                Fault.NO_AMOUNT,
                amount().filter(money -> money.minorUnits() > 0).isEmpty());
        putIf(faults, Fault.NO_ACCOUNT, deal.accountId().isEmpty());
        putIf(faults, Fault.DEAD_WOOD, cycleStart != null && olderThan(cycleStart, Duration.ofHours(700)));
        return faults;
    }

    /** One and a half times the medians of the settings. */
    Optional<Duration> stalledAfter() {
        if (stage == null || !pipeline.map(Pipeline::name).equals(Optional.of("direct"))) {
            return Optional.empty();
        }
        return switch (stage) {
            case "New" -> Optional.of(Duration.ofHours(396));
            case "Offer" -> Optional.of(Duration.ofHours(225));
            default -> Optional.empty();
        };
    }

    private static void putIf(Set<Fault> faults, Fault fault, boolean is) {
        if (is) {
            faults.add(fault);
        }
    }

    Opportunity deal() {
        return deal;
    }

    String place() {
        return stage == null ? "" : pipeline.get().name() + "/" + stage;
    }
}
