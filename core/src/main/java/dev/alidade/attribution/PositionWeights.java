// SPDX-License-Identifier: Apache-2.0
package dev.alidade.attribution;

import static java.util.Objects.requireNonNull;

import java.util.Locale;

/**
 * How much of a conversion the first touch, the last, and all touches between them get together, in whole parts of any
 * size: 40, 20, 40. Vendors use one word for different weights, so each preset names its source.
 *
 * <p>A single touch gets all. Without touches in the middle their share goes to the first and the last in proportion to their
 * own (40, 20, 40 becomes half and half), evenly if both have none. The middle is shared evenly by touch.
 *
 * @param name what the weights are called in reports
 * @param first the parts of the first touch
 * @param middle the parts of all touches between the first and the last together
 * @param last the parts of the last touch
 */
public record PositionWeights(String name, long first, long middle, long last) {
    /** 40 % to the first, 40 % to the last, 20 % to the others. Google Ads' position-based model: AttributionModelEnum. */
    public static final PositionWeights GOOGLE = new PositionWeights("google-u", 40, 20, 40);

    /** The same 40, 20, 40 as Salesforce Marketing Intelligence has it: help article "Multi-Touch Attribution Models". */
    public static final PositionWeights SALESFORCE_U = new PositionWeights("salesforce-u", 40, 20, 40);

    /** 20 % to the first, 60 % to the last, 20 % to the others: as HubSpot is quoted by 6th Man, "J-Shaped Attribution". */
    public static final PositionWeights J = new PositionWeights("j", 20, 20, 60);

    /** The mirror of {@link #J}: 60 % to the first, 20 % to the last, 20 % to the others. */
    public static final PositionWeights INVERSE_J = new PositionWeights("inverse-j", 60, 20, 20);

    private static final long MOST = 1_000_000;

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if the name is blank, a part is negative or above 1,000,000, or all are zero
     */
    public PositionWeights {
        requireNonNull(name, "name");
        if (name.isBlank()) {
            throw new IllegalArgumentException("Position weights: the name is blank.");
        }
        if (Math.min(first, Math.min(middle, last)) < 0 || Math.max(first, Math.max(middle, last)) > MOST) {
            throw new IllegalArgumentException("Position weights %s: %s, %s, %s are not all between 0 and 1000000."
                    .formatted(name, first, middle, last));
        }
        if (first + middle + last == 0) {
            throw new IllegalArgumentException("Position weights %s are all zero.".formatted(name));
        }
    }

    /**
     * Weights named after their parts.
     *
     * @param first the parts of the first touch
     * @param middle the parts of all touches in the middle together
     * @param last the parts of the last touch
     * @return the weights
     * @throws IllegalArgumentException as the constructor does
     */
    public static PositionWeights of(long first, long middle, long last) {
        return new PositionWeights(String.format(Locale.ROOT, "%d-%d-%d", first, middle, last), first, middle, last);
    }
}
