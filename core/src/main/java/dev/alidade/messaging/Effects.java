// SPDX-License-Identifier: Apache-2.0
package dev.alidade.messaging;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.Interval;
import dev.alidade.measure.Proportion;
import dev.alidade.messaging.DealEffects.PipelineEffects;
import dev.alidade.messaging.MessageEffect.Outcome;
import dev.alidade.messaging.MessageEffect.Verdict;
import dev.alidade.stats.BenjaminiHochberg;
import dev.alidade.stats.StudentT;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;

/** What goes with each message: all of them are judged together. */
final class Effects {
    private static final double ABOVE_MIDDLE = (1 + Interval.DEFAULT_LEVEL) / 2;

    private final DealEffects deals;
    private final MessagingSettings settings;

    private Effects(DealEffects deals, MessagingSettings settings) {
        this.deals = deals;
        this.settings = settings;
    }

    static ImmutableList<MessageEffect> of(DealEffects deals, MessagingSettings settings) {
        return new Effects(deals, settings).effects();
    }

    private ImmutableList<MessageEffect> effects() {
        Set<String> messages = new TreeSet<>();
        for (PipelineEffects pipeline : deals.pipelines()) {
            for (Outcome outcome : Outcome.values()) {
                pipeline.cells(outcome).addMessagesTo(messages);
            }
        }
        List<EffectFigures> figures = new ArrayList<>();
        for (String message : messages) {
            for (Outcome outcome : Outcome.values()) {
                figures.add(EffectFigures.of(deals.pipelines(), message, outcome));
            }
        }
        double[] adjusted = BenjaminiHochberg.adjusted(
                figures.stream().flatMapToDouble(told -> pValue(told).stream()).toArray());
        ImmutableList.Builder<MessageEffect> effects = ImmutableList.builder();
        int next = 0;
        for (EffectFigures told : figures) {
            OptionalDouble p = pValue(told);
            effects.add(effect(told, p, p.isPresent() ? OptionalDouble.of(adjusted[next++]) : p));
        }
        return effects.build();
    }

    /** Empty when there are too few deals or outcomes; that has nothing to do with whether they go together. */
    private OptionalDouble pValue(EffectFigures told) {
        if (told.dealsWith() < settings.minimumDeals()
                || told.dealsWithout() < settings.minimumDeals()
                || told.strata().smallestExpected() < settings.minimumExpected()) {
            return OptionalDouble.empty();
        }
        OptionalDouble score = told.strata().score();
        return score.isPresent()
                ? OptionalDouble.of(StudentT.twoSided(score.getAsDouble(), freedom(told)))
                : OptionalDouble.empty();
    }

    /** As many as the smaller side allows: where few deals have the message, these few tell how much deals differ. */
    private static double freedom(EffectFigures told) {
        return Math.max(1, Math.min(told.dealsWith(), told.dealsWithout()) - 1);
    }

    private MessageEffect effect(EffectFigures told, OptionalDouble p, OptionalDouble adjusted) {
        double away = StudentT.quantile(ABOVE_MIDDLE, freedom(told));
        OptionalDouble ratio = told.sums().ratio();
        OptionalDouble difference = told.sums().difference();
        Optional<Interval> ratioInterval = ratioInterval(ratio, told.strata().logRatioVariance(), away);
        Optional<Interval> differenceInterval =
                differenceInterval(difference, told.strata().differenceVariance(), away);
        boolean sure = ratioInterval.filter(limits -> limits.contains(1)).isEmpty()
                && differenceInterval.filter(limits -> limits.contains(0)).isEmpty();
        return new MessageEffect(
                told.message(),
                told.outcome(),
                verdict(told, adjusted, sure),
                told.dealsWith(),
                told.dealsWithout(),
                ratio,
                ratioInterval,
                difference,
                differenceInterval,
                told.crude().ratio(),
                told.crude().difference(),
                p,
                adjusted,
                p.isPresent() ? told.strata().sameRatio() : OptionalDouble.empty(),
                stages(told));
    }

    /** An effect is told only if the test and both intervals see it. */
    private Verdict verdict(EffectFigures told, OptionalDouble adjusted, boolean sure) {
        if (adjusted.isEmpty()) {
            return Verdict.TOO_FEW;
        }
        if (!sure || adjusted.getAsDouble() > settings.falseDiscoveryRate()) {
            return Verdict.NO_EFFECT_SEEN;
        }
        return told.sums().difference().orElseThrow() > 0 ? Verdict.HELPS : Verdict.HURTS;
    }

    private static Optional<Interval> ratioInterval(OptionalDouble ratio, OptionalDouble variance, double away) {
        if (ratio.isEmpty() || variance.isEmpty()) {
            return Optional.empty();
        }
        double factor = StrictMath.exp(away * Math.sqrt(variance.getAsDouble()));
        double high = ratio.getAsDouble() * factor;
        return Double.isFinite(high)
                ? Optional.of(new Interval(ratio.getAsDouble() / factor, high, Interval.DEFAULT_LEVEL))
                : Optional.empty();
    }

    private static Optional<Interval> differenceInterval(
            OptionalDouble difference, OptionalDouble variance, double away) {
        if (difference.isEmpty() || variance.isEmpty() || variance.getAsDouble() == 0) {
            return Optional.empty();
        }
        double middle = difference.getAsDouble();
        double half = away * Math.sqrt(variance.getAsDouble());
        return Optional.of(
                new Interval(Math.max(-1, middle - half), Math.min(1, middle + half), Interval.DEFAULT_LEVEL));
    }

    private ImmutableList<StageEffect> stages(EffectFigures told) {
        ImmutableList.Builder<StageEffect> stages = ImmutableList.builder();
        int number = 0;
        for (PipelineEffects pipeline : deals.pipelines()) {
            for (int i = 0; i < pipeline.cells(told.outcome()).stages(); i++) {
                Proportion with = told.with(number);
                Proportion without = told.without(number);
                if (with.total() + without.total() > 0) {
                    stages.add(new StageEffect(pipeline.name(), pipeline.stage(i), with, without));
                }
                number++;
            }
        }
        return stages.build();
    }
}
