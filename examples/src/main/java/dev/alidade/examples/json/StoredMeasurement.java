// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.json;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import dev.alidade.examples.csv.Quoted;
import dev.alidade.measure.Direction;
import dev.alidade.measure.Evidence;
import dev.alidade.measure.Interval;
import dev.alidade.measure.Measurement;
import dev.alidade.measure.Measurement.State;
import dev.alidade.measure.Metric;
import dev.alidade.measure.Unit;
import dev.alidade.review.ReviewCatalogue;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One measurement of a stored review. What no review can have measured is refused, lest it be scored. */
final class StoredMeasurement {
    private static final ImmutableMap<String, Metric> METRICS = Maps.uniqueIndex(ReviewCatalogue.metrics(), Metric::id);

    /** How far sums of rounded numbers may leave their range. */
    private static final double ROUNDING = 1e-9;

    private StoredMeasurement() {}

    static Measurement of(JsonNode node) {
        String id = new StoredFields("measurements: ", node).text("id");
        @Nullable Metric metric = METRICS.get(id);
        if (metric == null) {
            throw new IllegalArgumentException(
                    "measurement %s is unknown here; alidade metrics lists all.".formatted(Quoted.of(id)));
        }
        StoredFields fields = new StoredFields(id + ": ", node);
        State state = fields.word("state", State.class);
        OptionalDouble value = fields.number("value");
        if (value.isPresent() != (state == State.VALUE)) {
            throw fields.wrong("value", state == State.VALUE ? "a number" : "null in state " + state);
        }
        value.ifPresent(number -> checkRange(fields, metric, number));
        Optional<Interval> interval = interval(fields, value);
        Evidence evidence = new Evidence(
                fields.count("numerator"),
                fields.count("denominator"),
                fields.count("notDue").orElse(0),
                fields.texts("examples"));
        if (metric.unit() == Unit.SHARE && value.isPresent()) {
            checkCounts(fields, value.getAsDouble(), evidence);
        }
        return new Measurement(metric, state, value, interval, evidence);
    }

    private static void checkRange(StoredFields fields, Metric metric, double value) {
        switch (metric.unit()) {
            case SHARE -> check(within(0, value, 1), fields, "a share from 0 to 1. Maybe it is a percentage");
            case COEFFICIENT -> check(within(-1, value, 1), fields, "a coefficient from -1 to 1");
            case COUNT -> check(value >= 0 && StrictMath.rint(value) == value, fields, "a whole number from 0");
            case SECONDS -> check(value >= 0, fields, "seconds from 0");
            case RATIO ->
                check(
                        metric.direction() != Direction.LOWER_IS_BETTER || value >= -ROUNDING,
                        fields,
                        "a ratio from 0, which is the best");
            case MONEY -> {} // refunds can outweigh what was earned
        }
    }

    private static void check(boolean possible, StoredFields fields, String wanted) {
        if (!possible) {
            throw fields.wrong("value", wanted);
        }
    }

    private static boolean within(double low, double value, double high) {
        double slack = ROUNDING * Math.max(1, Math.abs(value));
        return value >= low - slack && value <= high + slack;
    }

    private static Optional<Interval> interval(StoredFields fields, OptionalDouble value) {
        OptionalDouble low = fields.number("low");
        OptionalDouble high = fields.number("high");
        OptionalDouble level = fields.number("level");
        if (low.isEmpty() && high.isEmpty() && level.isEmpty()) {
            return Optional.empty();
        }
        for (String limit : new String[] {"low", "high", "level"}) {
            if (fields.number(limit).isEmpty()) {
                throw fields.wrong(limit, "a number: low, high and level go together");
            }
        }
        if (value.isEmpty()) {
            throw fields.wrong("low", "null: what has no value has no interval");
        }
        if (!(level.getAsDouble() > 0 && level.getAsDouble() < 1)) {
            throw fields.wrong("level", "a number between 0 and 1. Maybe it is a percentage");
        }
        if (low.getAsDouble() > high.getAsDouble()) {
            throw fields.wrong("low", "no more than high, " + high.getAsDouble());
        }
        if (!within(low.getAsDouble(), value.getAsDouble(), high.getAsDouble())) {
            throw fields.wrong(
                    "value", "a number from low, %s, to high, %s".formatted(low.getAsDouble(), high.getAsDouble()));
        }
        return Optional.of(new Interval(low.getAsDouble(), high.getAsDouble(), level.getAsDouble()));
    }

    /** More than everything can be counted only where the share is cut at 1: more was delivered than was owed. */
    private static void checkCounts(StoredFields fields, double value, Evidence evidence) {
        OptionalLong counted = evidence.numerator();
        OptionalLong cases = evidence.denominator();
        if (cases.isPresent() && cases.getAsLong() == 0) {
            throw fields.wrong("denominator", "a number from 1: a share of nothing has no value");
        }
        if (counted.isPresent() && cases.isPresent() && counted.getAsLong() > cases.getAsLong() && value < 1) {
            throw fields.wrong("numerator", "no more than the denominator, " + cases.getAsLong());
        }
    }
}
