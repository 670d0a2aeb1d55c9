// SPDX-License-Identifier: Apache-2.0
package dev.alidade.content;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.Suppression;
import dev.alidade.model.Asset;
import dev.alidade.model.BusinessHours;
import dev.alidade.model.Launch;
import dev.alidade.model.Pipeline;
import dev.alidade.model.RatingItem;
import dev.alidade.model.Roster;
import dev.alidade.model.SellingSeason;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Collects the parts of {@link ContentSettings}. */
public final class ContentSettingsBuilder {
    private final List<Asset> assets = new ArrayList<>();
    private final List<Launch> launches = new ArrayList<>();
    private final List<SellingSeason> seasons = new ArrayList<>();
    private final List<Pipeline> pipelines = new ArrayList<>();
    private Roster roster = Roster.EMPTY;
    private Optional<BusinessHours> hours = Optional.empty();
    private int turnaround = ContentSettings.DEFAULT_TURNAROUND;
    private Duration exposure = ContentSettings.DEFAULT_EXPOSURE;
    private int readyBefore = ContentSettings.DEFAULT_READY_BEFORE;
    private SelfMadeUnit unit = SelfMadeUnit.SELLER;
    private RatingItem accuracy = RatingItem.standard(ContentSettings.ACCURACY_ITEM);
    private RatingItem findability = RatingItem.standard(ContentSettings.FINDABILITY_ITEM);
    private Optional<String> wave = Optional.empty();
    private Suppression suppression = Suppression.DEFAULT;

    ContentSettingsBuilder() {}

    /**
     * Adds material to the library.
     *
     * @param values the assets
     * @return this builder
     */
    public ContentSettingsBuilder assets(Iterable<Asset> values) {
        values.forEach(assets::add);
        return this;
    }

    /**
     * Adds a piece of material to the library.
     *
     * @param value the asset
     * @return this builder
     */
    public ContentSettingsBuilder asset(Asset value) {
        assets.add(requireNonNull(value, "value"));
        return this;
    }

    /**
     * Adds launches.
     *
     * @param values the launches
     * @return this builder
     */
    public ContentSettingsBuilder launches(Iterable<Launch> values) {
        values.forEach(launches::add);
        return this;
    }

    /**
     * Adds selling seasons.
     *
     * @param values the seasons
     * @return this builder
     */
    public ContentSettingsBuilder seasons(Iterable<SellingSeason> values) {
        values.forEach(seasons::add);
        return this;
    }

    /**
     * Sets who works where.
     *
     * @param value the roster, of all departments
     * @return this builder
     */
    public ContentSettingsBuilder roster(Roster value) {
        roster = requireNonNull(value, "value");
        return this;
    }

    /**
     * Sets whose business days requests are counted in.
     *
     * @param value the hours; {@link BusinessHours#standard} in the zone of the window otherwise
     * @return this builder
     */
    public ContentSettingsBuilder businessHours(BusinessHours value) {
        hours = Optional.of(value);
        return this;
    }

    /**
     * Adds a pipeline whose stages say when a deal is won or lost.
     *
     * @param value the pipeline
     * @return this builder
     */
    public ContentSettingsBuilder pipeline(Pipeline value) {
        pipelines.add(requireNonNull(value, "value"));
        return this;
    }

    /**
     * Sets in how many business days a request is to be delivered.
     *
     * @param businessDays the number; {@value ContentSettings#DEFAULT_TURNAROUND} otherwise
     * @return this builder
     */
    public ContentSettingsBuilder turnaround(int businessDays) {
        turnaround = businessDays;
        return this;
    }

    /**
     * Sets how long material has to be there before its use is judged.
     *
     * @param value the time; 90 days otherwise
     * @return this builder
     */
    public ContentSettingsBuilder exposure(Duration value) {
        exposure = requireNonNull(value, "value");
        return this;
    }

    /**
     * Sets how many days before a launch or season its material is to be ready.
     *
     * @param days the number; {@value ContentSettings#DEFAULT_READY_BEFORE} otherwise
     * @return this builder
     */
    public ContentSettingsBuilder readyBefore(int days) {
        readyBefore = days;
        return this;
    }

    /**
     * Sets of what the metric on self-made material is a share.
     *
     * @param value sellers or teams; sellers otherwise
     * @return this builder
     */
    public ContentSettingsBuilder selfMadeUnit(SelfMadeUnit value) {
        unit = requireNonNull(value, "value");
        return this;
    }

    /**
     * Sets the item by which sales rates whether material is right.
     *
     * @param value the item with its scale; {@value ContentSettings#ACCURACY_ITEM} from 1 to 5 otherwise
     * @return this builder
     */
    public ContentSettingsBuilder accuracy(RatingItem value) {
        accuracy = requireNonNull(value, "value");
        return this;
    }

    /**
     * Sets the item by which sales rates whether material is found.
     *
     * @param value the item with its scale; {@value ContentSettings#FINDABILITY_ITEM} from 1 to 5 otherwise
     * @return this builder
     */
    public ContentSettingsBuilder findability(RatingItem value) {
        findability = requireNonNull(value, "value");
        return this;
    }

    /**
     * Sets the round of the survey that counts; the one whose last answer is latest otherwise.
     *
     * @param value the name of the round
     * @return this builder
     */
    public ContentSettingsBuilder wave(String value) {
        wave = Optional.of(value);
        return this;
    }

    /**
     * Sets the smallest group of persons whose ratings may be shown.
     *
     * @param persons the number of persons; five otherwise
     * @return this builder
     * @throws IllegalArgumentException if the number is too small to protect anybody
     */
    public ContentSettingsBuilder minimumGroup(int persons) {
        suppression = new Suppression(persons);
        return this;
    }

    /**
     * Makes the settings.
     *
     * @return the settings
     * @throws IllegalArgumentException if the parts don't fit together
     */
    public ContentSettings build() {
        return new ContentSettings(
                ImmutableList.copyOf(assets),
                ImmutableList.copyOf(launches),
                ImmutableList.copyOf(seasons),
                roster,
                hours,
                ImmutableList.copyOf(pipelines),
                turnaround,
                exposure,
                readyBefore,
                unit,
                accuracy,
                findability,
                wave,
                suppression);
    }
}
