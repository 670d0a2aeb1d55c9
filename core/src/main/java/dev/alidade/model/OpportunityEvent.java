// SPDX-License-Identifier: Apache-2.0
package dev.alidade.model;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.Comparators;
import com.google.common.collect.ImmutableSortedSet;
import dev.alidade.measure.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Something that happened to an opportunity. */
public sealed interface OpportunityEvent {
    /**
     * The order of a timeline: by time; at one instant a reopening first (what is reopened and closed on one day is
     * closed), then changes of the open deal, so that a closing finds the amount of its own instant, then activity, then
     * the closings, won before lost, then invoice and payment; and then by content, so that a timeline is the same
     * however its events arrived.
     */
    Comparator<OpportunityEvent> ORDER = Comparator.comparing(OpportunityEvent::at)
            .thenComparingInt(OpportunityEvent::rank)
            .thenComparing(OpportunityEvent::toString)
            .thenComparing(
                    OpportunityEvent::namedMessages, Comparators.lexicographical(Comparator.<String>naturalOrder()))
            .thenComparing(
                    OpportunityEvent::namedMaterials, Comparators.lexicographical(Comparator.<String>naturalOrder()));

    /**
     * When it happened.
     *
     * @return the instant
     */
    Instant at();

    // two sets may be written alike: one code "a, b", and the codes a and b
    private static Iterable<String> namedMessages(OpportunityEvent event) {
        return event instanceof Activity activity ? activity.messages().orElse(ImmutableSortedSet.of()) : List.of();
    }

    private static Iterable<String> namedMaterials(OpportunityEvent event) {
        return event instanceof Activity activity ? activity.materials() : List.of();
    }

    private static int rank(OpportunityEvent event) {
        if (event instanceof Reopened) {
            return 0;
        } else if (event instanceof StageChanged) {
            return 1;
        } else if (event instanceof OwnerChanged) {
            return 2;
        } else if (event instanceof AmountChanged) {
            return 3;
        } else if (event instanceof CloseDateChanged) {
            return 4;
        } else if (event instanceof ProbabilityChanged) {
            return 5;
        } else if (event instanceof ForecastChanged) {
            return 6;
        } else if (event instanceof NextStepSet) {
            return 7;
        } else if (event instanceof Activity) {
            return 8;
        } else if (event instanceof Won) {
            return 9;
        } else if (event instanceof Lost) {
            return 10;
        } else if (event instanceof Invoiced) {
            return 11;
        }
        return 12;
    }

    /**
     * The opportunity came to a stage of its pipeline.
     *
     * @param at when
     * @param stage the stage's name
     */
    record StageChanged(Instant at, String stage) implements OpportunityEvent {
        /** Checks the parts. */
        public StageChanged {
            Checks.instant(at, "StageChanged.at");
            Checks.id(stage, "StageChanged.stage");
        }
    }

    /**
     * The amount that is expected changed.
     *
     * @param at when
     * @param amount the new amount, of any sign
     */
    record AmountChanged(Instant at, Money amount) implements OpportunityEvent {
        /** Checks the parts. */
        public AmountChanged {
            Checks.instant(at, "AmountChanged.at");
            requireNonNull(amount, "amount");
        }
    }

    /**
     * The day on which closing is expected changed.
     *
     * @param at when
     * @param closeDate the new day
     */
    record CloseDateChanged(Instant at, LocalDate closeDate) implements OpportunityEvent {
        /** Checks the parts. */
        public CloseDateChanged {
            Checks.instant(at, "CloseDateChanged.at");
            requireNonNull(closeDate, "closeDate");
        }
    }

    /**
     * The stated probability of winning changed.
     *
     * @param at when
     * @param probability the new probability, 0 to 1
     */
    record ProbabilityChanged(Instant at, double probability) implements OpportunityEvent {
        /**
         * Checks the parts.
         *
         * @throws IllegalArgumentException if the probability is not between 0 and 1
         */
        public ProbabilityChanged {
            Checks.instant(at, "ProbabilityChanged.at");
            probability = Checks.probability(probability, "ProbabilityChanged at " + at);
        }
    }

