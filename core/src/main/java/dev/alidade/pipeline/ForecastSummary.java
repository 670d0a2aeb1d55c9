// SPDX-License-Identifier: Apache-2.0
package dev.alidade.pipeline;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Sets;
import dev.alidade.measure.DataIssue;
import dev.alidade.measure.Evidence;
import dev.alidade.measure.Measurement;
import dev.alidade.measure.Measurement.State;
import dev.alidade.measure.Metric;
import dev.alidade.measure.Proportion;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.TreeSet;

/** Makes the report of what a tally has counted. */
final class ForecastSummary {
    private final ForecastTally tally;
    private final ImmutableList<ForecastPeriod> periods;
    private final TreeSet<String> currencies = new TreeSet<>(); // of judged periods
    private final TreeMap<String, ForecastError> owners = new TreeMap<>();
    private ForecastError total = ForecastError.NONE;
    private ForecastError byOwner = ForecastError.NONE;
    private long judged;
    private long wins;
    private long missed;

    /**
     * A summary of a tally.
     *
     * @param whole what tells for which periods there was a forecast: the tally itself, or that of all groups
     */
    ForecastSummary(ForecastTally tally, ForecastTally whole) {
        this.tally = tally;
        ImmutableList.Builder<ForecastPeriod> all = ImmutableList.builder();
        for (int i = 0; i < tally.periods.size(); i++) {
            ForecastPeriod period = tally.periods
                    .get(i)
                    .period(tally.schedule.over().get(i), whole.periods.get(i).anyStated());
            all.add(period);
            if (period.judged()) {
                judged++;
                wins = Math.addExact(wins, period.wins());
                missed = Math.addExact(missed, period.missedWins());
                currencies.addAll(period.forecast().keySet());
                currencies.addAll(period.won().keySet());
            }
        }
        periods = all.build();
        if (currencies.size() == 1) {
            for (int i = 0; i < periods.size(); i++) {
                if (periods.get(i).judged()) {
                    add(tally.periods.get(i), currencies.first());
                }
            }
        }
    }

    private void add(ForecastCells cells, String currency) {
        Map<String, BigDecimal> forecast = cells.forecastByOwner().getOrDefault(currency, Map.of());
        Map<String, BigDecimal> won = cells.wonByOwner().getOrDefault(currency, Map.of());
        for (String owner : Sets.union(forecast.keySet(), won.keySet())) {
            BigDecimal ownForecast = forecast.getOrDefault(owner, BigDecimal.ZERO);
            BigDecimal ownWon = won.getOrDefault(owner, BigDecimal.ZERO);
            owners.merge(
                    owner,
                    ForecastError.NONE.plus(ownForecast, ownWon),
                    (before, unused) -> before.plus(ownForecast, ownWon));
            byOwner = byOwner.plus(ownForecast, ownWon);
        }
        total = total.plus(sum(forecast), sum(won));
    }

    private static BigDecimal sum(Map<String, BigDecimal> values) {
        return values.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    ForecastReport report() {
        Optional<Currency> currency =
                currencies.size() == 1 ? Optional.of(Currency.getInstance(currencies.first())) : Optional.empty();
        Proportion missedWins = Proportion.of(missed, wins);
        return new ForecastReport(
                tally.settings.method(),
                periods,
                tally.schedule.notOver(),
                currency,
                currency.map(unused -> total),
                currency.map(unused -> byOwner),
                tally.settings.namingPersons() ? ownersByError() : ImmutableList.of(),
                missedWins,
                issues(),
                ImmutableList.of(
                        number(
                                ForecastMetrics.FORECAST_ERROR,
                                currency.isEmpty() ? OptionalDouble.empty() : total.wape()),
                        number(
                                ForecastMetrics.FORECAST_BIAS,
                                currency.isEmpty() ? OptionalDouble.empty() : total.bias()),
                        Measurement.share(
                                ForecastMetrics.MISSED_WINS,
                                missedWins,
                                0,
                                judged == 0 ? ImmutableList.of() : tally.missedWins.ids())));
    }

    private ImmutableList<OwnerForecast> ownersByError() {
        List<OwnerForecast> all = new ArrayList<>();
        owners.forEach((owner, error) ->
                all.add(new OwnerForecast(owner.isEmpty() ? Optional.empty() : Optional.of(owner), error)));
        all.sort(Comparator.comparing(
                (OwnerForecast one) -> one.error().absolute(), Comparator.reverseOrder())); // stable: by owner then
        return ImmutableList.copyOf(all);
    }

    private ImmutableList<DataIssue> issues() {
        ImmutableList.Builder<DataIssue> found = ImmutableList.builder();
        found.addAll(tally.issues.found());
        if (currencies.size() > 1) {
            found.add(new DataIssue(ForecastIssues.SEVERAL_CURRENCIES, currencies.size(), ImmutableList.of()));
        }
        if (judged < periods.size() && judged > 0) {
            found.add(new DataIssue(ForecastIssues.NO_FORECAST, periods.size() - judged, ImmutableList.of()));
        }
        return found.build();
    }

    private Measurement number(Metric metric, OptionalDouble value) {
        Evidence evidence = new Evidence(
                OptionalLong.empty(), OptionalLong.of(judged), tally.schedule.notOver(), tally.missedWins.ids());
        return value.isPresent()
                ? Measurement.of(metric, value.getAsDouble(), Optional.empty(), evidence)
                : Measurement.absent(metric, State.NO_DATA, evidence);
    }
}
