// SPDX-License-Identifier: Apache-2.0
package dev.alidade.attribution;

import com.google.common.collect.ImmutableList;
import dev.alidade.attribution.ModelCredits.Line;
import dev.alidade.measure.Interval;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * The credits of one model in all replicates of the bootstrap, and what follows from their spread: percentile intervals
 * (B. Efron and R. Tibshirani, "An Introduction to the Bootstrap", 1993, chapter 13) of journeys drawn with Poisson weights
 * (A. Chamandy et al., "Estimating Uncertainty for Massive Data Streams", 2012). A name without credit in a replicate has
 * none there.
 */
final class Bootstrap {
    /** Orders are told between so many names, those with the most conversions. */
    static final int COMPARED = 10;

    private static final double BILLION = 1e9;
    private static final double TAIL = (1 - Interval.DEFAULT_LEVEL) / 2;

    private final int replicates;
    private final int decimals;
    private final Map<String, double[]> conversions = new TreeMap<>();
    private final Map<String, double[]> values = new TreeMap<>();

    /** The credits of the replicates of some cells, amounts with so many decimals less than the cells have. */
    Bootstrap(ModelCells cells, int replicates, int decimals) {
        this.replicates = replicates;
        this.decimals = decimals;
        for (int replicate = 1; replicate <= replicates; replicate++) {
            for (Line line : cells.credits(replicate).lines()) {
                of(conversions, line.name())[replicate - 1] = line.conversions().doubleValue();
                of(values, line.name())[replicate - 1] = amount(line.value());
            }
        }
    }

    private double amount(BigDecimal minorUnits) {
        return minorUnits.movePointLeft(decimals).doubleValue();
    }

    private double[] of(Map<String, double[]> credits, String name) {
        return credits.computeIfAbsent(name, unused -> new double[replicates]);
    }

    /** The interval of a name's conversions; empty without replicates. */
    Optional<Interval> conversions(String name) {
        return replicates == 0 ? Optional.empty() : Optional.of(interval(of(conversions, name)));
    }

    /** The interval of a name's value; empty without replicates. */
    Optional<Interval> value(String name) {
        return replicates == 0 ? Optional.empty() : Optional.of(interval(of(values, name)));
    }

    /** The interval of the value of several names together; empty without replicates. */
    Optional<Interval> value(Iterable<String> names) {
        if (replicates == 0) {
            return Optional.empty();
        }
        double[] sums = new double[replicates];
        for (String name : names) {
            double[] value = of(values, name);
            Arrays.setAll(sums, i -> sums[i] + value[i]);
        }
        return Optional.of(interval(sums));
    }

    /**
     * How sure the order of each two of the first names is; empty without replicates.
     *
     * @param names the names, the largest credit first
     * @param valued whether their value is known
     */
    ImmutableList<CreditOrder> orders(List<String> names, boolean valued) {
        ImmutableList.Builder<CreditOrder> orders = ImmutableList.builder();
        int compared = replicates == 0 ? 0 : Math.min(COMPARED, names.size());
        for (int first = 0; first < compared; first++) {
            for (int second = first + 1; second < compared; second++) {
                orders.add(order(names.get(first), names.get(second), valued));
            }
        }
        return orders.build();
    }

    private CreditOrder order(String first, String second, boolean valued) {
        double[] byConversions = difference(of(conversions, first), of(conversions, second));
        double[] byValue = difference(of(values, first), of(values, second));
        return new CreditOrder(
                first,
                second,
                ahead(byConversions),
                interval(byConversions),
                valued ? OptionalDouble.of(ahead(byValue)) : OptionalDouble.empty(),
                valued ? Optional.of(interval(byValue)) : Optional.empty());
    }

    /** To nine decimals, as models are compared: credits that differ by rounding only are a tie. */
    private static double[] difference(double[] one, double[] other) {
        double[] difference = new double[one.length];
        Arrays.setAll(difference, i -> Math.rint((one[i] - other[i]) * BILLION) / BILLION + 0.0); // no negative zero
        return difference;
    }

    private static double ahead(double[] differences) {
        long halves = 0;
        for (double difference : differences) {
            halves += difference > 0 ? 2 : difference < 0 ? 0 : 1;
        }
        return halves / (2.0 * differences.length);
    }

    private static Interval interval(double[] estimates) {
        double[] sorted = estimates.clone();
        Arrays.sort(sorted);
        return new Interval(quantile(sorted, TAIL), quantile(sorted, 1 - TAIL), Interval.DEFAULT_LEVEL);
    }

    /** Hyndman and Fan's type 7. */
    private static double quantile(double[] sorted, double probability) {
        double at = (sorted.length - 1) * probability;
        int below = (int) at;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
    }
}