    /**
     * The forecast category changed.
     *
     * @param at when
     * @param category the new category, such as commit or best case
     */
    record ForecastChanged(Instant at, String category) implements OpportunityEvent {
        /** Checks the parts. */
        public ForecastChanged {
            Checks.instant(at, "ForecastChanged.at");
            Checks.id(category, "ForecastChanged.category");
        }
    }

    /**
     * Somebody else looks after the opportunity.
     *
     * @param at when
     * @param ownerId the new owner
     */
    record OwnerChanged(Instant at, String ownerId) implements OpportunityEvent {
        /** Checks the parts. */
        public OwnerChanged {
            Checks.instant(at, "OwnerChanged.at");
            Checks.id(ownerId, "OwnerChanged.ownerId");
        }
    }

    /**
     * The next step was written down, or removed.
     *
     * @param at when
     * @param step the next step; empty when there is none any more
     */
    record NextStepSet(Instant at, Optional<String> step) implements OpportunityEvent {
        /** Checks the parts. */
        public NextStepSet {
            Checks.instant(at, "NextStepSet.at");
            requireNonNull(step, "step");
        }
    }

    /**
     * Somebody worked on the opportunity with the buyer. Editing a field is no activity.
     *
     * @param at when
     * @param channel how: call, email, visit ...; empty when not known
     * @param messages the codes of the messages that were mentioned to the buyer. Absent when nobody wrote down what was
     *     talked about; an empty set when somebody did, and none was mentioned
     * @param materials the ids of the sales material that was used; empty when none is known of
     */
    record Activity(
            Instant at,
            Optional<String> channel,
            Optional<ImmutableSortedSet<String>> messages,
            ImmutableSortedSet<String> materials)
            implements OpportunityEvent {
        /**
         * Checks the parts.
         *
         * @throws IllegalArgumentException if a code or an id is blank
         */
        public Activity {
            Checks.instant(at, "Activity.at");
            requireNonNull(channel, "channel");
            messages = requireNonNull(messages, "messages").map(codes -> Checks.ids(codes, "Activity.messages"));
            materials = Checks.ids(requireNonNull(materials, "materials"), "Activity.materials");
        }

        /**
         * Work of which nobody wrote down what was talked about, and without known material.
         *
         * @param at when
         * @param channel how: call, email, visit ...; empty when not known
         */
        public Activity(Instant at, Optional<String> channel) {
            this(at, channel, Optional.empty(), ImmutableSortedSet.of());
        }
    }

    /**
     * The deal was won.
     *
     * @param at when
     */
    record Won(Instant at) implements OpportunityEvent {
        /** Checks the parts. */
        public Won {
            Checks.instant(at, "Won.at");
        }
    }

    /**
     * The deal was lost.
     *
     * @param at when
     * @param reason why; empty when not recorded
     */
    record Lost(Instant at, Optional<String> reason) implements OpportunityEvent {
        /** Checks the parts. */
        public Lost {
            Checks.instant(at, "Lost.at");
            requireNonNull(reason, "reason");
        }
    }

    /**
     * A closed deal was opened again.
     *
     * @param at when
     */
    record Reopened(Instant at) implements OpportunityEvent {
        /** Checks the parts. */
        public Reopened {
            Checks.instant(at, "Reopened.at");
        }
    }

    /**
     * The customer was sent an invoice.
     *
     * @param at when
     * @param amount what was invoiced; empty when only the fact is known
     */
    record Invoiced(Instant at, Optional<Money> amount) implements OpportunityEvent {
        /** Checks the parts. */
        public Invoiced {
            Checks.instant(at, "Invoiced.at");
            requireNonNull(amount, "amount");
        }
    }

    /**
     * The customer paid.
     *
     * @param at when
     * @param amount what was paid; empty when only the fact is known
     */
    record Paid(Instant at, Optional<Money> amount) implements OpportunityEvent {
        /** Checks the parts. */
        public Paid {
            Checks.instant(at, "Paid.at");
            requireNonNull(amount, "amount");
        }
    }
}
