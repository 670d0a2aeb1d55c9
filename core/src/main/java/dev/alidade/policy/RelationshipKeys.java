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
    private static final String WAVE = "relationship.wave";
    private static final String PREVIOUS_WAVE = "relationship.previous-wave";
    private static final String STAFF_SALES = "relationship.staff-sales";
    private static final String STAFF_MARKETING = "relationship.staff-marketing";
    private static final String MINIMUM_GROUP = "relationship.minimum-group";
    private static final String LEVEL = "relationship.level";
    private static final String REFERENCE_PERCENT = "relationship.reference-percent";
    private static final String MATCHED = "relationship.matched";

    static final ImmutableList<String> ALL = ImmutableList.of(
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
