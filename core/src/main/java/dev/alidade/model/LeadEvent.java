// SPDX-License-Identifier: Apache-2.0
package dev.alidade.model;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/** Something that happened to a lead. */
public sealed interface LeadEvent {
    /**
     * The order of a timeline: by time; at one instant in the order in which the steps of a hand-over follow each other;
     * and then by content, so that a timeline is the same however its events arrived.
     */
    Comparator<LeadEvent> ORDER = Comparator.comparing(LeadEvent::at)
            .thenComparingInt(LeadEvent::rank)
            .thenComparing(LeadEvent::toString);

    /**
     * When it happened.
     *
     * @return the instant
     */
    Instant at();

    /** The place among events at one instant: what the buyer does comes first, it may be why we act. */
    private static int rank(LeadEvent event) {
        if (event instanceof StageEntered) {
            return 0;
        } else if (event instanceof Activity activity) {
            return activity.direction() == Activity.Direction.IN ? 1 : 4;
        } else if (event instanceof HandedOff) {
            return 2;
        } else if (event instanceof Assigned) {
            return 3;
        } else if (event instanceof Accepted) {
            return 5;
        } else if (event instanceof Rejected) {
            return 6;
        } else if (event instanceof Disputed) {
            return 7;
        } else if (event instanceof Recycled) {
            return 8;
        } else if (event instanceof Converted) {
            return 9;
        } else if (event instanceof Won) {
            return 10;
        }
        return 11;
    }

    /**
     * The lead came to a stage of its life cycle.
     *
     * @param at when
     * @param stage the stage's name
     */
    record StageEntered(Instant at, String stage) implements LeadEvent {
        /** Checks the parts. */
        public StageEntered {
            Checks.instant(at, "StageEntered.at");
            Checks.id(stage, "StageEntered.stage");
        }
    }

    /**
     * Marketing handed the lead over to sales: an episode begins.
     *
     * @param at when
     */
    record HandedOff(Instant at) implements LeadEvent {
        /** Checks the parts. */
        public HandedOff {
            Checks.instant(at, "HandedOff.at");
        }
    }

    /**
     * The lead got an owner in sales.
     *
     * @param at when
     * @param ownerId the owner; empty when only the fact is known
     */
    record Assigned(Instant at, Optional<String> ownerId) implements LeadEvent {
        /** Checks the parts. */
        public Assigned {
            Checks.instant(at, "Assigned.at");
            requireNonNull(ownerId, "ownerId");
        }
    }

    /**
     * Somebody contacted somebody.
     *
     * @param at when
     * @param direction from us or from the buyer
     * @param automation whether a machine did it
     * @param connection whether the buyer was reached
     * @param channel how: call, email, visit ...; empty when not known
     */
    record Activity(
            Instant at, Direction direction, Automation automation, Connection connection, Optional<String> channel)
            implements LeadEvent {
        /** Who contacted whom. */
        public enum Direction {
            /** The buyer contacted us. */
            IN,
            /** We contacted the buyer. */
            OUT
        }

        /** Whether a machine did it. */
        public enum Automation {
            /** A machine, such as a nurture mail of ours or an out-of-office reply of the buyer's. */
            AUTOMATED,
            /** A person. */
            HUMAN,
            /** Not recorded: no attempt of a person of ours can be shown; inbound activity is taken as the buyer's. */
            UNKNOWN
        }

        /** Whether the buyer was reached. */
        public enum Connection {
            /** It is recorded that the buyer was reached. */
            REACHED,
            /** It is recorded that the buyer was not reached, or what is recorded when buyers are reached isn't. */
            NOT_REACHED,
            /** Nobody records it: the buyer may have been reached. */
            UNKNOWN
        }

        /** Checks the parts. */
        public Activity {
            Checks.instant(at, "Activity.at");
            requireNonNull(direction, "direction");
            requireNonNull(automation, "automation");
            requireNonNull(connection, "connection");
            requireNonNull(channel, "channel");
        }

        /**
         * An activity of a record that tells whether buyers are reached.
         *
         * @param at when
         * @param direction from us or from the buyer
         * @param automation whether a machine did it
         * @param connected whether the buyer was reached
         * @param channel how: call, email, visit ...; empty when not known
         */
        public Activity(
                Instant at, Direction direction, Automation automation, boolean connected, Optional<String> channel) {
            this(at, direction, automation, connected ? Connection.REACHED : Connection.NOT_REACHED, channel);
        }

        /**
         * Whether it is recorded that the buyer was reached.
         *
         * @return false also where nobody records it
         */
        public boolean connected() {
            return connection == Connection.REACHED;
        }

        /**
         * Whether a person of ours tried to reach the buyer.
         *
         * @return true for outbound activity that is known not to be automated
         */
        public boolean attempt() {
            return direction == Direction.OUT && automation == Automation.HUMAN;
        }

        /**
         * Whether the buyer came to us.
         *
         * @return true for inbound activity that isn't known to be automated, as an out-of-office reply is
         */
        public boolean signal() {
            return direction == Direction.IN && automation != Automation.AUTOMATED;
        }
    }

