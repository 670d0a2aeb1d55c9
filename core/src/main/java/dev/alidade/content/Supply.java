// SPDX-License-Identifier: Apache-2.0
package dev.alidade.content;

import static java.util.Objects.requireNonNull;

import dev.alidade.measure.Proportion;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * How steadily material was released by others than sales, on the whole local days of the window that had ended at as-of. A new
 * version is no release.
 *
 * @param releases how many pieces were released on these days
 * @param days how many days these are
 * @param longestGap the longest run of these days without a release; empty when there are no such days, or no release at all is
 *     on record
 * @param gapFrom the first day of that run, the earliest of several; empty when there is none
 * @param months the whole calendar months among these days with a release, of all of them; of none when no release at all is on
 *     record
 */
public record Supply(
        long releases, long days, OptionalLong longestGap, Optional<LocalDate> gapFrom, Proportion months) {
    /** Checks that nothing is missing. */
    public Supply {
        requireNonNull(longestGap, "longestGap");
        requireNonNull(gapFrom, "gapFrom");
        requireNonNull(months, "months");
    }
}
