// SPDX-License-Identifier: Apache-2.0
package dev.alidade.measure;

/** What a metric's value is measured in. */
public enum Unit {
    /** A share of a whole, from 0 to 1. */
    SHARE,
    /** A ratio of two numbers, without upper limit; below 0 where one of them can be. */
    RATIO,
    /** A number of things. */
    COUNT,
    /** A duration in seconds. */
    SECONDS,
    /** An amount of money in units of its currency. */
    MONEY,
    /** A coefficient without unit, from -1 to 1. */
    COEFFICIENT
}
