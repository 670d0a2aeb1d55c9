// SPDX-License-Identifier: Apache-2.0
package dev.alidade.model;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Meetings that come again: how often there is to be one, and who has to be there.
 *
 * <pre>{@code
 * MeetingSeries.monthly("joint-team");
 * MeetingSeries.every("standup", Period.ofWeeks(1)).quorum(2, 1);
 * }</pre>
 *
 * @param id the series' id, as meetings name it
 * @param cadence how long a period is in which there is to be one: whole months, or whole days
 * @param salesQuorum how many of sales are to be there, at least
 * @param marketingQuorum how many of marketing are to be there, at least
 * @param from the first day on which the series is agreed; empty for longer than anything that is measured
 * @param to the day after the last; empty when no end is agreed
 */
public record MeetingSeries(
        String id,
        Period cadence,
        int salesQuorum,
        int marketingQuorum,
        Optional<LocalDate> from,
        Optional<LocalDate> to) {
    private static final long MOST_MONTHS = 1_200;
    private static final long MOST_DAYS = 36_525;

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if the id is blank, the cadence is not some months or some days up to 100 years, a
     *     quorum is negative, or there is no day from the first to the last
     */
    public MeetingSeries {
        Checks.id(id, "MeetingSeries.id");
        requireNonNull(cadence, "cadence");
        long months = cadence.toTotalMonths();
        long days = cadence.get(ChronoUnit.DAYS);
        if (cadence.isNegative()
                || cadence.isZero()
                || (months > 0 && days > 0)
                || months > MOST_MONTHS
                || days > MOST_DAYS) {
            throw new IllegalArgumentException(
                    "Series %s: a cadence of %s is not possible; wanted some months or some days, not both, such as P1M or"
                                    .formatted(id, cadence)
                            + " P14D.");
        }
        if (salesQuorum < 0 || marketingQuorum < 0) {
            throw new IllegalArgumentException("Series %s: a quorum of %s of sales and %s of marketing is negative."
                    .formatted(id, salesQuorum, marketingQuorum));
        }
        if (from.isPresent() && to.isPresent() && !to.get().isAfter(from.get())) {
            throw new IllegalArgumentException("Series %s: no day from %s to %s, which is the day after the last."
                    .formatted(id, from.get(), to.get()));
        }
        cadence = months > 0 ? Period.ofMonths(Math.toIntExact(months)) : cadence;
    }

    /**
     * A meeting a month, with somebody of each side.
     *
     * @param id the series' id
     * @return the series
     */
    public static MeetingSeries monthly(String id) {
        return every(id, Period.ofMonths(1));
    }

    /**
     * A meeting in each period, with somebody of each side.
     *
     * @param id the series' id
     * @param cadence how long a period is
     * @return the series
     */
    public static MeetingSeries every(String id, Period cadence) {
        return new MeetingSeries(id, cadence, 1, 1, Optional.empty(), Optional.empty());
    }

    /**
     * This series with another quorum.
     *
     * @param sales how many of sales are to be there, at least
     * @param marketing how many of marketing are to be there, at least
     * @return a new series
     */
    public MeetingSeries quorum(int sales, int marketing) {
        return new MeetingSeries(id, cadence, sales, marketing, from, to);
    }

    /**
     * This series from a day on.
     *
     * @param day the first day on which it is agreed
     * @return a new series
     */
    public MeetingSeries from(LocalDate day) {
        return new MeetingSeries(id, cadence, salesQuorum, marketingQuorum, Optional.of(day), to);
    }

    /**
     * This series up to a day.
     *
     * @param day the day after the last
     * @return a new series
     */
    public MeetingSeries until(LocalDate day) {
        return new MeetingSeries(id, cadence, salesQuorum, marketingQuorum, from, Optional.of(day));
    }
}
