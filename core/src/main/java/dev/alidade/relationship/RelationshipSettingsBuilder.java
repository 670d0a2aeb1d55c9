// SPDX-License-Identifier: Apache-2.0
package dev.alidade.relationship;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import dev.alidade.measure.Interval;
import dev.alidade.measure.Suppression;
import dev.alidade.model.RatingItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.TreeSet;

/** Collects {@link RelationshipSettings}. Items named again replace the earlier ones. */
public final class RelationshipSettingsBuilder {
    private final TreeMap<String, RatingItem> items = new TreeMap<>();
    private final List<MatchedItems> matched = new ArrayList<>();
    private final List<Instrument> instruments = new ArrayList<>();
    private final TreeSet<String> foreign = new TreeSet<>();
    private Optional<String> wave = Optional.empty();
    private Optional<String> previousWave = Optional.empty();
    private OptionalLong staffSales = OptionalLong.empty();
    private OptionalLong staffMarketing = OptionalLong.empty();
    private Suppression suppression = Suppression.DEFAULT;
    private double level = Interval.DEFAULT_LEVEL;
    private int referencePercent = RelationshipSettings.REFERENCE_PERCENT;

    RelationshipSettingsBuilder() {}

    /**
     * Adds items, or rewords standard ones.
     *
     * @param values the items
     * @return this builder
     */
    public RelationshipSettingsBuilder items(Iterable<RatingItem> values) {
        values.forEach(this::item);
        return this;
    }

    /**
     * Adds an item, or rewords a standard one. The first item of the user's own that is held against sales, by its name,
     * takes the place of all standard ones of that kind.
     *
     * @param value the item
     * @return this builder
     */
    public RelationshipSettingsBuilder item(RatingItem value) {
        items.put(value.item(), value);
        return this;
    }

    /**
     * Adds items that both departments rate; without any, all items are matched with themselves.
     *
     * @param values the pairs
     * @return this builder
     */
    public RelationshipSettingsBuilder matched(MatchedItems... values) {
        matched.addAll(List.of(values));
        return this;
    }

    /**
     * Adds instruments.
     *
     * @param values the instruments
     * @return this builder
     */
    public RelationshipSettingsBuilder instruments(Iterable<Instrument> values) {
        values.forEach(instruments::add);
        return this;
    }

    /**
     * Adds an instrument.
     *
     * @param value the instrument
     * @return this builder
     */
    public RelationshipSettingsBuilder instrument(Instrument value) {
        instruments.add(requireNonNull(value, "value"));
        return this;
    }

    /**
     * Names items of other topics, beside the usual ones: {@code morale}, {@code accuracy} and {@code findability}.
     *
     * @param names the items' names
     * @return this builder
     */
    public RelationshipSettingsBuilder foreign(String... names) {
        foreign.addAll(List.of(names));
        return this;
    }

    /**
     * Sets the round that counts.
     *
     * @param value its name
     * @return this builder
     */
    public RelationshipSettingsBuilder wave(String value) {
        wave = Optional.of(value);
        return this;
    }

    /**
     * Sets the round that changes are told from.
     *
     * @param value its name
     * @return this builder
     */
    public RelationshipSettingsBuilder previousWave(String value) {
        previousWave = Optional.of(value);
        return this;
    }

    /**
     * Sets how many persons in sales could have rated.
     *
     * @param value how many, at least 1
     * @return this builder
     */
    public RelationshipSettingsBuilder staffSales(long value) {
        staffSales = OptionalLong.of(value);
        return this;
    }

    /**
     * Sets how many persons in marketing could have rated.
     *
     * @param value how many, at least 1
     * @return this builder
     */
    public RelationshipSettingsBuilder staffMarketing(long value) {
        staffMarketing = OptionalLong.of(value);
        return this;
    }

    /**
     * Sets the minimum group.
     *
     * @param persons the smallest number of persons whose result may be shown
     * @return this builder
     * @throws IllegalArgumentException if that protects nobody
     */
    public RelationshipSettingsBuilder minimumGroup(int persons) {
        suppression = new Suppression(persons);
        return this;
    }

    /**
     * Sets the confidence level of intervals.
     *
     * @param value between 0 and 1
     * @return this builder
     */
    public RelationshipSettingsBuilder level(double value) {
        level = value;
        return this;
    }

    /**
     * Sets the line that the closeness of sales is compared with.
     *
     * @param percent whole percent, from 0 to 100
     * @return this builder
     */
    public RelationshipSettingsBuilder referencePercent(int percent) {
        referencePercent = percent;
        return this;
    }

    /**
     * Makes the settings.
     *
     * @return the settings
     * @throws IllegalArgumentException if the parts don't fit together
     */
    public RelationshipSettings build() {
        TreeMap<String, RatingItem> all = new TreeMap<>();
        boolean own = items.keySet().stream().anyMatch(name -> name.startsWith(RelationshipSettings.FRICTION_ON_SALES));
        for (RatingItem item : StandardItems.all()) {
            if (!own || !item.item().startsWith(RelationshipSettings.FRICTION_ON_SALES)) {
                all.put(item.item(), item);
            }
        }
        all.putAll(items);
        TreeSet<String> others = new TreeSet<>(StandardItems.FOREIGN);
        others.addAll(foreign);
        others.removeAll(items.keySet());
        return new RelationshipSettings(
                ImmutableList.copyOf(all.values()),
                matched.isEmpty()
                        ? all.keySet().stream().map(MatchedItems::same).collect(ImmutableList.toImmutableList())
                        : ImmutableList.copyOf(matched),
                ImmutableList.copyOf(instruments),
                ImmutableSortedSet.copyOfSorted(others),
                wave,
                previousWave,
                staffSales,
                staffMarketing,
                suppression,
                level,
                referencePercent);
    }
}
