// SPDX-License-Identifier: Apache-2.0
package dev.alidade.report;

import dev.alidade.measure.Interval;
import dev.alidade.measure.Measurement;
import dev.alidade.measure.Money;
import dev.alidade.measure.Proportion;
import dev.alidade.measure.TimeToEvent;
import dev.alidade.measure.Unit;
import dev.alidade.score.Bounds;
import dev.alidade.score.Scorecard;
import dev.alidade.score.TopicScore;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Numbers as people read them, the same in every report. Percent exists here only. What is not everything is never rounded
 * up to everything, and what is not nothing never down to nothing. What is absent is {@value #NONE}.
 */
public final class Figures {
    /** What stands for an absent number. */
    public static final String NONE = "-";

    private static final double ALL_POINTS = 100;
    private static final String ABOUT = "~";
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
    private static final DateTimeFormatter EXACT = new DateTimeFormatterBuilder()
            .appendPattern("uuuu-MM-dd HH:mm:ss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .toFormatter(Locale.ROOT);

    private Figures() {}

    /**
     * Points from 0 to 100 with one decimal.
     *
     * @param points the points
     * @return such as {@code 53.5}
     */
    public static String points(double points) {
        return ofHundred(BigDecimal.valueOf(points));
    }

    static String points(OptionalDouble points) {
        return points.isPresent() ? points(points.getAsDouble()) : NONE;
    }

    /**
     * Both ends of bounds.
     *
     * @param bounds in points
     * @return such as {@code 40.1 to 66.5}
     */
    public static String bounds(Bounds bounds) {
        return points(bounds.low()) + " to " + points(bounds.high());
    }

    /**
     * A share in percent with one decimal.
     *
     * @param share from 0 to 1
     * @return such as {@code 74.7%}
     */
    public static String percent(double share) {
        return ofHundred(BigDecimal.valueOf(share).movePointRight(2)) + "%";
    }

    /**
     * A share in percent with one decimal.
     *
     * @param share from 0 to 1
     * @return such as {@code 74.7%}; {@value #NONE} when it is absent
     */
    public static String percent(OptionalDouble share) {
        return share.isPresent() ? percent(share.getAsDouble()) : NONE;
    }

    /**
     * A round share, such as a threshold.
     *
     * @param share from 0 to 1
     * @return such as {@code 75%}
     */
    public static String round(double share) {
        return plain(BigDecimal.valueOf(share).movePointRight(2), 1) + "%";
    }

    private static String ofHundred(BigDecimal exact) {
        BigDecimal rounded = exact.setScale(1, RoundingMode.HALF_UP);
        if (rounded.signum() == 0 && exact.signum() != 0) {
            return exact.signum() > 0 ? "<0.1" : ">-0.1";
        }
        if (rounded.compareTo(HUNDRED) == 0 && exact.compareTo(HUNDRED) < 0) {
            return ">99.9";
        }
        return rounded.toPlainString();
    }

    /**
     * A value in its unit.
     *
     * @param unit the unit
     * @param value the value
     * @return such as {@code 74.7%} or {@code 2 h 5 min}
     */
    public static String value(Unit unit, double value) {
        return switch (unit) {
            case SHARE -> percent(value);
            case COUNT -> plain(BigDecimal.valueOf(value), 1);
            case SECONDS -> duration(value);
            case RATIO, COEFFICIENT, MONEY ->
                BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP).toPlainString();
        };
    }

    private static String plain(BigDecimal value, int decimals) {
        BigDecimal rounded = value.setScale(decimals, RoundingMode.HALF_UP).stripTrailingZeros();
        return rounded.signum() == 0 ? "0" : rounded.toPlainString();
    }

    /** The two largest units of a duration. */
    private static String duration(double seconds) {
        if (!(seconds >= 0 && seconds < Long.MAX_VALUE)) {
            return plain(BigDecimal.valueOf(seconds), 0) + " s";
        }
        Duration duration = Duration.ofSeconds(
                BigDecimal.valueOf(seconds).setScale(0, RoundingMode.HALF_UP).longValueExact());
        if (duration.toDays() > 0) {
            return duration.toDays() + " d" + part(duration.toHoursPart(), " h");
        }
        if (duration.toHours() > 0) {
            return duration.toHours() + " h" + part(duration.toMinutesPart(), " min");
        }
        return duration.toMinutes() > 0
                ? duration.toMinutes() + " min" + part(duration.toSecondsPart(), " s")
                : duration.toSeconds() + " s";
    }

    /**
     * A duration by its two largest units.
     *
     * @param duration the duration
     * @return such as {@code 2 h 5 min}
     */
    public static String duration(Duration duration) {
        return duration((double) duration.toSeconds());
    }

    /**
     * A median, such as {@code 3 d 4 h}; {@code ~} before it where exactly half were reached, so that it is the middle of the
     * time to the next; or that so few were reached that there is none.
     *
     * @param times the times
     * @return the median in words; a dash without any times
     */
    public static String median(TimeToEvent times) {
        return median(times, Figures::duration);
    }

    /**
     * What has to be said below {@linkplain #median(TimeToEvent) medians}: what the sign before some of them means.
     *
     * @param times the times, of which the medians are shown
     * @return one sentence; empty where no median has the sign
     */
    public static Optional<String> medianNote(Stream<TimeToEvent> times) {
        return Halves.note(times);
    }

    /**
     * The topic that stands furthest behind the others.
     *
     * @param card the scores
     * @return the weakest topic; empty when no topic has a score, or each has all its points
     */
    public static Optional<TopicScore> weakest(Scorecard card) {
        return card.weakestTopic().filter(topic -> !points(topic.score()).equals(points(ALL_POINTS)));
    }

    /** A duration in hours and what remains, also where it is longer than a day: one of business time has no days of 24. */
    static String hours(Duration time) {
        String words = Stream.of(
                        unit(time.toHours(), "h"), unit(time.toMinutesPart(), "min"), unit(time.toSecondsPart(), "s"))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
        return words.isEmpty() ? "0 s" : words;
    }

    private static String unit(long number, String unit) {
        return number > 0 ? number + " " + unit : "";
    }

    /** The same as {@link #median(TimeToEvent)}, of business time. */
    static String medianInHours(TimeToEvent times) {
        return median(times, half -> hours(half.toHours() > 0 ? half.truncatedTo(ChronoUnit.MINUTES) : half));
    }

    private static String median(TimeToEvent times, Function<Duration, String> words) {
        String about = times.exactHalf().isPresent() ? ABOUT : "";
        return times.median()
                .map(half -> about + words.apply(half))
                .orElse(times.subjects() == 0 ? NONE : "not reached");
    }

    /** A number with two decimals, such as a ratio. */
    static String ratio(double ratio) {
        return value(Unit.RATIO, ratio);
    }

    /** A number with three decimals, such as a score near 0; one that is not 0 is never rounded to it. */
    static String score(double score) {
        BigDecimal rounded = BigDecimal.valueOf(score).setScale(3, RoundingMode.HALF_UP);
        if (rounded.signum() == 0 && score != 0) {
            return score > 0 ? "<0.001" : ">-0.001";
        }
        return rounded.toPlainString();
    }

    static String score(OptionalDouble score) {
        return score.isPresent() ? score(score.getAsDouble()) : NONE;
    }

    static String ratio(OptionalDouble ratio) {
        return ratio.isPresent() ? ratio(ratio.getAsDouble()) : NONE;
    }

    static String money(Optional<Money> money) {
        return money.map(Money::toString).orElse(NONE);
    }

    private static String part(int number, String unit) {
        return number > 0 ? " " + number + unit : "";
    }

    static String value(Measurement measured) {
        return measured.value().isPresent()
                ? value(measured.metric().unit(), measured.value().getAsDouble())
                : NONE;
    }

    /**
     * Both limits of an interval.
     *
     * @param unit the unit of the limits
     * @param interval the interval
     * @return such as {@code 70.4 to 84.8%}; {@value #NONE} when it is absent
     */
    public static String interval(Unit unit, Optional<Interval> interval) {
        return interval.map(limits -> unit == Unit.SHARE
                        ? ofHundred(BigDecimal.valueOf(limits.low()).movePointRight(2)) + " to "
                                + percent(limits.high())
                        : value(unit, limits.low()) + " to " + value(unit, limits.high()))
                .orElse(NONE);
    }

    static String interval(Measurement measured) {
        return measured.value().isPresent() ? interval(measured.metric().unit(), measured.interval()) : NONE;
    }

    /**
     * What a value rests on.
     *
     * @param measured the measurement
     * @return such as {@code 412 of 530, 12 not due} or {@code 25 promises}; {@value #NONE} when nothing can be shown
     */
    public static String evidence(Measurement measured) {
        return EvidenceWords.of(measured);
    }

    /**
     * A number of things.
     *
     * @param number how many
     * @param one the word for one of them
     * @param several the word for several
     * @return such as {@code 3 leads}
     */
    public static String count(long number, String one, String several) {
        return number + " " + (number == 1 ? one : several);
    }

    /**
     * A share in words.
     *
     * @param share the share
     * @return such as {@code 74 of 99 (74.7%)}
     */
    public static String share(Proportion share) {
        return share + (share.total() > 0 ? " (" + percent(share.share()) + ")" : "");
    }

    /** An instant in a zone, as a day if that is when it begins. */
    static String instant(Instant instant, ZoneId zone) {
        ZonedDateTime at = instant.atZone(zone);
        if (at.toLocalTime().equals(LocalTime.MIDNIGHT)) {
            return at.toLocalDate().toString();
        }
        return at.getSecond() == 0 && at.getNano() == 0 ? MINUTE.format(at) : EXACT.format(at);
    }
}
