// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.text;

import dev.alidade.measure.Interval;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/** Numbers for reading. */
final class Numbers {
    static final String NOTHING = "-";

    private Numbers() {}

    static String percent(OptionalDouble share) {
        return share.isPresent() ? percent(share.getAsDouble()) : NOTHING;
    }

    static String percent(Optional<Interval> interval) {
        return interval.map(limits -> percent(limits.low()) + " to " + percent(limits.high()))
                .orElse(NOTHING);
    }

    static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f%%", share * 100);
    }
}
