// SPDX-License-Identifier: Apache-2.0
package dev.alidade.attribution;

/** What is thought to become of buyers where a channel is taken away. */
public enum Removal {
    /**
     * Who comes to the channel is lost: the effect is the share of the conversions whose journeys touch it. The usual
     * convention (Anderl, Becker, von Wangenheim and Schumann, "Mapping the customer journey", 2016).
     */
    TO_NULL,
    /**
     * The channel's touches are skipped and the buyer goes on; who is left without any touch doesn't convert. The effect is
     * the share of the conversions that this channel's touches reach alone, so that a channel that never acts alone has
     * none.
     */
    BYPASS
}
