// SPDX-License-Identifier: Apache-2.0
package dev.alidade.secondreading;

import dev.alidade.measure.Measured;
import dev.alidade.measure.Measurement.State;
import dev.alidade.model.CustomerPeriod;
import dev.alidade.model.Rating;
import dev.alidade.model.Satisfaction;
import dev.alidade.outcome.LaterOutcome;
import dev.alidade.outcome.Outcomes;
import dev.alidade.outcome.PastTotal;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

class OutcomeReadTwiceTest extends SecondReading<OutcomeCompany> {
    @Override
    OutcomeCompany company(Dice dice) {
        return OutcomeCompany.of(dice);
    }

    @Override
    List<Measured> measured(OutcomeCompany company) {
        return List.of(Outcomes.under(company.settings()).measure(company.facts(), company.window()));
    }

    @Override
    List<OutcomeCompany> smaller(OutcomeCompany company) {
        return company.smaller();
    }

    @Override
    Map<String, Reread> reread(OutcomeCompany company) {
        Map<String, Reread> rereads = new HashMap<>();
        retention(company, rereads);
        satisfaction(company, rereads);
        rereads.put("outcome.morale", morale(company));
        rereads.put("outcome.alignment-correlation", correlation(company));
        rereads.putAll(new WonMoney(company).rereads());
        return rereads;
    }

    private static void retention(OutcomeCompany company, Map<String, Reread> rereads) {
        List<CustomerPeriod> periods = company.facts(CustomerPeriod.class).stream()
                .filter(period -> company.endsInWindow(period.to()))
                .filter(period -> period.revenueAtStart().minorUnits() > 0)
                .toList();
        Optional<Period> length = Lengths.ofWindow(company.window())
                .filter(own ->
                        periods.stream().anyMatch(period -> length(period).equals(own)))
                .or(() -> periods.stream().map(OutcomeReadTwiceTest::length).max(Comparator.comparing(Lengths::days)));
        List<CustomerPeriod> told = periods.stream()
                .filter(period -> length.equals(Optional.of(length(period))))
                .toList();
        long start = 0;
        long kept = 0;
        long now = 0;
        for (CustomerPeriod period : told) {
            start += period.revenueAtStart().minorUnits();
            now += period.revenueAtEnd().minorUnits();
            kept += Math.min(
                    period.revenueAtStart().minorUnits(), period.revenueAtEnd().minorUnits());
        }
        rereads.put(
                "outcome.gross-retention",
                start == 0 ? Reread.absent(State.NO_DATA) : Reread.exactly(Fraction.of(kept, start)));
        rereads.put(
                "outcome.net-retention",
                start == 0 ? Reread.absent(State.NO_DATA) : Reread.exactly(Fraction.of(now, start)));
    }

    private static Period length(CustomerPeriod period) {
        return Lengths.between(period.from(), period.to());
    }

    private static void satisfaction(OutcomeCompany company, Map<String, Reread> rereads) {
        List<Satisfaction> answers = company.facts(Satisfaction.class).stream()
                .filter(answer -> company.window().selects(answer.at()))
                .toList();
        List<Satisfaction> ofTen = answers.stream()
                .filter(answer -> answer.lowest() == 0 && answer.highest() == 10)
                .toList();
        List<Satisfaction> others =
                answers.stream().filter(answer -> !ofTen.contains(answer)).toList();
        rereads.put(
                "outcome.satisfaction",
                answers.isEmpty()
                        ? Reread.absent(State.NO_DATA)
                        : customers(answers) < company.minimum()
                                ? Reread.absent(State.SUPPRESSED)
                                : Reread.share(
                                        answers,
                                        answer -> answer.value()
                                                > answer.highest() - (answer.highest() - answer.lowest() < 3 ? 1 : 2)));
        boolean withheld =
                customers(ofTen) < company.minimum() || (!others.isEmpty() && customers(others) < company.minimum());
        long promoters = ofTen.stream().filter(answer -> answer.value() >= 9).count();
        long detractors = ofTen.stream().filter(answer -> answer.value() <= 6).count();
        rereads.put(
                "outcome.net-promoter-score",
                ofTen.isEmpty()
                        ? Reread.absent(State.NO_DATA)
                        : withheld
                                ? Reread.absent(State.SUPPRESSED)
                                : Reread.exactly(Fraction.of(promoters - detractors, ofTen.size())));
    }

    private static long customers(List<Satisfaction> answers) {
        return answers.stream().map(Satisfaction::customerId).distinct().count();
    }

    private static Reread morale(OutcomeCompany company) {
        List<Rating> ratings = company.facts(Rating.class).stream()
                .filter(rating -> rating.item().equals("morale"))
                .filter(rating -> company.window().selects(rating.at()))
                .toList();
        if (ratings.isEmpty()) {
            return Reread.absent(State.NO_DATA);
        }
        Rating latest = ratings.get(0);
        for (Rating rating : ratings) {
            latest = rating.at().isAfter(latest.at()) ? rating : latest;
        }
        Optional<String> round = latest.wave();
        Map<String, Rating> last = new HashMap<>();
        for (Rating rating : ratings) {
            Rating other = last.get(rating.respondent());
            if (rating.wave().equals(round) && (other == null || rating.at().isAfter(other.at()))) {
                last.put(rating.respondent(), rating);
            }
        }
        return last.size() < company.minimum()
                ? Reread.absent(State.SUPPRESSED)
                : Reread.share(last.values(), rating -> rating.value() >= 4);
    }

    private static Reread correlation(OutcomeCompany company) {
        List<Double> totals = new ArrayList<>();
        List<Double> outcomes = new ArrayList<>();
        for (PastTotal total : company.totals()) {
            LocalDate from = total.from().plusDays(7L * company.lag());
            for (LaterOutcome later : company.later()) {
                if (later.from().equals(from)
                        && company.isOverBy(total.to(), company.window().asOf())
                        && company.isOverBy(later.to(), company.window().asOf())) {
                    totals.add(total.total());
                    outcomes.add(later.value());
                }
            }
        }
        Fraction both = moment(totals, outcomes);
        Fraction one = moment(totals, totals);
        Fraction other = moment(outcomes, outcomes);
        return one.equals(Fraction.ZERO) || other.equals(Fraction.ZERO)
                ? Reread.absent(State.NO_DATA)
                : Reread.about(both.toDouble() / Math.sqrt(one.times(other).toDouble()));
    }

    /** The sum of products of what the ranks are off their mean. */
    private static Fraction moment(List<Double> some, List<Double> others) {
        Function<List<Double>, List<Fraction>> off = values -> values.stream()
                .map(value -> {
                    long below = values.stream().filter(less -> less < value).count();
                    long equal = values.stream().filter(value::equals).count();
                    Fraction rank = Fraction.of(2 * below + equal + 1, 2);
                    return rank.minus(Fraction.of(values.size() + 1L, 2));
                })
                .toList();
        Fraction sum = Fraction.ZERO;
        for (int i = 0; i < some.size(); i++) {
            sum = sum.plus(off.apply(some).get(i).times(off.apply(others).get(i)));
        }
        return sum;
    }
}
