// SPDX-License-Identifier: Apache-2.0
package dev.alidade.secondreading;

import dev.alidade.funnel.Funnel;
import dev.alidade.funnel.VelocityCycle;
import dev.alidade.funnel.VelocityPopulation;
import dev.alidade.measure.Measured;
import dev.alidade.measure.Measurement.State;
import dev.alidade.measure.Money;
import dev.alidade.measure.Window;
import dev.alidade.model.Department;
import dev.alidade.model.LeadTrace;
import dev.alidade.model.Opportunity;
import dev.alidade.model.OpportunityEvent;
import dev.alidade.model.OpportunityEvent.Paid;
import dev.alidade.model.Stage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

class DealsReadTwiceTest extends SecondReading<DealCompany> {
    private static final Optional<Department> SALES = Optional.of(Department.SALES);

    @Override
    DealCompany company(Dice dice) {
        return DealCompany.of(dice);
    }

    @Override
    List<Measured> measured(DealCompany company) {
        return List.of(Funnel.deals(company.settings()).measure(company.deals(), company.window()));
    }

    @Override
    List<DealCompany> smaller(DealCompany company) {
        return company.smaller();
    }

    @Override
    Map<String, Reread> reread(DealCompany company) {
        Window window = company.window();
        List<NaiveDeal> known = NaiveDeal.of(company.deals(), window.asOf(), company.pipelines()).stream()
                .filter(deal -> deal.state != NaiveDeal.State.BOTH)
                .toList();
        List<NaiveDeal> closed = known.stream()
                .filter(deal -> deal.isClosedIn(window.start(), window.end()))
                .toList();
        List<NaiveDeal> won = closed.stream().filter(DealsReadTwiceTest::isWon).toList();
        Map<String, Reread> rereads = new HashMap<>();
        rereads.put("funnel.traceable-share", Reread.share(won, deal -> isTraceable(deal.deal)));
        rereads.put(
                "funnel.recorded-steps",
                company.pipelines().isEmpty()
                        ? Reread.notReported()
                        : Reread.share(won, deal -> hasAllSteps(company, deal)));
        rereads.put("funnel.win-rate", Reread.share(closed, DealsReadTwiceTest::isWon));
        rereads.put(
                "funnel.win-rate-created",
                Reread.share(
                        known.stream()
                                .filter(deal -> isIn(window, deal.deal.createdAt()))
                                .filter(deal -> deal.state != NaiveDeal.State.OPEN)
                                .toList(),
                        DealsReadTwiceTest::isWon));
        rereads.put("funnel.win-rate-by-value", winRateByValue(company, closed));
        rereads.put("funnel.cycle-time", cycleTime(company, known));
        rereads.put("funnel.won-to-cash", wonToCash(window, won));
        rereads.put("funnel.velocity", velocity(company, known, closed));
        return rereads;
    }

    private static boolean isWon(NaiveDeal deal) {
        return deal.state == NaiveDeal.State.WON;
    }

    private static boolean isIn(Window window, Instant instant) {
        return !instant.isBefore(window.start()) && instant.isBefore(window.end());
    }

    private static boolean isTraceable(Opportunity deal) {
        boolean joined = deal.trace().isPresent();
        boolean campaign = deal.campaignId().isPresent()
                || deal.trace().flatMap(LeadTrace::campaignId).isPresent();
        boolean bySales = deal.sourcedBy().equals(SALES)
                || deal.trace().flatMap(LeadTrace::sourcedBy).equals(SALES);
        return bySales || (joined && campaign);
    }

    private static boolean hasAllSteps(DealCompany company, NaiveDeal deal) {
        return deal.pipeline.isPresent()
                && deal.pipeline.get().stages().stream()
                        .filter(stage -> stage.kind() == Stage.Kind.OPEN)
                        .filter(stage -> !company.optional().contains(stage.name()))
                        .allMatch(stage -> deal.openStays().stream()
                                .anyMatch(stay -> stay.stage().equals(stage)
                                        && !stay.from().isAfter(deal.closedAt.orElseThrow())));
    }

    /** What a closed deal brought, or would have brought: nothing if unknown. */
    private static Optional<Money> amount(DealCompany company, NaiveDeal deal) {
        Predicate<Money> usable = money -> money.minorUnits() >= (isWon(deal) ? 0 : 1);
        Instant closedAt = deal.closedAt.orElseThrow();
        Optional<Money> amount = deal.amountAt(closedAt, usable);
        return company.rates()
                ? amount.flatMap(money -> SomeDealHistories.rates(company.window())
                        .convert(
                                money,
                                LocalDate.ofInstant(closedAt, company.window().zone())))
                : amount;
    }

