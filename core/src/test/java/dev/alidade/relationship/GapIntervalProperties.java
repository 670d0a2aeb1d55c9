// SPDX-License-Identifier: Apache-2.0
package dev.alidade.relationship;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.alidade.measure.Interval;
import dev.alidade.model.Department;
import dev.alidade.model.RatingItem;
import dev.alidade.stats.StudentT;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** The interval of the gap against one of sums over persons, as its definition says. */
class GapIntervalProperties {
    private static final List<String> ITEMS = List.of("closeness", "friction-1", "friction-2", "friction-3");
    private static final double NEAR = 1e-9;

    /** Each person's part in the error of each item's mean, of a department with so much staff, or 0 if that isn't known. */
    private static final class Errors {
        private final double[][] parts;

        private Errors(double[][] parts) {
            this.parts = parts;
        }

        static Errors of(int[][] ratings, int staff) {
            double[][] parts = new double[ratings.length][];
            for (int k = 0; k < ratings.length; k++) {
                int n = ratings[k].length;
                double unseen = staff == 0 ? 1 : (staff - n) / (double) staff;
                double mean =
                        Arrays.stream(ratings[k]).mapToDouble(Errors::unit).sum() / n;
                parts[k] = Arrays.stream(ratings[k])
                        .mapToDouble(rating -> (unit(rating) - mean) / n * Math.sqrt(unseen * n / (n - 1.0)))
                        .toArray();
            }
            return new Errors(parts);
        }

        private static double unit(int rating) {
            return (rating - 1) / 4.0;
        }

        double variance(int k) {
            return Arrays.stream(parts[k]).map(part -> part * part).sum();
        }

        /** Of the same persons, that of their parts; else the most that it can be. */
        double covariance(int j, int k, double sign) {
            if (parts[j].length != parts[k].length) {
                return Math.sqrt(variance(j) * variance(k));
            }
            double sum = 0;
            for (int i = 0; i < parts[j].length; i++) {
                sum += parts[j][i] * parts[k][i];
            }
            return sign * sum;
        }

        int fewest() {
            return Arrays.stream(parts).mapToInt(part -> part.length).min().orElseThrow();
        }
    }

    /** Ratings of items by persons with moods, some items shifted; the last persons may leave out an item. */
    private static int[][] some(Random random, int persons, int[] shifts, int[] turns) {
        int[][] ratings = new int[ITEMS.size()][];
        double[] moods = random.doubles(persons, -2, 2).toArray();
        for (int k = 0; k < ITEMS.size(); k++) {
            ratings[k] = new int[persons - (random.nextInt(3) == 0 ? 1 : 0)];
            for (int i = 0; i < ratings[k].length; i++) {
                double rating = 3 + shifts[k] + turns[k] * moods[i] + random.nextDouble() * 2 - 1;
                ratings[k][i] = (int) Math.max(1, Math.min(5, Math.round(rating)));
            }
        }
        return ratings;
    }

    private static void add(SomeRatings to, Department department, int[][] ratings) {
        for (int k = 0; k < ratings.length; k++) {
            to.of(department, ITEMS.get(k), ratings[k]);
        }
    }

    @Property(tries = 300)
    void theIntervalIsThatOfErrorsSummedOverPersons(@ForAll long seed) {
        Random random = new Random(seed);
        int ofSales = 6 + random.nextInt(8);
        int ofMarketing = 6 + random.nextInt(8);
        int[] turns = random.ints(ITEMS.size(), -1, 2).toArray();
        int[][] salesRatings =
                some(random, ofSales, random.ints(ITEMS.size(), -1, 2).toArray(), turns);
        int[][] marketingRatings = some(random, ofMarketing, new int[ITEMS.size()], turns);
        int staff = random.nextBoolean() ? ofSales + 2 : 0;
        SomeRatings all = new SomeRatings();
        add(all, Department.SALES, salesRatings);
        add(all, Department.MARKETING, marketingRatings);
        RelationshipSettingsBuilder settings = RelationshipSettings.builder();
        PerceptionGap told = all.report(
                        staff == 0
                                ? settings.build()
                                : settings.staffSales(staff).build())
                .perceptionGap();
        assertAsSummed(told, Errors.of(salesRatings, staff), Errors.of(marketingRatings, 0));
    }

