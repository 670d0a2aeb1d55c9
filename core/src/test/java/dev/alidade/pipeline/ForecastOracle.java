// SPDX-License-Identifier: Apache-2.0
package dev.alidade.pipeline;

import dev.alidade.measure.Money;
import dev.alidade.measure.Window;
import dev.alidade.model.DealSnapshot;
import dev.alidade.model.DealStanding.State;
import dev.alidade.model.Opportunity;
import dev.alidade.model.OpportunityEvent.ForecastChanged;
import dev.alidade.model.OpportunityEvent.ProbabilityChanged;
import dev.alidade.model.PushPeriod;
import dev.alidade.model.Stage;
import dev.alidade.model.StageOrders;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What was forecast for a period and won in it: a plain loop over all deals for each question. */
final class ForecastOracle {
    private final List<Opportunity> deals;
    private final Window window;
    private final ForecastSettings settings;

    ForecastOracle(List<Opportunity> deals, Window window, ForecastSettings settings) {
        this.deals = deals;
        this.window = window;
        this.settings = settings;
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(window.zone()).toInstant();
    }

    private NaiveSnapshot frozen(Opportunity deal, LocalDate from) {
        return new NaiveSnapshot(deal, start(from.minusDays(settings.leadDays())), settings.pipelines());
    }

    private Optional<Stage> stage(NaiveSnapshot deal) {
        DealSnapshot snapshot = new DealSnapshot(new StageOrders(settings.pipelines(), Set.of()), PushPeriod.QUARTER);
        return snapshot.take(deal.deal, deal.before) ? Optional.ofNullable(snapshot.stage()) : Optional.empty();
    }

    /** The part of the amount that counts; empty when nothing is stated. */
    private Optional<BigDecimal> weight(NaiveSnapshot deal) {
        if (settings.method() == ForecastMethod.WEIGHTED) {
            return deal.last(ProbabilityChanged.class, change -> true)
                    .map(ProbabilityChanged::probability)
                    .or(() -> stage(deal)
                            .flatMap(stage ->
                                    stage.probability().stream().boxed().findFirst()))
                    .map(stated -> new BigDecimal(stated).setScale(12, RoundingMode.HALF_UP));
        }
        return deal.last(ForecastChanged.class, change -> true)
                .map(ForecastChanged::category)
                .or(() -> stage(deal).flatMap(Stage::forecastCategory))
                .map(category -> settings.categories().contains(category) ? BigDecimal.ONE : BigDecimal.ZERO);
    }

    private boolean stated(NaiveSnapshot deal) {
        return deal.open() && deal.closeDate().isPresent() && weight(deal).isPresent();
    }

    private boolean held(NaiveSnapshot deal, LocalDate from, LocalDate to) {
        return stated(deal)
                && !deal.closeDate().orElseThrow().isBefore(from)
                && deal.closeDate().orElseThrow().isBefore(to)
                && (settings.method() == ForecastMethod.WEIGHTED
                        || weight(deal).orElseThrow().signum() > 0)
                && deal.openAmount().isPresent();
    }

    long statedDeals(LocalDate from) {
        return deals.stream().filter(deal -> stated(frozen(deal, from))).count();
    }

    private Stream<NaiveSnapshot> won(LocalDate from, LocalDate to) {
        return deals.stream()
                .map(deal -> new NaiveSnapshot(deal, window.asOf(), settings.pipelines()))
                .filter(deal -> deal.is(State.WON))
                .filter(deal -> !deal.closedAt.orElseThrow().isBefore(start(from))
                        && deal.closedAt.orElseThrow().isBefore(start(to)))
                .map(deal ->
                        new NaiveSnapshot(deal.deal, deal.closedAt.orElseThrow().plusNanos(1), settings.pipelines()));
    }

    long wins(LocalDate from, LocalDate to) {
        return won(from, to).count();
    }

    long missed(LocalDate from, LocalDate to) {
        return won(from, to)
                .filter(deal -> !held(frozen(deal.deal, from), from, to))
                .count();
    }

    /** The forecast by owner, "" for none. */
    Map<String, BigDecimal> forecast(LocalDate from, LocalDate to) {
        Map<String, BigDecimal> sums = new TreeMap<>();
        for (Opportunity deal : deals) {
            NaiveSnapshot frozen = frozen(deal, from);
            if (held(frozen, from, to)) {
                BigDecimal amount = frozen.amount().orElseThrow().amount();
                sums.merge(
                        frozen.owner().orElse(""),
                        amount.multiply(weight(frozen).orElseThrow()),
                        BigDecimal::add);
            }
        }
        return sums;
    }

    /** What was won by owner, "" for none. */
    Map<String, BigDecimal> actual(LocalDate from, LocalDate to) {
        Map<String, BigDecimal> sums = new TreeMap<>();
        won(from, to)
                .forEach(deal -> deal.amount()
                        .map(Money::amount)
                        .ifPresent(amount -> sums.merge(deal.owner().orElse(""), amount, BigDecimal::add)));
        return sums;
    }
}
