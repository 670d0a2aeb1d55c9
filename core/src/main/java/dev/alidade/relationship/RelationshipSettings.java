// SPDX-License-Identifier: Apache-2.0
package dev.alidade.relationship;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import dev.alidade.measure.Settings;
import dev.alidade.measure.Suppression;
import dev.alidade.model.RatingItem;
import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The items of the survey, and how ratings of them are read.
 *
 * <pre>{@code
 * RelationshipSettings settings = RelationshipSettings.builder()
 *         .item(new RatingItem("friction-7", 1, 5, Optional.of("Marketing spends money on parties")))
 *         .staffSales(60)
 *         .build();
 * }</pre>
 *
 * @param items the known items with their scales, in the order of their names, whatever order is given. {@value #CLOSENESS}
 *     and {@value #INTERNAL_SATISFACTION} are what their names say, {@code friction-1} to {@code friction-9} the nine
 *     {@linkplain Friction frictions}, and what begins with {@value #FRICTION_ON_SALES} is held against sales
 * @param matched what both departments rate, in the order of the names, whatever order is given
 * @param instruments the instruments, in the order of their names, whatever order is given
 * @param foreign items of other topics: ratings of them are no ratings of unknown items
 * @param wave the round that counts; empty for the one whose last rating is latest
 * @param previousWave the round that changes are told from; empty for the one whose last rating is the latest before that
 *     of the round that counts
 * @param staffSales how many persons in sales could have rated; empty when not known: then sales counts as very large
 * @param staffMarketing how many persons in marketing could have rated; empty when not known
 * @param suppression how small a group may be; by default 5 persons
 * @param level the confidence level of intervals, between 0 and 1; by default .95
 * @param referencePercent the share of sales, in whole percent, below which closeness is called low; by default
 *     {@value #REFERENCE_PERCENT}
 */
public record RelationshipSettings(
        ImmutableList<RatingItem> items,
        ImmutableList<MatchedItems> matched,
        ImmutableList<Instrument> instruments,
        ImmutableSortedSet<String> foreign,
        Optional<String> wave,
        Optional<String> previousWave,
        OptionalLong staffSales,
        OptionalLong staffMarketing,
        Suppression suppression,
        double level,
        int referencePercent) {
    /** The item by which persons rate how close they feel to the other department. */
    public static final String CLOSENESS = "closeness";

    /** The item by which sales rates what marketing does for it, and marketing what it believes to do. */
    public static final String INTERNAL_SATISFACTION = "internal-satisfaction";

    /** How the names of items begin that are held against sales. */
    public static final String FRICTION_ON_SALES = "friction-on-sales-";

    /**
     * The share of sales teams that one survey found close or very close to marketing, in percent (Leopard, "Crossing the
     * divide"). Its authors call that pathetic: it is a line to compare with, not a target.
     */
    public static final int REFERENCE_PERCENT = 35;

    /**
     * Checks that the parts fit together.
     *
     * @throws IllegalArgumentException if two items or two instruments have one name, an instrument or a pair names an
     *     unknown item, the items of an instrument have different scales, the two rounds are one, or a number is out of its
     *     range
     */
    public RelationshipSettings {
        items = ImmutableList.sortedCopyOf(Comparator.comparing(RatingItem::item), items);
        matched = ImmutableList.sortedCopyOf(
                Comparator.comparing(MatchedItems::sales).thenComparing(MatchedItems::marketing), matched);
        instruments = ImmutableList.sortedCopyOf(Comparator.comparing(Instrument::id), instruments);
        requireNonNull(foreign, "foreign");
        requireNonNull(wave, "wave");
        requireNonNull(previousWave, "previousWave");
        requireNonNull(suppression, "suppression");
        SettingsChecks.items(items);
        SettingsChecks.matched(matched, items);
        SettingsChecks.instruments(instruments, items);
        SettingsChecks.staff(staffSales, "staffSales");
        SettingsChecks.staff(staffMarketing, "staffMarketing");
        if (wave.isPresent() && wave.equals(previousWave)) {
            throw new IllegalArgumentException(
                    "Relationship: the wave %s can't be the one before itself.".formatted(wave.get()));
        }
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException(
                    "Relationship: level %s is not between 0 and 1. Maybe it is a percentage.".formatted(level));
        }
        if (referencePercent < 0 || referencePercent > 100) {
            throw new IllegalArgumentException(
                    "Relationship: a reference of %s percent is not from 0 to 100.".formatted(referencePercent));
        }
    }

    /**
     * The standard items in this library's own words, all of them matched with themselves, without instruments and staff
     * numbers.
     *
     * @return the settings
     */
    public static RelationshipSettings standard() {
        return builder().build();
    }

    /**
     * Begins settings like the standard ones.
     *
     * @return a builder
     */
    public static RelationshipSettingsBuilder builder() {
        return new RelationshipSettingsBuilder();
    }

    /**
     * A known item.
     *
     * @param name the item's name
     * @return the item; empty for an unknown one
     */
    public Optional<RatingItem> item(String name) {
        return items.stream().filter(item -> item.item().equals(name)).findFirst();
    }

    /** The identity of these settings. */
    Settings settings() {
        return Settings.of("relationship", 1)
                .with("items", items.toString())
                .with("matched", matched.toString())
                .with("instruments", instruments.toString())
                .with("foreign", foreign.toString())
                .with("wave", wave.toString())
                .with("previous wave", previousWave.toString())
                .with("staff sales", staffSales.orElse(0))
                .with("staff marketing", staffMarketing.orElse(0))
                .with("minimum group", suppression.minimumGroup())
                .with("level", level)
                .with("reference", referencePercent);
    }
}
