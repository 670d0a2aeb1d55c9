// SPDX-License-Identifier: Apache-2.0
package dev.alidade.stats;

/**
 * How much two different categories disagree. It stands where Krippendorff writes \( \delta^2 \): a difference that
 * should be squared comes squared. A category never disagrees with itself; the distance is not asked.
 */
@FunctionalInterface
public interface Distance {

    /**
     * The disagreement of two categories.
     *
     * @param a the smaller code
     * @param b the larger code
     * @return a finite number, not negative
     */
    double between(int a, int b);
}