    private static void assertAsSummed(PerceptionGap told, Errors sales, Errors marketing) {
        int n = ITEMS.size();
        double signed = 0;
        double signedSales = 0;
        double bias = 0;
        double byChance = 0;
        double errors = 0;
        for (int j = 0; j < n; j++) {
            double sigma = Math.sqrt(sales.variance(j) + marketing.variance(j));
            byChance += sigma * Math.sqrt(2 / Math.PI) / n;
            bias += clear(told, j) ? 0 : sigma * Math.sqrt(2 / Math.PI);
            for (int k = 0; k < n; k++) {
                double signs = sign(told, j) * sign(told, k);
                double one = sales.covariance(j, k, signs);
                double two = marketing.covariance(j, k, signs);
                signedSales += one;
                signed += one + two;
                double largest =
                        Math.max(one + two, sales.covariance(j, k, -signs) + marketing.covariance(j, k, -signs));
                if (clear(told, j) && clear(told, k)) {
                    errors += one + two;
                } else if (!clear(told, j) && !clear(told, k)) {
                    double other = Math.sqrt(sales.variance(k) + marketing.variance(k));
                    errors += ofAbsolutes(Math.min(1, largest / (sigma * other)), sigma, other);
                }
            }
        }
        assertEquals(byChance, told.byChance().orElse(0), NEAR);
        assertEquals(signed > NEAR || errors > NEAR, told.interval().isPresent());
        if (told.interval().isPresent() && signed > NEAR) {
            double freedom = signed
                    * signed
                    / (signedSales * signedSales / (sales.fewest() - 1)
                            + (signed - signedSales) * (signed - signedSales) / (marketing.fewest() - 1));
            double t = StudentT.quantile(0.975, Math.max(1, freedom));
            double gap = told.gap().orElseThrow();
            Interval interval = told.interval().get();
            assertEquals(Math.max(0, gap - (bias + t * Math.sqrt(Math.max(0, errors))) / n), interval.low(), NEAR);
            assertEquals(Math.min(1, gap + t * Math.sqrt(signed) / n), interval.high(), NEAR);
        }
    }

    private static ItemGap gap(PerceptionGap told, int k) {
        return told.items().stream()
                .filter(gap -> gap.items().sales().equals(ITEMS.get(k)))
                .findFirst()
                .orElseThrow();
    }

    private static double sign(PerceptionGap told, int k) {
        return gap(told, k).difference().orElseThrow() < 0 ? -1 : 1;
    }

    private static boolean clear(PerceptionGap told, int k) {
        Optional<Interval> interval = gap(told, k).interval();
        return interval.isEmpty() || !interval.get().contains(0);
    }

    /** The covariance of the absolute values of two normal errors: E|xy| less E|x| E|y|. */
    private static double ofAbsolutes(double correlation, double first, double second) {
        double root = Math.sqrt(1 - correlation * correlation);
        double product = 2 / Math.PI * (root + correlation * Math.asin(correlation));
        return first * second * (product - 2 / Math.PI);
    }

    /**
     * Both differences are 9/32, and nobody of marketing differs. Who of sales rates one item higher rates the other lower by
     * as much, so that the signed errors cancel exactly; of absolute ones, the largest correlation is 1. Their standard error
     * is (8/32) * 2 / sqrt(5 * 4), and t(.975) of the four degrees of freedom of the smaller department is 2.776445105197793
     * (SciPy 1.14): too much for either difference to be clear, by its own.
     */
    @Test
    void whereSignedErrorsCancelTheSmallerDepartmentTellsHowSureTheAbsoluteOnesAre() {
        RelationshipSettings settings = RelationshipSettings.builder()
                .item(new RatingItem("closeness", 1, 33, Optional.empty()))
                .item(new RatingItem("friction-1", 1, 33, Optional.empty()))
                .build();
        PerceptionGap told = new SomeRatings()
                .of(Department.SALES, "closeness", 9, 9, 17, 25, 25)
                .of(Department.SALES, "friction-1", 25, 25, 17, 9, 9)
                .of(Department.MARKETING, "closeness", 8, 8, 8, 8, 8, 8)
                .of(Department.MARKETING, "friction-1", 8, 8, 8, 8, 8, 8)
                .report(settings)
                .perceptionGap();
        double error = 16 / 32.0 / Math.sqrt(20);
        double folded = Math.sqrt(2 / Math.PI) * error;
        double deviation = error * Math.sqrt(1 - 2 / Math.PI);
        Interval interval = told.interval().orElseThrow();
        assertEquals(0.28125, told.gap().orElseThrow(), 1e-15);
        assertEquals(0.28125 - folded - 2.776445105197793 * deviation, interval.low(), 1e-12);
        assertEquals(0.28125, interval.high(), 1e-15);
        assertEquals(folded, told.byChance().orElseThrow(), 1e-12);
    }
}
