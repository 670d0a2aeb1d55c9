// SPDX-License-Identifier: Apache-2.0
package dev.alidade.commitments;

import static java.util.Objects.requireNonNull;

import dev.alidade.measure.Settings;
import java.time.Duration;

/**
 * What counts as told in time, when misses are a repeated offence, and about whom is told.
 *
 * <pre>{@code
 * CommitmentSettings settings = CommitmentSettings.standard().withToldWithin(Duration.ofDays(1));
 * }</pre>
 *
 * @param toldWithin the time from the change being known in which the other side is to be told, positive
 * @param repeatedFrom how many missed promises of one team in the window make a repeated offence, at least 2
 * @param namingPersons whether persons are told of by their pseudonyms; without, only teams are
 */
public record CommitmentSettings(Duration toldWithin, long repeatedFrom, boolean namingPersons) {
    /** The usual time in which the other side is to be told: two days, a choice of this library's. */
    public static final Duration USUAL_TELLING = Duration.ofDays(2);

    /** The usual number of misses that make a repeated offence: two can be bad luck. A choice of this library's. */
    public static final long USUAL_REPEATED = 3;

    private static final Duration LONGEST = Duration.ofDays(3_660);

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if the time is not positive or longer than ten years, or a single miss would be a
     *     repeated offence
     */
    public CommitmentSettings {
        requireNonNull(toldWithin, "toldWithin");
        if (toldWithin.isNegative() || toldWithin.isZero() || toldWithin.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    "Commitments: %s is no time in which somebody is to be told. Wanted one above 0, up to ten years."
                            .formatted(toldWithin));
        }
        if (repeatedFrom < 2) {
            throw new IllegalArgumentException(
                    "Commitments: %s missed is no repeated offence. Wanted 2 or more.".formatted(repeatedFrom));
        }
    }

    /**
     * Told within {@linkplain #USUAL_TELLING two days}, repeated from {@value #USUAL_REPEATED} misses on, no persons.
     *
     * @return the settings
     */
    public static CommitmentSettings standard() {
        return new CommitmentSettings(USUAL_TELLING, USUAL_REPEATED, false);
    }

    /**
     * These settings with another time to tell.
     *
     * @param time the time in which the other side is to be told
     * @return new settings
     * @throws IllegalArgumentException if it is not positive or longer than ten years
     */
    public CommitmentSettings withToldWithin(Duration time) {
        return new CommitmentSettings(time, repeatedFrom, namingPersons);
    }

    /**
     * These settings with another number of misses.
     *
     * @param misses how many make a repeated offence
     * @return new settings
     * @throws IllegalArgumentException if it is less than 2
     */
    public CommitmentSettings withRepeatedFrom(long misses) {
        return new CommitmentSettings(toldWithin, misses, namingPersons);
    }

    /**
     * These settings, with persons told of or not.
     *
     * @param naming whether persons are told of by their pseudonyms
     * @return new settings
     */
    public CommitmentSettings namingPersons(boolean naming) {
        return new CommitmentSettings(toldWithin, repeatedFrom, naming);
    }

    /** The identity of these settings. */
    Settings settings() {
        return Settings.of("commitments", 2)
                .with("toldWithin", toldWithin)
                .with("repeatedFrom", repeatedFrom)
                .with("namingPersons", namingPersons);
    }
}
