// SPDX-License-Identifier: Apache-2.0
package dev.alidade.relationship;

import java.util.Map;
import java.util.TreeMap;

/**
 * How much each person of a department moves a figure that is made of several items: the figure's variance is the sum of the
 * squares, so that ratings of one person count as going together. Each contribution is the person's distance from an item's
 * mean, divided by how many rated the item, with the correction n / (n-1) for the mean being their own (W. G. Cochran,
 * "Sampling Techniques", 3rd edition 1977, section 9.7, for one observation a cluster and item).
 */
final class PersonScores {
    private final Map<String, Double> byPerson = new TreeMap<>();

    /** Adds a person's contribution by one item, which so many persons rated. */
    void add(String person, double distance, long raters, double weight) {
        byPerson.merge(person, contribution(distance, raters) * weight, Double::sum);
    }

    static double contribution(double distance, long raters) {
        return raters < 2 ? 0 : distance / Math.sqrt((double) raters * (raters - 1));
    }

    long persons() {
        return byPerson.size();
    }

    double variance() {
        double sum = 0;
        for (double contribution : byPerson.values()) {
            sum += contribution * contribution;
        }
        return sum;
    }
}
