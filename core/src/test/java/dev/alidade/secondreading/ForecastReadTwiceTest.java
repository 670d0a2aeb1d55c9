// SPDX-License-Identifier: Apache-2.0
package dev.alidade.secondreading;

import dev.alidade.measure.Measured;
import dev.alidade.measure.Measurement.State;
import dev.alidade.measure.Money;
import dev.alidade.model.OpportunityEvent;
import dev.alidade.model.OpportunityEvent.ForecastChanged;
import dev.alidade.model.OpportunityEvent.ProbabilityChanged;
import dev.alidade.pipeline.ForecastMethod;
import dev.alidade.pipeline.Forecasts;
import dev.alidade.secondreading.ForecastCompany.Period;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

class ForecastReadTwiceTest extends SecondReading<ForecastCompany> {
    @Override
    ForecastCompany company(Dice dice) {
        return ForecastCompany.of(dice);
    }

    @Override
    List<Measured> measured(ForecastCompany company) {
        return List.of(Forecasts.accuracy(company.settings()).measure(company.deals(), company.window()));
    }

    @Override
    List<ForecastCompany> smaller(ForecastCompany company) {
        return company.smaller();
    }

    @Override
    Map<String, Reread> reread(ForecastCompany company) {
        Fraction off = Fraction.ZERO;
        Fraction tooMuch = Fraction.ZERO;
        Fraction won = Fraction.ZERO;
        long wins = 0;
        long missed = 0;
        boolean any = false;
        for (Period period : company.periods()) {
            List<NaiveDeal> frozen = frozen(company, period);
            if (frozen.stream()
                    .noneMatch(deal -> deal.closeDate().isPresent()
                            && weight(company, deal).isPresent())) {
                continue;
            }
            any = true;
            Set<String> held = new HashSet<>();
            Fraction forecast = Fraction.ZERO;
            for (NaiveDeal deal : frozen) {
                Optional<Fraction> weight = weight(company, deal);
                Fraction amount = amount(company, period, deal, Instant.MAX);
                if (isIn(period, deal.closeDate()) && weight.isPresent() && !amount.equals(Fraction.ZERO)) {
                    forecast = forecast.plus(weight.get().times(amount));
                    if (!weight.get().equals(Fraction.ZERO) || company.method() == ForecastMethod.WEIGHTED) {
                        held.add(deal.deal.id());
                    }
                }
            }
            Fraction here = Fraction.ZERO;
            for (NaiveDeal deal : won(company, period)) {
                here = here.plus(amount(company, period, deal, deal.closedAt.orElseThrow()));
                wins++;
                missed += held.contains(deal.deal.id()) ? 0 : 1;
            }
            off = off.plus(forecast.minus(here).absolute());
            tooMuch = tooMuch.plus(forecast.minus(here));
            won = won.plus(here);
        }
        boolean told = any && won.compareTo(Fraction.ZERO) > 0;
        Map<String, Reread> rereads = new HashMap<>();
        rereads.put("pipeline.forecast-error", told ? Reread.about(off.over(won)) : Reread.absent(State.NO_DATA));
        rereads.put("pipeline.forecast-bias", told ? Reread.about(tooMuch.over(won)) : Reread.absent(State.NO_DATA));
        rereads.put("pipeline.missed-wins", Reread.share(missed, wins));
        return rereads;
    }

    /** The deals that were open when the forecast was frozen, as far as they were known then. */
    private static List<NaiveDeal> frozen(ForecastCompany company, Period period) {
        Instant at = period.from()
                .minusDays(company.lead())
                .atStartOfDay(company.window().zone())
                .toInstant();
        return NaiveDeal.of(company.deals(), at, company.pipelines()).stream()
                .filter(deal -> deal.state == NaiveDeal.State.OPEN)
                .toList();
    }

    /** The deals that are won at as-of by a closing in the period. */
    private static List<NaiveDeal> won(ForecastCompany company, Period period) {
        return NaiveDeal.of(company.deals(), company.window().asOf(), company.pipelines()).stream()
                .filter(deal -> deal.state == NaiveDeal.State.WON)
                .filter(deal -> isIn(
                        period,
                        deal.closedAt.map(
                                at -> LocalDate.ofInstant(at, company.window().zone()))))
                .toList();
    }

    private static boolean isIn(Period period, Optional<LocalDate> day) {
        return day.filter(date -> !date.isBefore(period.from()) && date.isBefore(period.to()))
                .isPresent();
    }

    /** By what its amount counts: a probability, or all or nothing by its category; nothing if neither is on record. */
    private static Optional<Fraction> weight(ForecastCompany company, NaiveDeal deal) {
        Optional<Double> probability = Optional.empty();
        Optional<String> category = Optional.empty();
        for (OpportunityEvent event : deal.deal.timeline()) {
            if (event instanceof ProbabilityChanged changed) {
                probability = Optional.of(changed.probability());
            } else if (event instanceof ForecastChanged changed) {
                category = Optional.of(changed.category());
            }
        }
        Optional<NaiveCourse.Stay> stay = new NaiveCourse(deal).now;
        if (company.method() == ForecastMethod.WEIGHTED) {
            return probability
                    .or(() -> stay.flatMap(
                            now -> now.stage().probability().stream().boxed().findFirst()))
                    .map(value -> Fraction.of(BigDecimal.valueOf(value)));
        }
        return category.or(() -> stay.flatMap(now -> now.stage().forecastCategory()))
                .map(name -> ForecastCompany.CATEGORIES.contains(name) ? Fraction.ONE : Fraction.ZERO);
    }

    /** The last amount that isn't negative, by the rate of the period's first day; 0 if unknown. */
    private static Fraction amount(ForecastCompany company, Period period, NaiveDeal deal, Instant at) {
        Optional<Money> amount = deal.amountAt(at, money -> money.minorUnits() >= 0);
        Optional<Money> told = company.rates()
                ? amount.flatMap(
                        money -> SomeDealHistories.rates(company.window()).convert(money, period.from()))
                : amount;
        return Fraction.of(told.map(Money::minorUnits).orElse(0L));
    }
}
