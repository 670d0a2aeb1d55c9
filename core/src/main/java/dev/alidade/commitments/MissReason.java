// SPDX-License-Identifier: Apache-2.0
package dev.alidade.commitments;

import static java.util.Objects.requireNonNull;

/**
 * Why promises were missed.
 *
 * @param reason the reason as it was written down
 * @param promises how many missed promises it was given for, at least 1
 */
public record MissReason(String reason, long promises) {
    /**
     * Checks the count.
     *
     * @throws IllegalArgumentException if there is no promise
     */
    public MissReason {
        requireNonNull(reason, "reason");
        if (promises < 1) {
            throw new IllegalArgumentException("Reason %s: %s promises are not possible.".formatted(reason, promises));
        }
    }
}
