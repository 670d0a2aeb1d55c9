// SPDX-License-Identifier: Apache-2.0
package dev.alidade.policy;

import com.google.common.collect.ImmutableList;
import dev.alidade.content.ContentSettings;
import dev.alidade.content.ContentSettingsBuilder;
import dev.alidade.content.SelfMadeUnit;
import dev.alidade.model.RatingItem;

/** The keys about sales material. */
final class ContentKeys {
    private static final PolicyKey TURNAROUND = PolicyKey.usually(
            "5",
            "content.turnaround-business-days",
            Wanted.SMALL_NUMBER,
            "In how many business days a request for material is to be delivered.");
    private static final PolicyKey EXPOSURE = PolicyKey.usually(
            "P90D", "content.exposure", Wanted.TIME, "How long material has to be there before its use is judged.");
    private static final PolicyKey READY_BEFORE = PolicyKey.usually(
            "14",
            "content.ready-before-days",
            Wanted.SMALL_NUMBER,
            "How many days before a launch or season its material is to be there: a working figure without"
                    + " source.");
    private static final PolicyKey UNIT = PolicyKey.usually(
            "SELLER",
            "content.self-made-unit",
            Wanted.oneOf(SelfMadeUnit.class),
            "Of what the metric on self-made material is a share: `SELLER` or `TEAM`; both are told.");
    private static final PolicyKey ACCURACY_ITEM = PolicyKey.usually(
            "accuracy",
            "content.accuracy-item",
            Wanted.TEXT,
            "The item of `ratings.csv` by which sales rates how accurate material is.");
    private static final PolicyKey FINDABILITY_ITEM = PolicyKey.usually(
            "findability",
            "content.findability-item",
            Wanted.TEXT,
            "The item of `ratings.csv` by which sales rates how easily material is found.");
    private static final PolicyKey WAVE = PolicyKey.of(
            "content.wave", Wanted.TEXT, "The round of these ratings that counts.", "the latest", "autumn");
    private static final PolicyKey MINIMUM_GROUP = PolicyKey.usually(
            "5",
            "content.minimum-group",
            Wanted.SMALL_NUMBER,
            "The smallest number of persons of sales of whom these ratings are told, at least 3.");

    static final ImmutableList<PolicyKey> ALL = ImmutableList.of(
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
