// SPDX-License-Identifier: Apache-2.0
package dev.alidade.handoff;

import dev.alidade.measure.Proportion;

/**
 * Disputes about rejections, of hand-overs whose time for deciding is over. Each hand-over counts once, as the dispute
 * about its last rejection stands at as-of, whatever sales decided afterwards. Of outcomes at one instant upheld stands
 * over overturned, and either over open.
 *
 * @param open not settled
 * @param upheld settled: the rejection was right
 * @param overturned settled: the rejection was wrong
 */
public record Disputes(long open, long upheld, long overturned) {
    /**
     * How many hand-overs were disputed.
     *
     * @return all, settled or not
     */
    public long raised() {
        return Math.addExact(open, Math.addExact(upheld, overturned));
    }

    /**
     * Overturned, of all that are settled.
     *
     * @return the share
     */
    public Proportion settledAsWrong() {
        return Proportion.of(overturned, Math.addExact(upheld, overturned));
    }
}
