// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.text;

import dev.alidade.measure.Interval;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/** Numbers for reading. What is not everything is never rounded up to everything, nor something down to nothing. */
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
        String rounded = String.format(Locale.ROOT, "%.1f%%", share * 100);
        if (share < 1 && rounded.equals("100.0%")) {
            return ">99.9%";
        }
        return share > 0 && rounded.equals("0.0%") ? "<0.1%" : rounded;
    }
}
