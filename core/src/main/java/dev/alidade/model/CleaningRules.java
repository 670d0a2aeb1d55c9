// SPDX-License-Identifier: Apache-2.0
package dev.alidade.model;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What is known about the oddities of the data that {@link Timelines} assemble: which ids are one person, in which zones
 * days were stored as instants, and by how much clocks may differ. Nothing is assumed that isn't stated here.
 *
 * <pre>{@code
 * CleaningRules rules = CleaningRules.builder()
 *         .alias("D00017", "L00017")
 *         .dateOnly(ZoneId.of("Europe/Berlin"))
 *         .clockSkew(ClockSkew.of(Duration.ofMinutes(5)))
 *         .build();
 * }</pre>
 */
public final class CleaningRules {
    /** Every id is a person of its own, every instant is exact, and all clocks agree. */
    public static final CleaningRules NONE = builder().build();

    private final ImmutableMap<String, String> aliases;
    private final ImmutableSet<ZoneId> dateOnly;
    private final ClockSkew clockSkew;
    private final ImmutableMap<String, Pipeline> pipelines;

    private CleaningRules(
            ImmutableMap<String, String> aliases,
            ImmutableSet<ZoneId> dateOnly,
            ClockSkew clockSkew,
            ImmutableMap<String, Pipeline> pipelines) {
        this.aliases = aliases;
        this.dateOnly = dateOnly;
        this.clockSkew = clockSkew;
        this.pipelines = pipelines;
    }

    /**
     * Begins rules.
     *
     * @return a builder without rules
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * The main id of a person.
     *
     * @param leadId any of the person's ids
     * @return the id that the person goes by: the given one unless it is an alias
     */
    public String mainId(String leadId) {
        return aliases.getOrDefault(leadId, leadId);
    }

    /**
     * By how much clocks may differ.
     *
     * @return the tolerance
     */
    public ClockSkew clockSkew() {
        return clockSkew;
    }

    /** What it means that an opportunity came to a stage; empty when its pipeline, or the stage in it, is not known. */
    Optional<Stage.Kind> kind(Opportunity opportunity, String stage) {
        Optional<Pipeline> pipeline = opportunity.pipeline().isEmpty() && pipelines.size() == 1
                ? Optional.of(pipelines.values().iterator().next())
                : opportunity.pipeline().map(pipelines::get);
        return pipeline.flatMap(known -> known.stage(stage)).map(Stage::kind);
    }

    boolean datesAreKnown() {
        return !dateOnly.isEmpty();
    }

    /** Whether an instant is the beginning of a day in a zone in which days were stored as instants. */
    boolean isDateOnly(Instant at) {
        for (ZoneId zone : dateOnly) {
            if (at.equals(startOfDay(at, zone))) {
                return true;
            }
        }
        return false;
    }

    /** The instants that stand for the day on which an instant lies, in each zone in which days were stored as instants. */
    Set<Instant> daysOf(Instant at) {
        Set<Instant> days = new LinkedHashSet<>();
        for (ZoneId zone : dateOnly) {
            days.add(startOfDay(at, zone));
        }
        return days;
    }

    /** Whether an instant is known to more than the day that another stands for, and lies on it. */
    boolean isFiner(Instant at, Instant day) {
        return !isDateOnly(at) && daysOf(at).contains(day);
    }

    private static Instant startOfDay(Instant at, ZoneId zone) {
        return at.atZone(zone).toLocalDate().atStartOfDay(zone).toInstant();
    }

    /** Collects cleaning rules. */
    public static final class Builder {
        private final Map<String, String> aliases = new TreeMap<>();
        private final ImmutableSet.Builder<ZoneId> dateOnly = ImmutableSet.builder();
        private final Map<String, Pipeline> pipelines = new TreeMap<>();
        private ClockSkew clockSkew = ClockSkew.NONE;

        private Builder() {}

        /**
         * States that two ids of leads are one person.
         *
         * @param alias the id that is given up
         * @param mainId the id that stays, or an alias of it
         * @return this builder
         * @throws IllegalArgumentException if an id is blank, or the alias was given another main id
         */
        public Builder alias(String alias, String mainId) {
            Checks.id(alias, "CleaningRules.alias");
            String other = aliases.putIfAbsent(alias, Checks.id(mainId, "CleaningRules.mainId"));
            if (other != null && !other.equals(mainId)) {
                throw new IllegalArgumentException(
                        "Lead %s is said to be both %s and %s.".formatted(alias, other, mainId));
            }
            return this;
        }

        /**
         * States that days were stored as the instants at which they begin in a zone, so that an event at exactly such
         * an instant is known to the day only.
         *
         * @param zone the zone
         * @return this builder
         */
        public Builder dateOnly(ZoneId zone) {
            dateOnly.add(zone);
            return this;
        }

        /**
         * Sets by how much clocks may differ; not at all unless set.
         *
         * @param value the tolerance
         * @return this builder
         */
        public Builder clockSkew(ClockSkew value) {
            clockSkew = requireNonNull(value, "value");
            return this;
        }

        /**
         * States the stages of a pipeline, so that an opportunity that comes to a won or lost stage is won or lost for its
         * lead too. An opportunity without a pipeline's name belongs to the only one there is.
         *
         * @param pipeline the pipeline; it replaces an earlier one of its name
         * @return this builder
         */
        public Builder pipeline(Pipeline pipeline) {
            pipelines.put(pipeline.name(), pipeline);
            return this;
        }

        /**
         * Makes the rules.
         *
         * @return the rules
         * @throws IllegalArgumentException if an id is an alias of itself, at once or by way of others
         */
        public CleaningRules build() {
            Map<String, String> resolved = new TreeMap<>();
            for (String alias : aliases.keySet()) {
                Set<String> chain = new LinkedHashSet<>();
                String id = alias;
                while (aliases.containsKey(id) && !resolved.containsKey(id)) {
                    if (!chain.add(id)) {
                        throw new IllegalArgumentException(
                                "Leads %s are aliases of each other in a circle: none of them is the main one."
                                        .formatted(chain));
                    }
                    id = aliases.getOrDefault(id, id);
                }
                String mainId = resolved.getOrDefault(id, id);
                chain.forEach(each -> resolved.put(each, mainId));
            }
            return new CleaningRules(
                    ImmutableMap.copyOf(resolved), dateOnly.build(), clockSkew, ImmutableMap.copyOf(pipelines));
        }
    }
}
