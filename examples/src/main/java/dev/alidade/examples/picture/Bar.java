// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.picture;

import dev.alidade.measure.Interval;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One bar with its name and its number.
 *
 * @param name what it stands for, from anywhere
 * @param number its number as it is to be read
 * @param value its length, in the units of the bars
 * @param span from where to where it may be, in the same units
 * @param kind how it looks: a class of the style sheet
 * @param mark a value to compare it with
 */
record Bar(String name, String number, double value, Optional<Span> span, String kind, OptionalDouble mark) {
    Bar(String name, String number, double value, Optional<Span> span, String kind) {
        this(name, number, value, span, kind, OptionalDouble.empty());
    }

    /** Two ends. */
    record Span(double low, double high) {
        static Optional<Span> of(Optional<Interval> interval) {
            return interval.map(limits -> new Span(limits.low(), limits.high()));
        }
    }

    static Bar of(String name, String number, double value) {
        return new Bar(name, number, value, Optional.empty(), "one");
    }
}
