// SPDX-License-Identifier: Apache-2.0
package dev.alidade.mindset;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;

/**
 * The three codes that most persons of a group named, fewer where fewer were named.
 *
 * <p>Protection: the number of persons is shown for all respondents only, not by department, and only if each of the
 * codes was named by at least the minimum group: together with the share, one number would tell the others. A code that one
 * person alone named is not shown. Without a codebook a code is what somebody wrote; then codes named by fewer persons than
 * the minimum group are not shown either, and none at all if fewer than eight persons named any.
 *
 * @param codes the codes, most named first, equally often named ones by code
 * @param tiedAtThird whether another code was named as often as the last of these, so that only the order of the codes
 *     decided
 * @param tied all codes named exactly as often as the third, those in {@code codes} too; empty without a tie
 * @param unnamed how many of the top codes are not shown
 */
public record TopCodes(
        ImmutableList<TopCode> codes, boolean tiedAtThird, ImmutableSortedSet<String> tied, long unnamed) {
    /** Checks that nothing is missing. */
    public TopCodes {
        requireNonNull(codes, "codes");
        requireNonNull(tied, "tied");
    }
}
