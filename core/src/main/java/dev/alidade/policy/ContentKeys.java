// SPDX-License-Identifier: Apache-2.0
package dev.alidade.policy;

import com.google.common.collect.ImmutableList;
import dev.alidade.content.ContentSettings;
import dev.alidade.content.ContentSettingsBuilder;
import dev.alidade.content.SelfMadeUnit;
import dev.alidade.model.RatingItem;

/** The keys about sales material. */
final class ContentKeys {
    private static final String TURNAROUND = "content.turnaround-business-days";
    private static final String EXPOSURE = "content.exposure";
    private static final String READY_BEFORE = "content.ready-before-days";
    private static final String UNIT = "content.self-made-unit";
    private static final String ACCURACY_ITEM = "content.accuracy-item";
    private static final String FINDABILITY_ITEM = "content.findability-item";
    private static final String WAVE = "content.wave";
    private static final String MINIMUM_GROUP = "content.minimum-group";

    static final ImmutableList<String> ALL = ImmutableList.of(
            TURNAROUND, EXPOSURE, READY_BEFORE, UNIT, ACCURACY_ITEM, FINDABILITY_ITEM, WAVE, MINIMUM_GROUP);

    private ContentKeys() {}

    /** Asks for every key, so that what makes no sense by itself is told before there are any files. */
    static ContentSettings checked(PolicyValues values) {
        return base(values, CompanyTables.none()).build();
    }

    /** The settings; the pipeline of leads is none of opportunities. */
    static ContentSettings settings(PolicyValues values, CompanyTables tables) {
        ContentSettingsBuilder settings = base(values, tables)
                .assets(tables.assets())
                .launches(tables.launches())
                .seasons(tables.seasons())
                .roster(tables.staff());
        DealKeys.pipelines(values, tables).forEach(settings::pipeline);
        return settings.build();
    }

    private static ContentSettingsBuilder base(PolicyValues values, CompanyTables ratings) {
        ContentSettingsBuilder settings = ContentSettings.builder();
        BusinessHoursKeys.hours(values).ifPresent(settings::businessHours);
        values.smallNumber(TURNAROUND).ifPresent(settings::turnaround);
        values.time(EXPOSURE).ifPresent(settings::exposure);
        values.smallNumber(READY_BEFORE).ifPresent(settings::readyBefore);
        values.word(UNIT, SelfMadeUnit.class).ifPresent(settings::selfMadeUnit);
        settings.accuracy(item(ratedItems(values).get(0), ratings));
        settings.findability(item(ratedItems(values).get(1), ratings));
        values.text(WAVE).ifPresent(settings::wave);
        values.smallNumber(MINIMUM_GROUP).ifPresent(settings::minimumGroup);
        return settings;
    }

    /** The items by which sales rates material. */
    static ImmutableList<String> ratedItems(PolicyValues values) {
        return ImmutableList.of(
                values.text(ACCURACY_ITEM).orElse(ContentSettings.ACCURACY_ITEM),
                values.text(FINDABILITY_ITEM).orElse(ContentSettings.FINDABILITY_ITEM));
    }

    private static RatingItem item(String name, CompanyTables ratings) {
        return ratings.item(name).orElseGet(() -> RatingItem.standard(name));
    }
}
