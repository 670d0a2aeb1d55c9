// SPDX-License-Identifier: Apache-2.0
package dev.alidade.content;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.Settings;
import dev.alidade.measure.Suppression;
import dev.alidade.model.Asset;
import dev.alidade.model.BusinessHours;
import dev.alidade.model.Launch;
import dev.alidade.model.Pipeline;
import dev.alidade.model.RatingItem;
import dev.alidade.model.Roster;
import dev.alidade.model.SellingSeason;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The material of a company, the two calendars it is made for, and what is taken for fast, fresh and used.
 *
 * <pre>{@code
 * ContentSettings settings = ContentSettings.builder().assets(library).launches(launches).roster(roster).build();
 * }</pre>
 *
 * @param assets the library, in the order of ids whatever order is given
 * @param launches when products come to the market, in the order of days and ids whatever order is given
 * @param seasons when buyers decide, likewise
 * @param roster who works where; without it no share of sellers or teams is told
 * @param hours whose business days requests are counted in; empty for {@link BusinessHours#standard} in the zone of the window
 * @param pipelines the pipelines whose stages say when a deal is won or lost, by name; a deal that names none belongs to the
 *     only one
 * @param turnaround in how many business days a request is to be delivered, from 0
 * @param exposure how long material has to be there before its use is judged
 * @param readyBefore how many days before a launch or season its material is to be ready, where that says nothing else
 * @param unit of what the metric on self-made material is a share
 * @param accuracy the item by which sales rates whether material is right
 * @param findability the item by which sales rates whether material is found
 * @param wave the round of the survey that counts; empty for the one whose last answer is latest
 * @param suppression the smallest group of persons whose ratings may be shown
 */
public record ContentSettings(
        ImmutableList<Asset> assets,
        ImmutableList<Launch> launches,
        ImmutableList<SellingSeason> seasons,
        Roster roster,
        Optional<BusinessHours> hours,
        ImmutableList<Pipeline> pipelines,
        int turnaround,
        Duration exposure,
        int readyBefore,
        SelfMadeUnit unit,
        RatingItem accuracy,
        RatingItem findability,
        Optional<String> wave,
        Suppression suppression) {
    /** The item of {@code ratings} by which sales rates whether material is right, unless another is set. */
    public static final String ACCURACY_ITEM = "accuracy";

    /** The item of {@code ratings} by which sales rates whether material is found, unless another is set. */
    public static final String FINDABILITY_ITEM = "findability";

    /** Within how many business days requests are to be delivered unless another number is set: a working week. */
    public static final int DEFAULT_TURNAROUND = 5;

    /** How long material has to be there before its use is judged, unless another time is set: a quarter. */
    public static final Duration DEFAULT_EXPOSURE = Duration.ofDays(90);

    /** How many days before a launch or season material is to be ready: a working figure of this library, without source. */
    public static final int DEFAULT_READY_BEFORE = 14;

    private static final int MOST_DAYS = 3_660;

    /**
     * Checks that the parts fit together.
     *
     * @throws IllegalArgumentException if two assets, launches, seasons or pipelines have one id, a number of days is out of
     *     range, the exposure is negative, or both ratings are of one item
     */
    public ContentSettings {
        assets = ImmutableList.sortedCopyOf(Comparator.comparing(Asset::id), assets);
        launches = ImmutableList.sortedCopyOf(Comparator.comparing(Launch::day).thenComparing(Launch::id), launches);
        seasons = ImmutableList.sortedCopyOf(
                Comparator.comparing(SellingSeason::from).thenComparing(SellingSeason::id), seasons);
        requireNonNull(roster, "roster");
        requireNonNull(hours, "hours");
        pipelines = ImmutableList.sortedCopyOf(Comparator.comparing(Pipeline::name), pipelines);
        requireNonNull(exposure, "exposure");
        requireNonNull(unit, "unit");
        requireNonNull(accuracy, "accuracy");
        requireNonNull(findability, "findability");
        requireNonNull(wave, "wave");
        requireNonNull(suppression, "suppression");
        requireDistinct("assets have the id", assets, Asset::id);
        requireDistinct("launches have the id", launches, Launch::id);
        requireDistinct("seasons have the id", seasons, SellingSeason::id);
        requireDistinct("pipelines are called", pipelines, Pipeline::name);
        requireDays(turnaround, "business days for a request");
        requireDays(readyBefore, "days before a launch or season");
        if (exposure.isNegative() || exposure.toDays() > MOST_DAYS) {
            throw new IllegalArgumentException(
                    "Content: an exposure of %s is not from 0 to %s days.".formatted(exposure, MOST_DAYS));
        }
        if (accuracy.item().equals(findability.item())) {
            throw new IllegalArgumentException(
                    "Content: accuracy and findability are both rated by the item %s.".formatted(accuracy.item()));
        }
    }

    private static <T> void requireDistinct(String what, List<T> values, Function<T, String> name) {
        Set<String> names = new HashSet<>();
        for (T value : values) {
            if (!names.add(name.apply(value))) {
                throw new IllegalArgumentException("Content: two %s %s.".formatted(what, name.apply(value)));
            }
        }
    }

    private static void requireDays(int days, String what) {
        if (days < 0 || days > MOST_DAYS) {
            throw new IllegalArgumentException("Content: %s %s are not from 0 to %s.".formatted(days, what, MOST_DAYS));
        }
    }

    /**
     * Without library, calendars and roster: requests and ratings only.
     *
     * @return the settings
     */
    public static ContentSettings standard() {
        return builder().build();
    }

    /**
     * Begins settings like the standard ones.
     *
     * @return a builder
     */
    public static ContentSettingsBuilder builder() {
        return new ContentSettingsBuilder();
    }

    /**
     * The identity of these settings.
     *
     * @return settings that are equal for equal parameters
     */
    Settings settings() {
        Settings settings = Settings.of("content", 2)
                .with("launches", launches.toString())
                .with("seasons", seasons.toString())
                .with("roster", roster.toString())
                .with("turnaround", turnaround)
                .with("exposure", exposure)
                .with("ready before", readyBefore)
                .with("unit", unit)
                .with("accuracy", accuracy.toString())
                .with("findability", findability.toString())
                .with("wave", wave.toString())
                .with("minimum", suppression.minimumGroup());
        if (hours.isPresent()) {
            settings = settings.with("hours", hours.get().settings());
        }
        for (Asset asset : assets) {
            settings = settings.with("asset " + asset.id(), asset.toString());
        }
        for (Pipeline pipeline : pipelines) {
            settings = settings.with("pipeline " + pipeline.name(), pipeline.settings());
        }
        return settings;
    }
}
