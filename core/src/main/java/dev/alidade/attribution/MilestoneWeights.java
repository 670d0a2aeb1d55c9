// SPDX-License-Identifier: Apache-2.0
package dev.alidade.attribution;

import static java.util.Objects.requireNonNull;

import java.util.stream.LongStream;

/**
 * How much of a conversion the touches that led to the milestones get, and all other touches together, in whole parts of any
 * size. Vendors use one word for different weights, so each preset names its source.
 *
 * <p>A milestone's touch is the first touch, or the last one at or before the milestone. A milestone after the instant that
 * the analysis is anchored at is none of the journey; one at that very instant is, such as the win of a lead that came to its
 * opportunity by being won. A milestone that the journey doesn't have leaves its weight to what is there, in proportion; a touch that stands for several gets their sum; without other
 * touches their share goes to the milestones in proportion. The others share evenly by touch; a touch is one of them if it
 * stands for no milestone with a weight. Where nothing with a weight is there, all touches share evenly. The report counts
 * the journeys that this concerned.
 *
 * @param name what the weights are called in reports
 * @param firstTouch the parts of the first touch
 * @param leadCreated the parts of the touch that led to the lead
 * @param opportunityCreated the parts of the touch that led to the opportunity
 * @param won the parts of the touch that led to the win
 * @param others the parts of all other touches together
 */
public record MilestoneWeights(
        String name, long firstTouch, long leadCreated, long opportunityCreated, long won, long others) {
    /**
     * 50 % to the first touch, 50 % to the lead's creation, nothing to others: Adobe Marketo Measure's U-shaped model,
     * "Marketo Measure Attribution Models".
     */
    public static final MilestoneWeights ADOBE_MARKETO_MEASURE_U =
            new MilestoneWeights("marketo-measure-u", 50, 50, 0, 0, 0);

    /** 30 % each to first touch, lead and opportunity, 10 % to others: Adobe Marketo Measure's W-shaped model. */
    public static final MilestoneWeights ADOBE_MARKETO_MEASURE_W =
            new MilestoneWeights("marketo-measure-w", 30, 30, 30, 0, 10);

    /** 22.5 % each to first touch, lead, opportunity and win, 10 % to others: Adobe Marketo Measure's full path model. */
    public static final MilestoneWeights ADOBE_MARKETO_MEASURE_FULL_PATH =
            new MilestoneWeights("marketo-measure-full-path", 225, 225, 225, 225, 100);

    /** 40 % to the first touch, 40 % to the lead's creation, 20 % to others: HubSpot's U-shaped model (The Way How). */
    public static final MilestoneWeights HUBSPOT_U = new MilestoneWeights("hubspot-u", 40, 40, 0, 0, 20);

    /** 30 % each to first touch, lead and opportunity, 10 % to others: HubSpot's W-shaped model (The Way How). */
    public static final MilestoneWeights HUBSPOT_W = new MilestoneWeights("hubspot-w", 30, 30, 30, 0, 10);

    /** 22.5 % each to first touch, lead, opportunity and win, 10 % to others: HubSpot's full path model (The Way How). */
    public static final MilestoneWeights HUBSPOT_FULL_PATH =
            new MilestoneWeights("hubspot-full-path", 225, 225, 225, 225, 100);

    private static final long MOST = 1_000_000;

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if the name is blank, a part is negative or above 1,000,000, or all are zero
     */
    public MilestoneWeights {
        requireNonNull(name, "name");
        if (name.isBlank()) {
            throw new IllegalArgumentException("Milestone weights: the name is blank.");
        }
        long[] parts = {firstTouch, leadCreated, opportunityCreated, won, others};
        for (long part : parts) {
            if (part < 0 || part > MOST) {
                throw new IllegalArgumentException(
                        "Milestone weights %s: %s is not between 0 and 1000000.".formatted(name, part));
            }
        }
        if (LongStream.of(parts).sum() == 0) {
            throw new IllegalArgumentException("Milestone weights %s are all zero.".formatted(name));
        }
    }

    /**
     * The parts of a milestone.
     *
     * @param milestone the milestone
     * @return its parts
     */
    public long of(Milestone milestone) {
        return switch (milestone) {
            case FIRST_TOUCH -> firstTouch;
            case LEAD_CREATED -> leadCreated;
            case OPPORTUNITY_CREATED -> opportunityCreated;
            case WON -> won;
        };
    }
}
