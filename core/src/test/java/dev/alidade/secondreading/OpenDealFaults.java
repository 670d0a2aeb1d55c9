// SPDX-License-Identifier: Apache-2.0
package dev.alidade.secondreading;

import dev.alidade.measure.Money;
import dev.alidade.measure.Window;
import dev.alidade.model.OpportunityEvent;
import dev.alidade.model.OpportunityEvent.Activity;
import dev.alidade.model.OpportunityEvent.CloseDateChanged;
import dev.alidade.model.OpportunityEvent.NextStepSet;
import dev.alidade.pipeline.Fault;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What is wrong with one open deal. */
final class OpenDealFaults {
    private final PipelineCompany company;
    private final UsualTimes usual;
    private final NaiveDeal deal;
    private final NaiveCourse course;

    OpenDealFaults(PipelineCompany company, UsualTimes usual, NaiveDeal deal) {
        this.company = company;
        this.usual = usual;
        this.deal = deal;
        this.course = new NaiveCourse(deal);
    }

    /** Whether it is asked of the deal at all: stuck in a stage with a usual time, dead wood once a cycle began. */
    boolean isAsked(Fault fault) {
        return switch (fault) {
            case STALLED -> usualTime().isPresent();
            case DEAD_WOOD -> deal.begun(company.starts()).isPresent();
            default -> true;
        };
    }

    Set<Fault> faults() {
        Window window = company.window();
        Set<Fault> faults = EnumSet.noneOf(Fault.class);
        Optional<LocalDate> closeDate = deal.closeDate();
        add(
                faults,
                Fault.OVERDUE,
                closeDate
                        .filter(day -> day.isBefore(Elapsed.lastKnownDay(window)))
                        .isPresent());
        add(faults, Fault.STALE, Elapsed.isLongerAgo(window, lastActivity(), company.staleAfter()));
        add(faults, Fault.STALLED, usualTime().filter(this::isStuck).isPresent());
        add(faults, Fault.PUSHED, isPushed());
        add(faults, Fault.REGRESSED, course.wentBack);
        add(faults, Fault.REOPENED, deal.reopened);
        add(faults, Fault.NO_NEXT_STEP, nextStep().isEmpty());
        add(faults, Fault.NO_AMOUNT, amount().isEmpty());
        add(faults, Fault.NO_CLOSE_DATE, closeDate.isEmpty());
        add(faults, Fault.NO_ACCOUNT, deal.deal.accountId().isEmpty());
        add(
                faults,
                Fault.DEAD_WOOD,
                usual.longestCycle().isPresent()
                        && deal.begun(company.starts())
                                .filter(begun -> Elapsed.isLongerAgo(
                                        window, begun, usual.longestCycle().get()))
                                .isPresent());
        return faults;
    }

    private static void add(Set<Fault> faults, Fault fault, boolean there) {
        if (there) {
            faults.add(fault);
        }
    }

    private Optional<String> nextStep() {
        Optional<String> last = Optional.empty();
        for (OpportunityEvent event : deal.deal.timeline()) {
            if (event instanceof NextStepSet set) {
                last = set.step();
            }
        }
        return last;
    }

    private Instant lastActivity() {
        Instant last = deal.deal.createdAt();
        for (OpportunityEvent event : deal.deal.timeline()) {
            if (event instanceof Activity && event.at().isAfter(last)) {
                last = event.at();
            }
        }
        return last;
    }

    private Optional<Duration> usualTime() {
        return course.now.flatMap(stay ->
                usual.median(deal.pipeline.orElseThrow().name(), stay.stage().name()));
    }

    private boolean isStuck(Duration median) {
        BigDecimal limit =
                BigDecimal.valueOf(median.toNanos()).multiply(company.factor()).setScale(0, RoundingMode.FLOOR);
        return Elapsed.isLongerAgo(
                company.window(), course.now.orElseThrow().from(), Duration.ofNanos(limit.longValueExact()));
    }

    /** Of several dates stated at one instant the last counts; none stated at a closing moves the deal. */
    private boolean isPushed() {
        TreeMap<Instant, LocalDate> stated = new TreeMap<>();
        for (OpportunityEvent event : deal.deal.timeline()) {
            if (event instanceof CloseDateChanged changed) {
                stated.put(changed.at(), changed.closeDate());
            }
        }
        Optional<LocalDate> before = Optional.empty();
        int moves = 0;
        boolean past = false;
        for (Map.Entry<Instant, LocalDate> date : stated.entrySet()) {
            LocalDate day = date.getValue();
            if (before.isPresent() && day.isAfter(before.get()) && deal.isOpenAt(date.getKey())) {
                moves++;
                past |= company.period().isPast(before.get(), day);
            }
            before = Optional.of(day);
        }
        return moves >= company.pushes() || past;
    }

    private Optional<Money> amount() {
        return deal.amountAt(company.window().asOf(), money -> money.minorUnits() >= 0)
                .filter(money -> money.minorUnits() > 0);
    }

    /** What it is worth in euros; nothing if nobody knows. */
    long worth() {
        return (amount().isPresent()
                        ? company.inEuros(amount().get())
                        : deal.deal.product().flatMap(company::listPrice))
                .map(Money::minorUnits)
                .orElse(0L);
    }
}
