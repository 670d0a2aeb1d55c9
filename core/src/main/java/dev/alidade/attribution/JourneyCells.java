// SPDX-License-Identifier: Apache-2.0
package dev.alidade.attribution;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import dev.alidade.measure.CellRegister;
import dev.alidade.measure.Count;
import dev.alidade.measure.IdSample;
import dev.alidade.measure.Interval;
import dev.alidade.measure.Issues;
import dev.alidade.measure.Names;
import dev.alidade.measure.Sum;
import dev.alidade.measure.Window;
import dev.alidade.model.Journey;
import dev.alidade.stats.PoissonWeights;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** The journeys of one anchor: what became of them, and what the models credit for it. */
final class JourneyCells {
    private final JourneySettings settings;
    private final Issues issues;
    private final Conversions all;
    private final Conversions untouched;
    private final IdSample untouchedExamples;
    private final Count nulls;
    private final Count untouchedNulls;
    private final Count open;
    private final Count touches;
    private final Map<Exclusion, Count> excluded = new EnumMap<>(Exclusion.class);
    private final ValueChangeCells changes;
    private final ModelTable table;
    private final JourneySelection selection;
    private final JourneyPath path;

    /** Declares cells whose names begin with the prefix. The names are those of the tally. */
    JourneyCells(
            String prefix,
            JourneySettings settings,
            Names names,
            Outreach outreach,
            Window window,
            CellRegister register) {
        this.settings = settings;
        issues = register.cell(prefix + "issues", new Issues(AttributionIssues.ofSingleJourneys()));
        all = new Conversions(prefix + "conversions", register);
        untouched = new Conversions(prefix + "untouched", register);
        untouchedExamples = register.cell(prefix + "untouchedExamples", new IdSample());
        nulls = register.cell(prefix + "nulls", new Count());
        untouchedNulls = register.cell(prefix + "untouchedNulls", new Count());
        open = register.cell(prefix + "open", new Count());
        touches = register.cell(prefix + "touches", new Count());
        for (Exclusion reason : Exclusion.values()) {
            excluded.put(reason, register.cell(prefix + "excluded." + reason, new Count()));
        }
        changes = new ValueChangeCells(prefix, register);
        table = new ModelTable(settings.models(), prefix, names, settings.replicates(), true, register);
        selection = new JourneySelection(settings, window, outreach, issues);
        path = new JourneyPath(names, settings.replicates());
    }

    /** Works with what another works with, as both do one after the other. */
    void shareWorkspace(JourneyCells other) {
        path.shareWorkspace(other.path);
    }

    /** Counts a journey. */
    JourneyOutcome add(Journey journey) {
        JourneyOutcome outcome = selection.select(journey, path);
        switch (outcome) {
            case CONVERTED -> {
                all.add(path);
                changes.add(selection, path);
                if (path.size == 0) {
                    untouched.add(path);
                    untouchedExamples.add(journey.id());
                }
                credit();
            }
            case NULL -> {
                nulls.increment();
                if (path.size == 0) {
                    untouchedNulls.increment();
                }
                credit();
            }
            case OPEN -> open.increment();
            case OUTSIDE -> {}
        }
        return outcome;
    }

    private void credit() {
        touches.add(path.size);
        if (path.size < selection.known()) {
            excluded.forEach((reason, count) -> count.add(selection.excluded(reason)));
        }
        if (path.size > 0) {
            PoissonWeights.fill(path.hash, path.times);
            table.add(path);
        }
    }

    /** The path of the journey counted last; without touches unless it converted or was lost. */
    JourneyPath path() {
        return path;
    }

    /** What was found out about the journey counted last. */
    JourneySelection selection() {
        return selection;
    }

    /** The interval of the value that a model, by its place, credits to several names together; empty without a bootstrap. */
    Optional<Interval> value(int model, Iterable<String> names) {
        return table.value(
                model,
                names,
                settings.currency().map(Currency::getDefaultFractionDigits).orElse(0));
    }

    /** Whether any touch is on record of these journeys, counting or not. */
    boolean anyTouch() {
        return touches.value() > 0 || excluded.values().stream().anyMatch(count -> count.value() > 0);
    }

    JourneyReport report() {
        if (untouched.count.value() > all.count.value()
                || untouched.valued.value() > all.valued.value()
                || untouchedNulls.value() > nulls.value()) {
            throw new IllegalStateException(
                    "More journeys are without touches than there are: %s of %s conversions, %s of %s."
                            .formatted(
                                    untouched.count.value(), all.count.value(), untouchedNulls.value(), nulls.value()));
        }
        int digits = settings.currency().map(Currency::getDefaultFractionDigits).orElse(0);
        long credited = all.count.value() - untouched.count.value();
        long valued = all.valued.value() - untouched.valued.value();
        Optional<BigDecimal> value =
                known(credited, valued) ? Optional.of(all.amount().subtract(untouched.amount())) : Optional.empty();
        ImmutableList<ModelResult> results = table.results(BigDecimal.valueOf(credited), value, digits);
        ModelAgreement agreement = Agreement.of(settings.models(), results);
        ImmutableSortedMap.Builder<Exclusion, Long> reasons = ImmutableSortedMap.naturalOrder();
        excluded.forEach((reason, count) -> reasons.put(reason, count.value()));
        return new JourneyReport(
                all.count.value(),
                untouched.count.value(),
                untouchedExamples.ids(),
                nulls.value(),
                untouchedNulls.value(),
                open.value(),
                all.value(digits),
                untouched.value(digits),
                settings.valued() ? settings.currency() : Optional.empty(),
                settings.valued() ? all.count.value() - all.valued.value() : 0,
                all.value(digits).map(total -> changes.result(digits, all.valued.value())),
                touches.value(),
                reasons.buildOrThrow(),
                results,
                agreement,
                issues.found(),
                ImmutableList.of(Agreement.measurement(agreement, credited)));
    }

    /** Whether the value of so many conversions is told: of none it is zero. */
    private boolean known(long conversions, long valued) {
        return settings.valued() && (valued > 0 || conversions == 0);
    }

    /** Conversions, how many of them have a value, and the value. */
    private final class Conversions {
        private final Count count;
        private final Count valued;
        private final Sum sum;

        Conversions(String name, CellRegister register) {
            count = register.cell(name, new Count());
            valued = register.cell(name + "Valued", new Count());
            sum = register.cell(name + "Value", new Sum());
        }

        void add(JourneyPath journey) {
            count.increment();
            if (journey.valued) {
                valued.increment();
                sum.add(journey.value);
            }
        }

        BigDecimal amount() {
            return new BigDecimal(sum.value());
        }

        Optional<BigDecimal> value(int digits) {
            if (valued.value() > count.value()
                    || (valued.value() == 0 && sum.value().signum() != 0)
                    || (valued.value() > 0 && !settings.valued())) {
                throw new IllegalStateException("%s of %s conversions with a value, worth %s, are not possible."
                        .formatted(valued.value(), count.value(), sum.value()));
            }
            return known(count.value(), valued.value())
                    ? Optional.of(new BigDecimal(sum.value(), digits))
                    : Optional.empty();
        }
    }
}
