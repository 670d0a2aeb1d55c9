// SPDX-License-Identifier: Apache-2.0
package dev.alidade.model;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.util.Optional;

/**
 * The touchpoints of one buyer or account and what they led to: an opportunity, a lead, or neither so far. Whether that is
 * a conversion, a loss or still open is never stored: it depends on the window and is told from the timelines as of then.
 * {@link Journeys} makes journeys of touchpoints, leads and opportunities.
 *
 * @param id the journey's id, which differs from that of every other journey
 * @param touchpoints all touchpoints of the buyer or account, repeated ones too, in the order {@link Touchpoint#ORDER},
 *     whatever order is given; may be empty
 * @param lead the lead it led to: of an opportunity the one that it is traced to; of an account without opportunity the
 *     one that stands best; empty without any
 * @param opportunity the opportunity it led to
 * @param leadCreatedAt when the first of its leads was created; not empty if there is a lead
 * @param firstSalesActivity when a person of sales first worked on one of its leads, or on the opportunity, by their
 *     timelines; touchpoints that are sales' own outreach are told apart only by an analysis' settings, and count beside it
 *     as activity of sales; empty when nothing is recorded
 * @param followUp whether the same lead or account had an earlier opportunity, with a journey of its own: then this one
 *     is no further new buyer and no further new lead
 */
public record Journey(
        String id,
        ImmutableList<Touchpoint> touchpoints,
        Optional<Lead> lead,
        Optional<Opportunity> opportunity,
        Optional<Instant> leadCreatedAt,
        Optional<Instant> firstSalesActivity,
        boolean followUp)
        implements AttributionFact {
    /** What a journey led to so far. */
    public enum Kind {
        /** An opportunity. There is one journey for each opportunity. */
        OPPORTUNITY,
        /** A lead, but no opportunity. */
        LEAD,
        /** Neither. */
        BUYER
    }

    /**
     * Checks the parts and sorts the touchpoints.
     *
     * @throws IllegalArgumentException if the id is blank, an instant is outside of the years 1 to 9999, a lead has no
     *     creation of its own or earlier in {@code leadCreatedAt}, or a journey without opportunity follows up another
     */
    public Journey {
        Checks.id(id, "Journey.id");
        touchpoints = ImmutableList.sortedCopyOf(Touchpoint.ORDER, touchpoints);
        requireNonNull(lead, "lead");
        requireNonNull(opportunity, "opportunity");
        leadCreatedAt.ifPresent(at -> Checks.instant(at, "Journey.leadCreatedAt"));
        firstSalesActivity.ifPresent(at -> Checks.instant(at, "Journey.firstSalesActivity"));
        if (lead.isPresent()
                && (leadCreatedAt.isEmpty()
                        || leadCreatedAt.get().isAfter(lead.get().createdAt()))) {
            throw new IllegalArgumentException(
                    "Journey %s: its lead %s was created at %s, so that its first lead can't have been created at %s."
                            .formatted(id, lead.get().id(), lead.get().createdAt(), leadCreatedAt));
        }
        if (followUp && opportunity.isEmpty()) {
            throw new IllegalArgumentException("Journey %s follows up another, but has no opportunity.".formatted(id));
        }
    }

    /**
     * Begins a journey.
     *
     * @param id the journey's id
     * @return a builder without touchpoints, lead and opportunity
     */
    public static JourneyBuilder builder(String id) {
        return new JourneyBuilder(id);
    }

    /**
     * What it led to, whenever that is known.
     *
     * @return the kind
     */
    public Kind kind() {
        if (opportunity.isPresent()) {
            return Kind.OPPORTUNITY;
        }
        return leadCreatedAt.isPresent() ? Kind.LEAD : Kind.BUYER;
    }
}
