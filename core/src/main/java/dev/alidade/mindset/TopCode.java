// SPDX-License-Identifier: Apache-2.0
package dev.alidade.mindset;

import static java.util.Objects.requireNonNull;

import java.util.OptionalLong;

/**
 * One of the codes that most persons named.
 *
 * @param code the code's id; without a codebook the normal form of the answers
 * @param people how many persons named it; empty where the number is withheld
 */
public record TopCode(String code, OptionalLong people) {
    /** Checks that nothing is missing. */
    public TopCode {
        requireNonNull(code, "code");
        requireNonNull(people, "people");
    }
}
