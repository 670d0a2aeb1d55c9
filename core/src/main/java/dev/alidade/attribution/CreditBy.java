// SPDX-License-Identifier: Apache-2.0
package dev.alidade.attribution;

import dev.alidade.model.Touchpoint;

/** What credit is given to. Touchpoints that don't have it share one name, so that no credit is lost. */
public enum CreditBy {
    /** The campaign's id; {@code (no campaign)} without one. */
    CAMPAIGN("(no campaign)"),
    /** The channel; {@code (no channel)} without one. */
    CHANNEL("(no channel)"),
    /** The type of the touchpoint; {@code (no type)} without one. */
    TYPE("(no type)");

    private final String absent;

    CreditBy(String absent) {
        this.absent = absent;
    }

    /**
     * The name for touchpoints that don't have it.
     *
     * @return the name, in parentheses
     */
    public String absent() {
        return absent;
    }

    /**
     * What a touchpoint's credit goes to.
     *
     * @param touchpoint the touchpoint
     * @return the name
     */
    public String name(Touchpoint touchpoint) {
        if (this == CAMPAIGN) {
            return touchpoint.campaignIdOr(absent);
        }
        return this == CHANNEL ? touchpoint.channelOr(absent) : touchpoint.typeOr(absent);
    }
}
