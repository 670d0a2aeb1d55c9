// SPDX-License-Identifier: Apache-2.0
package dev.alidade.measure;

import java.time.Duration;

/** How finely durations are counted. Elapsed time is floored to it; deadlines are compared exactly all the same. */
public enum Resolution {
    /**
     * Minutes up to a day, that of 24 hours included, so that what took longer than a day doesn't pass for a day; then
     * quarter hours up to 14 days, hours up to 90 days, days beyond.
     */
    MINUTE {
        @Override
        int bin(long minutes) {
            if (minutes <= DAY_MINUTES) {
                return (int) minutes;
            }
            if (minutes < 14 * DAY_MINUTES) {
                return QUARTERS + (int) (minutes - DAY_MINUTES) / 15;
            }
            if (minutes < 90 * DAY_MINUTES) {
                return HOURS + (int) (minutes - 14 * DAY_MINUTES) / 60;
            }
            return DAYS + Math.toIntExact(minutes / DAY_MINUTES - 90);
        }

        @Override
        long floor(int bin) {
            if (bin < QUARTERS) {
                return bin;
            }
            if (bin < HOURS) {
                return Math.max(QUARTERS, DAY_MINUTES + 15L * (bin - QUARTERS));
            }
            if (bin < DAYS) {
                return 14 * DAY_MINUTES + 60L * (bin - HOURS);
            }
            return (90L + bin - DAYS) * DAY_MINUTES;
        }

        @Override
        long units(Duration elapsed) {
            return elapsed.toMinutes();
        }

        @Override
        Duration duration(long minutes) {
            return Duration.ofMinutes(minutes);
        }
    },

    /** Whole days in the window's zone: for data that holds dates only. */
    DAY {
        @Override
        int bin(long days) {
            return Math.toIntExact(days);
        }

        @Override
        long floor(int bin) {
            return bin;
        }

        @Override
        long units(Duration elapsed) {
            return elapsed.toDays();
        }

        @Override
        Duration duration(long days) {
            return Duration.ofDays(days);
        }
    };

    private static final int DAY_MINUTES = 1_440;
    private static final int QUARTERS = DAY_MINUTES + 1;
    private static final int HOURS = QUARTERS + 13 * 24 * 4;
    private static final int DAYS = HOURS + 76 * 24;

    /** The bin of an elapsed number of units (minutes or days), not negative. */
    abstract int bin(long units);

    /** The smallest number of units that falls into a bin. */
    abstract long floor(int bin);

    /** How many whole units an elapsed time has. */
    abstract long units(Duration elapsed);

    /** The length of a number of units. */
    abstract Duration duration(long units);
}
