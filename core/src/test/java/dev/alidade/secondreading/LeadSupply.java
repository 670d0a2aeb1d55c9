// SPDX-License-Identifier: Apache-2.0
package dev.alidade.secondreading;

import dev.alidade.measure.Measurement.State;
import dev.alidade.measure.Money;
import dev.alidade.measure.Window;
import dev.alidade.model.Department;
import dev.alidade.model.Lead;
import dev.alidade.model.LeadEvent.Disputed;
import dev.alidade.model.OwedLeads;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What marketing delivers, how steadily, and what sales finds itself. */
final class LeadSupply {
    private static final long DAY_SECONDS = 86_400;

    private final HandoffCompany company;
    private final Window window;

    LeadSupply(HandoffCompany company) {
        this.company = company;
        this.window = company.window();
    }

    Map<String, Reread> rereads() {
        Map<String, Reread> rereads = new HashMap<>();
        rereads.put("handoff.marketing-sla", company.owed().isPresent() ? leads() : Reread.notReported());
        rereads.put(
                "handoff.marketing-sla-value",
                company.owed().flatMap(OwedLeads::valuePerMonth).isPresent() ? value() : Reread.notReported());
        rereads.put("handoff.self-sourced-share", selfSourced());
        rereads.put("handoff.lead-flow-gap", gap());
        rereads.put("handoff.lead-flow-variation", variation());
        return rereads;
    }

    private List<NaiveHandOver> delivered() {
        return company.handOvers().stream()
                .filter(handOver -> handOver.first)
                .filter(handOver -> company.isDecidingOver(handOver.at))
                .filter(handOver -> handOver.rejection().isEmpty()
                        || handOver.settled().equals(Optional.of(Disputed.Outcome.OVERTURNED)))
                .toList();
    }

    private boolean nothingJudged() {
        return company.handOvers().stream().noneMatch(handOver -> company.isDecidingOver(handOver.at));
    }

    /** The part of a month's due that falls on the judged days. */
    private Fraction months() {
        Fraction months = Fraction.ZERO;
        for (LocalDate day : wholeDays(window.end())) {
            Instant last = startOf(day.plusDays(1)).minusNanos(1);
            if (company.isDecidingOver(last)) {
                months = months.plus(Fraction.of(1, day.lengthOfMonth()));
            }
        }
        return months;
    }

    private Reread leads() {
        Fraction owed = months().times(Fraction.of(company.owed().orElseThrow().perMonth()));
        return owed.equals(Fraction.ZERO) || nothingJudged()
                ? Reread.absent(State.NO_DATA)
                : capped(Fraction.of(delivered().size()).over(owed));
    }

    private Reread value() {
        Money perMonth = company.owed().orElseThrow().valuePerMonth().orElseThrow();
        Fraction owed = months().times(Fraction.of(perMonth.minorUnits()));
        List<Money> values = new ArrayList<>();
        for (NaiveHandOver handOver : delivered()) {
            Optional<Money> value = handOver.lead.value();
            if (value.isPresent()
                    && value.get().currency().equals(perMonth.currency())
                    && value.get().minorUnits() >= 0) {
                values.add(value.get());
            }
        }
        if (owed.equals(Fraction.ZERO) || nothingJudged() || (!delivered().isEmpty() && values.isEmpty())) {
            return Reread.absent(State.NO_DATA);
        }
        return capped(
                Fraction.of(values.stream().mapToLong(Money::minorUnits).sum()).over(owed));
    }

    private static Reread capped(Fraction share) {
        return Reread.about(share.compareTo(Fraction.ONE) > 0 ? Fraction.ONE : share);
    }

    private Reread selfSourced() {
        List<Lead> judged = new ArrayList<>();
        for (Lead lead : SomeLeadHistories.known(company.leads(), window)) {
            boolean known = lead.sourcedBy()
                    .filter(department -> department == Department.SALES || department == Department.MARKETING)
                    .isPresent();
            boolean inWindow = !lead.createdAt().isBefore(window.start())
                    && lead.createdAt().isBefore(window.end());
            boolean due = company.isDecidingOver(lead.createdAt())
                    && NaiveHandOver.of(lead).stream()
                            .limit(1)
                            .allMatch(handOver -> company.isDecidingOver(handOver.at));
            if (known && inWindow && due) {
                judged.add(lead);
            }
        }
        return Reread.share(judged, lead -> lead.sourcedBy().orElseThrow() == Department.SALES);
    }

    private Reread gap() {
        List<LocalDate> days = wholeDays(window.asOf());
        long longest = 0;
        long run = 0;
        for (LocalDate day : days) {
            run = handOversOn(day) == 0 ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return days.isEmpty() || company.handOvers().isEmpty()
                ? Reread.absent(State.NO_DATA)
                : Reread.exactly(Fraction.of(longest * DAY_SECONDS));
    }

    private Reread variation() {
        List<LocalDate> days = wholeDays(window.asOf());
        List<Long> weeks = new ArrayList<>();
        for (int first = 0; first + 7 <= days.size(); first += 7) {
            weeks.add(days.subList(first, first + 7).stream()
                    .mapToLong(this::handOversOn)
                    .sum());
        }
        long sum = weeks.stream().mapToLong(Long::longValue).sum();
        if (weeks.size() < 2 || sum == 0) {
            return Reread.absent(State.NO_DATA);
        }
        Fraction mean = Fraction.of(sum, weeks.size());
        Fraction squares = Fraction.ZERO;
        for (long week : weeks) {
            Fraction off = Fraction.of(week).minus(mean);
            squares = squares.plus(off.times(off));
        }
        double deviation = Math.sqrt(squares.over(Fraction.of(weeks.size() - 1)).toDouble());
        return Reread.about(deviation / mean.toDouble());
    }

    private long handOversOn(LocalDate day) {
        return company.handOvers().stream()
                .filter(handOver ->
                        LocalDate.ofInstant(handOver.at, window.zone()).equals(day))
                .count();
    }

    /** The local days that lie in the window as a whole, and are over by an instant. */
    private List<LocalDate> wholeDays(Instant until) {
        List<LocalDate> days = new ArrayList<>();
        for (LocalDate day = LocalDate.ofInstant(window.start(), window.zone());
                startOf(day).isBefore(window.end());
                day = day.plusDays(1)) {
            Instant end = startOf(day.plusDays(1));
            if (!startOf(day).isBefore(window.start()) && !end.isAfter(window.end()) && !end.isAfter(until)) {
                days.add(day);
            }
        }
        return days;
    }

    private Instant startOf(LocalDate day) {
        return day.atStartOfDay(window.zone()).toInstant();
    }
}
