// SPDX-License-Identifier: Apache-2.0
package dev.alidade.benchmarks;

import static com.google.common.base.Preconditions.checkState;

/** How much of the data is measured: all of it, unless the system property {@value #PROPERTY} asks for a part, to try things. */
public final class Scale {
    /** The system property: 100 makes a hundredth of the data. */
    public static final String PROPERTY = "alidade.benchmarks.divide";

    private Scale() {}

    /** So many of the full number, at least one. */
    static int of(int full) {
        int divide = Integer.getInteger(PROPERTY, 1);
        checkState(divide >= 1, "%s is %s and not at least 1", PROPERTY, divide);
        return Math.max(1, full / divide);
    }
}
