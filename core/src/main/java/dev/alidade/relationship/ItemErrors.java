// SPDX-License-Identifier: Apache-2.0
package dev.alidade.relationship;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntToDoubleFunction;

/**
 * By how much the means of several items of one department may err, and how these errors go together because the same persons
 * rated several items. Each person's part in the error of an item is the distance from the item's mean, divided by how many
 * rated it, with the correction n / (n-1) for the mean being their own (W. G. Cochran, "Sampling Techniques", 3rd edition
 * 1977, section 9.7, for one observation a cluster and item), less for the staff that is not left to ask.
 *
 * <p>How two errors go together is a figure about those who rated both items. Beside the items' own shares it would tell of
 * the few who rated only one of them. So it is counted where exactly the same persons rated both; else it is taken for as
 * large as it can be, the product of the two standard errors, as if each person had answered both alike. This needs no joint
 * answers, and a figure never seems surer than it is.
 */
final class ItemErrors {
    private final Raters raters;
    private final List<ItemRatings> items = new ArrayList<>();
    private final List<IntToDoubleFunction> distances = new ArrayList<>();
    private final List<Double> deviations = new ArrayList<>();

    ItemErrors(Raters raters) {
        this.raters = raters;
    }

    /** Adds an item, and how far a rating is from its mean. */
    void add(ItemRatings ratings, IntToDoubleFunction distance) {
        items.add(ratings);
        distances.add(distance);
        SortedMap<Integer, Long> counts = new TreeMap<>(); // so that not even rounding depends on who gave which rating
        ratings.byPerson().values().forEach(rating -> counts.merge(rating, 1L, Long::sum));
        double sum = 0;
        for (Map.Entry<Integer, Long> count : counts.entrySet()) {
            double of = distance.applyAsDouble(count.getKey());
            sum += count.getValue() * of * of;
        }
        deviations.add(Math.sqrt(sum) * scale(ratings));
    }

    /** What makes a distance a part of the error. */
    private double scale(ItemRatings ratings) {
        long n = ratings.persons();
        double unseen = raters.unseen(ratings.department(), n);
        return Math.sqrt(unseen / ((double) n * (n - 1)));
    }

    /** The standard error of an item's mean, by its number in the order of adding. */
    double deviation(int item) {
        return deviations.get(item);
    }

    /** The covariance of the errors of two items times a sign, +1 or -1; where it would tell of few, the most it can be. */
    double covariance(int one, int other, double sign) {
        if (one == other) {
            return sign * deviation(one) * deviation(one);
        }
        ItemRatings first = items.get(one);
        ItemRatings second = items.get(other);
        return first.byPerson().keySet().equals(second.byPerson().keySet())
                ? sign * counted(one, other) * scale(first) * scale(second)
                : deviation(one) * deviation(other);
    }

    /** The sum of the products of all persons' distances, by pairs of ratings. */
    private double counted(int one, int other) {
        Map<String, Integer> second = items.get(other).byPerson();
        SortedMap<Integer, Map<Integer, Long>> counts = new TreeMap<>();
        items.get(one)
                .byPerson()
                .forEach((person, rating) -> counts.computeIfAbsent(rating, first -> new TreeMap<>())
                        .merge(second.getOrDefault(person, 0), 1L, Long::sum));
        double[] sum = {0};
        counts.forEach((rating, beside) -> beside.forEach((otherRating, count) -> sum[0] += count
                * distances.get(one).applyAsDouble(rating)
                * distances.get(other).applyAsDouble(otherRating)));
        return sum[0];
    }

    /** The variance of the mean of all items. */
    double varianceOfMean() {
        double sum = 0;
        for (int one = 0; one < items.size(); one++) {
            for (int other = 0; other < items.size(); other++) {
                sum += covariance(one, other, 1);
            }
        }
        return Math.max(0, sum) / ((double) items.size() * items.size());
    }

    /** How many persons rated the item that fewest rated. */
    long fewest() {
        return items.stream().mapToLong(ItemRatings::persons).min().orElse(0);
    }

    /** How many ratings of all items there are. */
    long answers() {
        return items.stream().mapToLong(ItemRatings::persons).sum();
    }
}
