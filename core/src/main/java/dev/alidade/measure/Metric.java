// SPDX-License-Identifier: Apache-2.0
package dev.alidade.measure;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The identity of a number. Each topic defines its metrics once, as constants. Scale and weight are no part of it: they
 * are the scoring model's.
 *
 * @param id {@code topic.name} in lower-case letters, digits and hyphens, such as {@code handoff.acceptance-rate}
 * @param title a few words for a heading
 * @param unit what the value is measured in
 * @param direction which way the value gets better
 * @param formula what is counted over what, in words
 * @param sources where the demand comes from
 * @param gaming how the number can be made to look better without being better
 * @param counterMetric the id of the metric that shows the gaming
 * @param advice what would improve the number, with {@code {n}} where a count in domain units stands: {@code follow up
 *     {n} more leads}
 */
public record Metric(
        String id,
        String title,
        Unit unit,
        Direction direction,
        String formula,
        ImmutableList<Source> sources,
        String gaming,
        Optional<String> counterMetric,
        Optional<String> advice) {
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]*\\.[a-z][a-z0-9-]*");

    /**
     * Checks the id.
     *
     * @throws IllegalArgumentException if the id is not of the form {@code topic.name}
     */
    public Metric {
        requireNonNull(title, "title");
        requireNonNull(unit, "unit");
        requireNonNull(direction, "direction");
        requireNonNull(formula, "formula");
        requireNonNull(sources, "sources");
        requireNonNull(gaming, "gaming");
        requireNonNull(counterMetric, "counterMetric");
        requireNonNull(advice, "advice");
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException(
                    "Metric id %s is not of the form topic.name, such as handoff.acceptance-rate.".formatted(id));
        }
    }

    /**
     * The topic that defines this metric.
     *
     * @return the part of the id before the dot
     */
    public String topic() {
        return id.substring(0, id.indexOf('.'));
    }

    /**
     * Begins a metric of unit {@link Unit#SHARE} of which more is better.
     *
     * @param id the id
     * @param title a few words for a heading
     * @return a builder
     */
    public static Builder builder(String id, String title) {
        return new Builder(id, title);
    }

    /** Collects the parts of a metric. */
    public static final class Builder {
        private final String id;
        private final String title;
        private Unit unit = Unit.SHARE;
        private Direction direction = Direction.HIGHER_IS_BETTER;
        private String formula = "";
        private ImmutableList<Source> sources = ImmutableList.of();
        private String gaming = "";
        private @Nullable String counterMetric;
        private @Nullable String advice;

        private Builder(String id, String title) {
            this.id = requireNonNull(id, "id");
            this.title = requireNonNull(title, "title");
        }

        /**
         * Sets the unit.
         *
         * @param value what the value is measured in
         * @return this builder
         */
        public Builder unit(Unit value) {
            unit = value;
            return this;
        }

        /**
         * Sets the direction.
         *
         * @param value which way the value gets better
         * @return this builder
         */
        public Builder direction(Direction value) {
            direction = value;
            return this;
        }

        /**
         * Sets the formula.
         *
         * @param value what is counted over what, in words
         * @return this builder
         */
        public Builder formula(String value) {
            formula = value;
            return this;
        }

        /**
         * Sets the sources.
         *
         * @param values where the demand comes from
         * @return this builder
         */
        public Builder sources(Source... values) {
            sources = ImmutableList.copyOf(values);
            return this;
        }

        /**
         * Sets how the number can be gamed.
         *
         * @param value how
         * @return this builder
         */
        public Builder gaming(String value) {
            gaming = value;
            return this;
        }

        /**
         * Sets the metric that shows the gaming.
         *
         * @param metricId its id
         * @return this builder
         */
        public Builder counterMetric(String metricId) {
            counterMetric = metricId;
            return this;
        }

        /**
         * Sets the advice.
         *
         * @param value what would improve the number, with {@code {n}} where a count stands, and words that depend on it
         *     as {@code {lead|leads}}: for one, and for several
         * @return this builder
         */
        public Builder advice(String value) {
            advice = value;
            return this;
        }

        /**
         * Makes the metric.
         *
         * @return the metric
         * @throws IllegalArgumentException if the id is not of the form {@code topic.name}
         */
        public Metric build() {
            return new Metric(
                    id,
                    title,
                    unit,
                    direction,
                    formula,
                    sources,
                    gaming,
                    Optional.ofNullable(counterMetric),
                    Optional.ofNullable(advice));
        }
    }
}