    /**
     * Sales took the lead.
     *
     * @param at when
     * @param automatic whether a rule did it, and nobody decided
     */
    record Accepted(Instant at, boolean automatic) implements LeadEvent {
        /** Checks the parts. */
        public Accepted {
            Checks.instant(at, "Accepted.at");
        }
    }

    /**
     * Sales gave the lead back.
     *
     * @param at when
     * @param reason why; empty when not recorded
     * @param kind what sort of reason; empty when not recorded
     */
    record Rejected(Instant at, Optional<String> reason, Optional<Kind> kind) implements LeadEvent {
        /** What sort of reason. */
        public enum Kind {
            /** The lead is no case for sales: a duplicate, another market, a student. */
            PROCEDURAL,
            /** The lead is not good enough. */
            QUALITY
        }

        /** Checks the parts. */
        public Rejected {
            Checks.instant(at, "Rejected.at");
            requireNonNull(reason, "reason");
            requireNonNull(kind, "kind");
        }
    }

    /**
     * Marketing disputed a rejection, or the dispute ended. Of several outcomes at one instant upheld stands over
     * overturned, and either over open: who claims that a rejection was wrong has to show it.
     *
     * @param at when
     * @param outcome how the dispute stands
     */
    record Disputed(Instant at, Outcome outcome) implements LeadEvent {
        /** How a dispute stands. */
        public enum Outcome {
            /** Not settled. */
            OPEN,
            /** The rejection was right. */
            UPHELD,
            /** The rejection was wrong. */
            OVERTURNED
        }

        /** Checks the parts. */
        public Disputed {
            Checks.instant(at, "Disputed.at");
            requireNonNull(outcome, "outcome");
        }
    }

    /**
     * The lead went back to marketing for nurture.
     *
     * @param at when
     */
    record Recycled(Instant at) implements LeadEvent {
        /** Checks the parts. */
        public Recycled {
            Checks.instant(at, "Recycled.at");
        }
    }

    /**
     * The lead became an opportunity.
     *
     * @param at when
     * @param opportunityId which; empty when only the fact is known
     */
    record Converted(Instant at, Optional<String> opportunityId) implements LeadEvent {
        /** Checks the parts. */
        public Converted {
            Checks.instant(at, "Converted.at");
            requireNonNull(opportunityId, "opportunityId");
        }
    }

    /**
     * The lead became a customer.
     *
     * @param at when
     */
    record Won(Instant at) implements LeadEvent {
        /** Checks the parts. */
        public Won {
            Checks.instant(at, "Won.at");
        }
    }

    /**
     * The lead was given up.
     *
     * @param at when
     * @param reason why; empty when not recorded
     */
    record Lost(Instant at, Optional<String> reason) implements LeadEvent {
        /** Checks the parts. */
        public Lost {
            Checks.instant(at, "Lost.at");
            requireNonNull(reason, "reason");
        }
    }
}
