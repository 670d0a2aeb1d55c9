// SPDX-License-Identifier: Apache-2.0
package dev.alidade.policy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.alidade.model.RatingItem;
import dev.alidade.relationship.Instrument;
import dev.alidade.relationship.MatchedItems;
import dev.alidade.relationship.RelationshipSettings;
import dev.alidade.relationship.RelationshipSettingsBuilder;

/** The keys about how the departments see each other. */
final class RelationshipKeys {
    private static final PolicyKey WAVE = PolicyKey.of(
            "relationship.wave",
            Wanted.TEXT,
            "The round of `ratings.csv` that counts for how the departments see each other.",
            "the latest",
            "autumn");
    private static final PolicyKey PREVIOUS_WAVE = PolicyKey.of(
            "relationship.previous-wave",
            Wanted.TEXT,
            "The round that changes are told from.",
            "the one before",
            "spring");
    private static final PolicyKey STAFF_SALES = PolicyKey.of(
            "relationship.staff-sales",
            Wanted.NUMBER,
            "How many persons of sales could have rated: intervals get narrower.",
            "not known",
            "40");
    private static final PolicyKey STAFF_MARKETING = PolicyKey.of(
            "relationship.staff-marketing",
            Wanted.NUMBER,
            "How many persons of marketing could have rated: intervals get narrower.",
            "not known",
            "15");
    private static final PolicyKey MINIMUM_GROUP = PolicyKey.usually(
            "5",
            "relationship.minimum-group",
            Wanted.SMALL_NUMBER,
            "The smallest number of persons of whom anything is told, at least 3.");
    private static final PolicyKey LEVEL = PolicyKey.usually(
            "0.95",
            "relationship.level",
            Wanted.DECIMAL,
            "The confidence level of intervals on how the departments see each other.");
    private static final PolicyKey REFERENCE_PERCENT = PolicyKey.usually(
            "35",
            "relationship.reference-percent",
            Wanted.SMALL_NUMBER,
            "The share of sales below which closeness is called low.");
    private static final PolicyKey MATCHED = PolicyKey.of(
            "relationship.matched",
            Wanted.TEXTS,
            "What both departments rate: items, or those of sales and marketing with a slash between them.",
            "every item with itself",
            "closeness, friction-9/friction-on-sales-1");

    static final ImmutableList<PolicyKey> ALL = ImmutableList.of(
            WAVE, PREVIOUS_WAVE, STAFF_SALES, STAFF_MARKETING, MINIMUM_GROUP, LEVEL, REFERENCE_PERCENT, MATCHED);

    private static final RelationshipSettings STANDARD = RelationshipSettings.standard();

    private RelationshipKeys() {}

    /** Asks for every key, so that what makes no sense by itself is told before there are any files. */
    static RelationshipSettings checked(PolicyValues values) {
        Object unused = values.list(MATCHED);
        return base(values).build();
    }

    /** The settings; an item of an instrument whose scale nobody states is on the usual one. */
    static RelationshipSettings settings(PolicyValues values, CompanyTables tables) {
        RelationshipSettingsBuilder settings = base(values);
        ImmutableSet<String> foreign = ImmutableSet.<String>builder()
                .addAll(STANDARD.foreign())
                .add(OutcomeKeys.moraleItem(values))
                .addAll(ContentKeys.ratedItems(values))
                .build();
        settings.foreign(foreign.toArray(new String[0]));
        for (Instrument instrument : tables.instruments()) {
            settings.instrument(instrument);
            instrument.items().stream()
                    .filter(item -> STANDARD.item(item).isEmpty())
                    .forEach(item -> settings.item(RatingItem.standard(item)));
        }
        tables.items().stream().filter(item -> !foreign.contains(item.item())).forEach(settings::item);
        values.list(MATCHED).ifPresent(pairs -> pairs.forEach(pair -> settings.matched(pair(pair))));
        return settings.build();
    }

    /** One item that both departments rate, or that of sales and that of marketing with a slash between them. */
    private static MatchedItems pair(String text) {
        int slash = text.indexOf('/');
        return slash < 0
                ? MatchedItems.same(text)
                : new MatchedItems(
                        text.substring(0, slash).strip(),
                        text.substring(slash + 1).strip());
    }

    private static RelationshipSettingsBuilder base(PolicyValues values) {
        RelationshipSettingsBuilder settings = RelationshipSettings.builder();
        values.text(WAVE).ifPresent(settings::wave);
        values.text(PREVIOUS_WAVE).ifPresent(settings::previousWave);
        values.number(STAFF_SALES).ifPresent(settings::staffSales);
        values.number(STAFF_MARKETING).ifPresent(settings::staffMarketing);
        values.smallNumber(MINIMUM_GROUP).ifPresent(settings::minimumGroup);
        values.decimal(LEVEL).ifPresent(settings::level);
        values.smallNumber(REFERENCE_PERCENT).ifPresent(settings::referencePercent);
        return settings;
    }
}
