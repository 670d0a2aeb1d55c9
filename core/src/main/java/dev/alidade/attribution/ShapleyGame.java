// SPDX-License-Identifier: Apache-2.0
package dev.alidade.attribution;

/** What a set of channels is worth together: the game whose Shapley values a model credits. */
public enum ShapleyGame {
    /**
     * The conversions of all journeys whose channels lie in the set. Its Shapley values are, as a theorem, each
     * conversion split evenly over the journey's distinct channels (Zhao, Mahboobi and Bagheri, arXiv:1804.05327), and so are
     * computed in linear time. It is no more "incremental" than the linear model by distinct names: it is that model.
     */
    SUBSET_SUM,
    /**
     * As {@link #SUBSET_SUM}, each amount booked to the channel and to the position of its first touch in the journey: the
     * credits are the same, and beside them stands a table by position.
     */
    ORDERED,
    /**
     * The conversion rate of all journeys whose channels lie in the set, zero where there are none; for the value, the mean
     * value of these journeys. Not monotone, so that Shapley values may be negative. At most 20 channels.
     */
    POOLED_RATE
}
