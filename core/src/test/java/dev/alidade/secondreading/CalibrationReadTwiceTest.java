// SPDX-License-Identifier: Apache-2.0
package dev.alidade.secondreading;

import dev.alidade.measure.Measured;
import dev.alidade.measure.Measurement.State;
import dev.alidade.measure.Window;
import dev.alidade.model.Opportunity;
import dev.alidade.model.OpportunityEvent;
import dev.alidade.model.OpportunityEvent.ProbabilityChanged;
import dev.alidade.model.Stage;
import dev.alidade.pipeline.CalibrationSettings;
import dev.alidade.pipeline.ForecastSource;
import dev.alidade.pipeline.Forecasts;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

class CalibrationReadTwiceTest extends SecondReading<CalibrationReadTwiceTest.Company> {
    /** Deals, and whose statements are judged. */
    record Company(Window window, ForecastSource source, List<Opportunity> deals) {}

    @Override
    Company company(Dice dice) {
        Window window = SomeWindows.window(dice);
        return new Company(
                window, dice.oneOf(ForecastSource.values()), SomeDealHistories.deals(dice, window, 14, false));
    }

    @Override
    List<Measured> measured(Company company) {
        return List.of(Forecasts.calibration(CalibrationSettings.builder()
                        .pipeline(SomeDealHistories.DIRECT)
                        .pipeline(SomeDealHistories.PARTNERS)
                        .source(company.source())
                        .build())
                .measure(company.deals(), company.window()));
    }

    @Override
    List<Company> smaller(Company company) {
        return smallerLists(company.deals(), SomeDealHistories::smaller).stream()
                .map(fewer -> new Company(company.window(), company.source(), fewer))
                .toList();
    }

    @Override
    Map<String, Reread> reread(Company company) {
        List<Fraction> errors = new ArrayList<>();
        long wins = 0;
        for (NaiveDeal deal : NaiveDeal.of(
                company.deals(),
                company.window().asOf(),
                List.of(SomeDealHistories.DIRECT, SomeDealHistories.PARTNERS))) {
            if (deal.state == NaiveDeal.State.WON || deal.state == NaiveDeal.State.LOST) {
                boolean won = deal.state == NaiveDeal.State.WON;
                for (double stated :
                        company.source() == ForecastSource.STAGE ? ofStages(company, deal) : ofDeal(company, deal)) {
                    Fraction error = Fraction.of(won ? 1 : 0).minus(Fraction.of(BigDecimal.valueOf(stated)));
                    errors.add(error.times(error));
                    wins += won ? 1 : 0;
                }
            }
        }
        if (wins == 0 || wins == errors.size()) {
            return Map.of("pipeline.calibration-skill", Reread.absent(State.NO_DATA));
        }
        Fraction base = Fraction.of(wins, errors.size());
        return Map.of(
                "pipeline.calibration-skill",
                Reread.about(Fraction.ONE.minus(Fraction.mean(errors).over(base.times(Fraction.ONE.minus(base))))));
    }

    /** What stages state to which the deal came in the window, each once. */
    private static List<Double> ofStages(Company company, NaiveDeal deal) {
        List<Double> stated = new ArrayList<>();
        Set<Stage> told = new HashSet<>();
        for (NaiveDeal.Stay stay : deal.openStays()) {
            if (company.window().selects(stay.from())
                    && stay.stage().probability().isPresent()
                    && told.add(stay.stage())) {
                stated.add(stay.stage().probability().getAsDouble());
            }
        }
        return stated;
    }

    /** What was set for the deal in the window while it was open; of two different ones at an instant neither. */
    private static List<Double> ofDeal(Company company, NaiveDeal deal) {
        TreeMap<Instant, Set<Double>> stated = new TreeMap<>();
        for (OpportunityEvent event : deal.deal.timeline()) {
            if (event instanceof ProbabilityChanged changed
                    && company.window().selects(changed.at())
                    && deal.isOpenAt(changed.at())) {
                stated.computeIfAbsent(changed.at(), at -> new HashSet<>()).add(changed.probability());
            }
        }
        return stated.values().stream()
                .filter(values -> values.size() == 1)
                .flatMap(Set::stream)
                .toList();
    }
}
