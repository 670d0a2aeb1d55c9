// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.mapping;

import static java.util.Objects.requireNonNull;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSet;
import dev.alidade.examples.csv.Quoted;
import dev.alidade.examples.csv.Unusable;
import dev.alidade.model.ClockSkew;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;

/**
 * What is known about the instants in the files.
 *
 * @param clockSkew how far the clocks of the systems may differ
 * @param dateOnlyZones the zones in which a local midnight means that only the day is known
 * @param plainDates whether the zone in which plain dates begin is one of them
 * @param campaignWithin how long after a lead was created it may respond to the campaign that brought it; not negative
 */
public record TimelineKeys(
        ClockSkew clockSkew, ImmutableSet<ZoneId> dateOnlyZones, boolean plainDates, Duration campaignWithin) {
    static final String PREFIX = "timelines.";

    private static final String CLOCK_SKEW = PREFIX + "clock-skew";
    private static final String DATE_ONLY_ZONES = PREFIX + "date-only-zones";
    private static final String CAMPAIGN_WITHIN = PREFIX + "campaign-within";
    private static final Duration WEEK = Duration.ofDays(7);
    private static final Duration LONGEST = Duration.ofDays(1000);
    private static final String REVIEW_ZONE = "zone";
    private static final Splitter LIST = Splitter.on(',').trimResults().omitEmptyStrings();

    /** Checks that nothing is missing. */
    public TimelineKeys {
        requireNonNull(clockSkew, "clockSkew");
        requireNonNull(dateOnlyZones, "dateOnlyZones");
        requireNonNull(campaignWithin, "campaignWithin");
    }

    /** Clocks that agree, instants that are what they say, and leads put into their campaign within a week. */
    static TimelineKeys none() {
        return new TimelineKeys(ClockSkew.NONE, ImmutableSet.of(), false, WEEK);
    }

    /**
     * These keys with one more.
     *
     * @throws Unusable if there is no such key, or its value is not what it wants
     */
    TimelineKeys with(Path file, String key, String value) {
        return switch (key) {
            case CLOCK_SKEW -> new TimelineKeys(clockSkew(file, value), dateOnlyZones, plainDates, campaignWithin);
            case DATE_ONLY_ZONES ->
                new TimelineKeys(
                        clockSkew,
                        LIST.splitToStream(value)
                                .filter(name -> !name.equals(REVIEW_ZONE))
                                .map(name -> zone(file, name))
                                .collect(ImmutableSet.toImmutableSet()),
                        LIST.splitToStream(value).anyMatch(REVIEW_ZONE::equals),
                        campaignWithin);
            case CAMPAIGN_WITHIN -> new TimelineKeys(clockSkew, dateOnlyZones, plainDates, within(file, value));
            default ->
                throw new Unusable("%s: key %s means nothing, wanted %s, %s or %s."
                        .formatted(file, Quoted.of(key), CLOCK_SKEW, DATE_ONLY_ZONES, CAMPAIGN_WITHIN));
        };
    }

    /**
     * The zones in which a local midnight means that only the day is known.
     *
     * @param days the zone in which plain dates begin
     * @return all of them
     */
    public ImmutableSet<ZoneId> dateOnly(ZoneId days) {
        return plainDates
                ? ImmutableSet.<ZoneId>builder().addAll(dateOnlyZones).add(days).build()
                : dateOnlyZones;
    }

    private static ClockSkew clockSkew(Path file, String value) {
        try {
            return ClockSkew.of(Duration.parse(value));
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new Unusable(
                    "%s: %s is %s, wanted a duration in ISO 8601 from PT0S to P1000D, such as PT5M."
                            .formatted(file, CLOCK_SKEW, Quoted.of(value)),
                    e);
        }
    }

    private static Duration within(Path file, String value) {
        try {
            Duration within = Duration.parse(value);
            if (!within.isNegative() && within.compareTo(LONGEST) <= 0) {
                return within;
            }
        } catch (DateTimeException e) {
            // told below
        }
        throw new Unusable("%s: %s is %s, wanted a duration in ISO 8601 from PT0S to P1000D, such as P7D."
                .formatted(file, CAMPAIGN_WITHIN, Quoted.of(value)));
    }

    private static ZoneId zone(Path file, String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException e) {
            throw new Unusable(
                    "%s: %s names %s, wanted time zones such as Europe/Berlin, separated by commas."
                            .formatted(file, DATE_ONLY_ZONES, Quoted.of(name)),
                    e);
        }
    }
}
