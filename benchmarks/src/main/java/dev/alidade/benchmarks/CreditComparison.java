// SPDX-License-Identifier: Apache-2.0
package dev.alidade.benchmarks;

import static com.google.common.base.Preconditions.checkState;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import dev.alidade.attribution.Credit;
import dev.alidade.attribution.ModelResult;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** What models credit and what a plain loop found, compared name by name. */
final class CreditComparison {
    private static final double TOLERANCE = 1e-9;

    private final PathLoop loop;
    private final double centsTolerance;

    private CreditComparison(PathLoop loop, double centsTolerance) {
        this.loop = loop;
        this.centsTolerance = centsTolerance;
    }

    /** Of exchange rows, whose credits are not rounded. */
    static void checkRows(PathLoop loop, ImmutableList<ModelResult> firstLastLinearMarkov) {
        new CreditComparison(loop, TOLERANCE * loop.value()).check(firstLastLinearMarkov);
    }

    /** Of journeys, whose touches are credited in whole cents: up to one cent more or less for each touch. */
    static void checkJourneys(PathLoop loop, ImmutableList<ModelResult> firstLastLinearMarkov, long touches) {
        new CreditComparison(loop, (double) touches).check(firstLastLinearMarkov);
    }

    /** Of a Markov model of order 1 alone. */
    static void checkMarkov(PathLoop loop, ModelResult result) {
        new CreditComparison(loop, TOLERANCE * loop.value()).markov(result);
    }

    private void check(ImmutableList<ModelResult> results) {
        checkState(results.size() == 4, "four models were asked for: %s", results);
        conversions(results.get(0), name -> of(name).first);
        value(results.get(0), name -> of(name).firstValue);
        conversions(results.get(1), name -> of(name).last);
        value(results.get(1), name -> of(name).lastValue);
        conversions(results.get(2), name -> of(name).linear);
        value(results.get(2), name -> of(name).linearValue);
        markov(results.get(3));
    }

    private void markov(ModelResult result) {
        Map<String, double[]> effects = loop.removalEffects();
        double[] sums = new double[2];
        for (double[] effect : effects.values()) {
            sums[0] += effect[0];
            sums[1] += effect[1];
        }
        for (Credit credit : result.credits()) {
            same(
                    result.model() + " effect of " + credit.name(),
                    effect(effects, credit.name())[0],
                    credit.removalEffect().orElseThrow(),
                    TOLERANCE);
        }
        conversions(result, name -> loop.conversions() * effect(effects, name)[0] / sums[0]);
        value(result, name -> loop.value() * effect(effects, name)[1] / sums[1]);
    }

    private static double[] effect(Map<String, double[]> effects, String name) {
        return requireNonNull(effects.get(name), name);
    }

    private PathLoop.Channel of(String name) {
        return requireNonNull(loop.channels().get(name), name);
    }

    private void conversions(ModelResult result, ToDoubleFunction<String> counted) {
        checkState(result.credits().size() == loop.channels().size(), "names differ: %s", result);
        for (Credit credit : result.credits()) {
            same(
                    result.model() + " conversions of " + credit.name(),
                    counted.applyAsDouble(credit.name()),
                    credit.conversions().doubleValue(),
                    TOLERANCE * loop.conversions());
        }
    }

    private void value(ModelResult result, ToDoubleFunction<String> counted) {
        for (Credit credit : result.credits()) {
            same(
                    result.model() + " value of " + credit.name(),
                    counted.applyAsDouble(credit.name()),
                    100 * credit.value().orElseThrow().doubleValue(),
                    centsTolerance);
        }
    }

    private static void same(String what, double counted, double credited, double tolerance) {
        checkState(
                Math.abs(counted - credited) <= tolerance,
                "%s: the loop counted %s, the model says %s",
                what,
                counted,
                credited);
    }
}
