// SPDX-License-Identifier: Apache-2.0
package dev.alidade.model;

import java.util.Locale;

/** Where a person works. {@link #BOTH} and {@link #OTHER} count in neither department's share. */
public enum Department {
    /** Sells. */
    SALES,
    /** Markets. */
    MARKETING,
    /** Sells and markets, as in small firms. */
    BOTH,
    /** Neither. */
    OTHER;

    /**
     * The department of a name.
     *
     * @param name the name, in any case, spaces around it ignored
     * @return the department
     * @throws IllegalArgumentException if there is none of this name
     */
    public static Department parse(String name) {
        for (Department department : values()) {
            if (department.name().equals(name.strip().toUpperCase(Locale.ROOT))) {
                return department;
            }
        }
        throw new IllegalArgumentException(
                "Department %s is unknown: it is one of SALES, MARKETING, BOTH, OTHER.".formatted(name));
    }
}
