// SPDX-License-Identifier: Apache-2.0
package dev.alidade.outcome;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.DataIssue;
import dev.alidade.measure.Evidence;
import dev.alidade.measure.IssueKind;
import dev.alidade.measure.Measurement;
import dev.alidade.measure.Measurement.State;
import dev.alidade.measure.Metric;
import dev.alidade.measure.Window;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;

/** Makes the report of what a tally has counted. */
final class OutcomeSummary {
    private final OutcomeTally tally;
    private final Set<String> currencies = new TreeSet<>();
    private final Optional<Currency> currency;
    private final QuotaReport quotas;
    private final RevenueReport revenue;
    private final ImmutableList<Retention> retention;
    private final CustomerSatisfaction satisfaction;
    private final MoraleRound round;
    private final Morale morale;
    private final ImmutableList<OutcomeCorrelation> correlations;

    OutcomeSummary(OutcomeTally tally, Window window) {
        this.tally = tally;
        tally.revenue.currencies(currencies);
        tally.quotas.currencies(currencies);
        tally.retention.currencies(currencies);
        currency = tally.settings.currency().or(this::only);
        quotas = tally.quotas.report(currency);
        revenue = tally.revenue.report(tally.settings.basis(), currency);
        retention = tally.retention.report(currency);
        satisfaction = tally.satisfaction.report();
        round = tally.morale.round();
        morale = round.morale();
        correlations = LaggedPairs.correlations(tally.settings, window);
    }

    /** The only currency that occurs; without any amounts that of the quotas that are judged. */
    private Optional<Currency> only() {
        if (currencies.isEmpty()) {
            tally.quotas.judgedCurrencies(currencies);
        }
        return currencies.size() == 1
                ? Optional.of(Currency.getInstance(currencies.iterator().next()))
                : Optional.empty();
    }

    OutcomeReport report() {
        return new OutcomeReport(
                currency, quotas, revenue, retention, satisfaction, morale, correlations, issues(), measurements());
    }

    private ImmutableList<DataIssue> issues() {
        ImmutableList.Builder<DataIssue> all = ImmutableList.builder();
        all.addAll(tally.issues.found());
        all.addAll(round.issues());
        if (currency.isEmpty() && currencies.size() > 1) {
            all.add(issue(OutcomeIssues.SEVERAL_CURRENCIES, currencies.size()));
        }
        currency.ifPresent(in -> tally.quotas.issues(in, all));
        tally.quotas.unknownOwners(all);
        boolean late =
                tally.firstCreated.at().filter(revenue.beforeFrom()::isBefore).isPresent();
        if (late && revenue.growth().isPresent()) {
            all.add(issue(OutcomeIssues.SHORT_HISTORY, 1));
        }
        return all.build();
    }

    private static DataIssue issue(IssueKind kind, long count) {
        return new DataIssue(kind, count, ImmutableList.of());
    }

    private ImmutableList<Measurement> measurements() {
        Attainment held = quotas.company().quotas() > 0 || quotas.companyUnclear() ? quotas.company() : quotas.owners();
        Optional<Retention> stated = retention.stream().findFirst();
        Evidence cohort =
                Evidence.over(stated.map(one -> one.customers().total()).orElse(0L));
        Optional<Recommendation> recommended = satisfaction.recommendation();
        return ImmutableList.of(
                number(
                        OutcomeMetrics.QUOTA_ATTAINMENT,
                        held.ratio(),
                        new Evidence(
                                Evidence.none().numerator(),
                                Evidence.over(held.quotas()).denominator(),
                                quotas.running(),
                                ImmutableList.of())),
                Measurement.share(OutcomeMetrics.QUOTA_PARTICIPATION, quotas.participation(), 0, ImmutableList.of()),
                number(
                        OutcomeMetrics.REVENUE,
                        decimal(revenue.now().amount()),
                        Evidence.over(revenue.now().count())),
                number(
                        OutcomeMetrics.REVENUE_GROWTH,
                        revenue.growth(),
                        Evidence.over(Math.addExact(
                                revenue.now().count(), revenue.before().count()))),
                number(
                        OutcomeMetrics.NEW_BUSINESS_SHARE,
                        revenue.newShare(),
                        Evidence.over(revenue.newDeals().total())),
                number(OutcomeMetrics.GROSS_RETENTION, gross(stated), cohort),
                number(OutcomeMetrics.NET_RETENTION, net(stated), cohort),
                satisfaction.satisfied().measurement(OutcomeMetrics.SATISFACTION),
                new Measurement(
                        OutcomeMetrics.NET_PROMOTER_SCORE,
                        satisfaction.recommended(),
                        recommended.map(Recommendation::score).orElse(OptionalDouble.empty()),
                        recommended.flatMap(Recommendation::interval),
                        recommended.map(told -> Evidence.over(told.answers())).orElseGet(Evidence::none)),
                morale(),
                correlation());
    }

    private static OptionalDouble gross(Optional<Retention> stated) {
        return stated.map(Retention::gross).orElse(OptionalDouble.empty());
    }

    private static OptionalDouble net(Optional<Retention> stated) {
        return stated.map(Retention::net).orElse(OptionalDouble.empty());
    }

    private static OptionalDouble decimal(Optional<BigDecimal> amount) {
        return amount.isPresent() ? OptionalDouble.of(amount.get().doubleValue()) : OptionalDouble.empty();
    }

    /** What few persons say is withheld, and how many of them are content with it. */
    private Measurement morale() {
        return morale.content().isPresent()
                ? Measurement.share(OutcomeMetrics.MORALE, morale.content().get(), 0, ImmutableList.of())
                : Measurement.absent(
                        OutcomeMetrics.MORALE,
                        morale.state(),
                        morale.state() == State.SUPPRESSED ? Evidence.none() : Evidence.over(0));
    }

    /** The correlation with the measure chosen, else with the only one. */
    private Measurement correlation() {
        Optional<OutcomeCorrelation> told = correlations.stream()
                .filter(one ->
                        tally.settings.measure().map(one.measure()::equals).orElse(correlations.size() == 1))
                .findFirst();
        return new Measurement(
                OutcomeMetrics.ALIGNMENT_CORRELATION,
                told.isPresent() && told.get().rho().isPresent() ? State.VALUE : State.NO_DATA,
                told.map(OutcomeCorrelation::rho).orElse(OptionalDouble.empty()),
                told.flatMap(OutcomeCorrelation::interval),
                Evidence.over(told.map(OutcomeCorrelation::periods).orElse(0L)));
    }

    private static Measurement number(Metric metric, OptionalDouble value, Evidence evidence) {
        return value.isPresent()
                ? Measurement.of(metric, value.getAsDouble(), Optional.empty(), evidence)
                : Measurement.absent(metric, State.NO_DATA, evidence);
    }
}
