// SPDX-License-Identifier: Apache-2.0
package dev.alidade.score;

/** Checks of weights. */
final class Weights {
    private Weights() {}

    static void check(String what, double weight) {
        if (!(weight > 0) || Double.isInfinite(weight)) {
            throw new IllegalArgumentException(
                    "Weight %s of %s is not a positive number. What shall not count is left out."
                            .formatted(weight, what));
        }
    }
}
