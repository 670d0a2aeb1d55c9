// SPDX-License-Identifier: Apache-2.0
package dev.alidade.collaboration;

import static java.util.Objects.requireNonNull;

/**
 * Who works at a place.
 *
 * @param name the place
 * @param sales how many of sales
 * @param marketing how many of marketing
 */
public record Site(String name, long sales, long marketing) {
    /** Checks that nothing is missing. */
    public Site {
        requireNonNull(name, "name");
    }
}