    private static Reread winRateByValue(DealCompany company, List<NaiveDeal> closed) {
        long won = 0;
        long all = 0;
        for (NaiveDeal deal : closed) {
            Optional<Money> amount = amount(company, deal);
            if (amount.isEmpty()) {
                return Reread.absent(State.NO_DATA);
            }
            all += amount.get().minorUnits();
            won += isWon(deal) ? amount.get().minorUnits() : 0;
        }
        return all == 0 ? Reread.absent(State.NO_DATA) : Reread.about(Fraction.of(won, all));
    }

    private static Reread cycleTime(DealCompany company, List<NaiveDeal> known) {
        Window window = company.window();
        Curve curve = new Curve();
        for (NaiveDeal deal : known) {
            Optional<Instant> begun = deal.begun(company.starts()).filter(at -> isIn(window, at));
            if (begun.isPresent() && deal.closedAt.isPresent()) {
                curve.came(Elapsed.units(window, begun.get(), deal.closedAt.get()));
            } else if (begun.isPresent()) {
                curve.waits(Elapsed.units(window, begun.get(), window.asOf().minusNanos(1)));
            }
        }
        return curve.median(Elapsed.secondsEach(window));
    }

    private static Reread wonToCash(Window window, List<NaiveDeal> won) {
        Curve curve = new Curve();
        for (NaiveDeal deal : won) {
            Instant from = deal.closedAt.orElseThrow();
            List<Instant> payments = deal.deal.timeline().stream()
                    .filter(Paid.class::isInstance)
                    .map(OpportunityEvent::at)
                    .toList();
            Optional<Instant> paid =
                    payments.stream().filter(at -> !at.isBefore(from)).findFirst();
            if (paid.isPresent()) {
                curve.came(Elapsed.units(window, from, paid.get()));
            } else if (payments.isEmpty()) {
                curve.waits(Elapsed.units(window, from, window.asOf().minusNanos(1)));
            }
        }
        return curve.median(Elapsed.secondsEach(window));
    }

    private static Reread velocity(DealCompany company, List<NaiveDeal> known, List<NaiveDeal> closed) {
        List<NaiveDeal> won = closed.stream().filter(DealsReadTwiceTest::isWon).toList();
        List<NaiveDeal> open = known.stream()
                .filter(deal -> deal.state == NaiveDeal.State.OPEN)
                .toList();
        long opportunities = company.population() == VelocityPopulation.CLOSED
                ? closed.size()
                : company.population() == VelocityPopulation.OPEN
                        ? open.size()
                        : open.stream()
                                .filter(deal -> deal.begun(company.starts()).isPresent())
                                .count();
        boolean wonOnly = company.cycle() == VelocityCycle.MEAN_WON || company.cycle() == VelocityCycle.MEDIAN_WON;
        List<Long> cycles = new ArrayList<>();
        for (NaiveDeal deal : wonOnly ? won : closed) {
            deal.begun(company.starts())
                    .ifPresent(
                            begun -> cycles.add(Elapsed.units(company.window(), begun, deal.closedAt.orElseThrow())));
        }
        List<Money> amounts = new ArrayList<>();
        won.forEach(deal -> amount(company, deal).ifPresent(amounts::add));
        if (cycles.isEmpty() || amounts.isEmpty()) {
            return Reread.absent(State.NO_DATA);
        }
        cycles.sort(null);
        int middle = cycles.size() / 2;
        boolean median = company.cycle() == VelocityCycle.MEDIAN_WON || company.cycle() == VelocityCycle.MEDIAN_CLOSED;
        Fraction units = !median
                ? Fraction.of(cycles.stream().mapToLong(Long::longValue).sum(), cycles.size())
                : cycles.size() % 2 == 1
                        ? Fraction.of(cycles.get(middle))
                        : Fraction.of(cycles.get(middle - 1) + cycles.get(middle), 2);
        Fraction days = units.times(Fraction.of(Elapsed.secondsEach(company.window()), 86_400));
        if (days.equals(Fraction.ZERO)) {
            return Reread.absent(State.NO_DATA);
        }
        Fraction mean =
                Fraction.of(amounts.stream().mapToLong(Money::minorUnits).sum(), 100L * amounts.size());
        return Reread.about(Fraction.of(opportunities)
                .times(Fraction.of(won.size(), closed.size()))
                .times(mean)
                .over(days));
    }
}
