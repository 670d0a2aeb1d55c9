// SPDX-License-Identifier: Apache-2.0
package dev.alidade.relationship;

import static java.util.Objects.requireNonNull;

import dev.alidade.model.RatingItem;
import dev.alidade.model.RatingScale;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Whether the parts of settings fit together. Lists are sorted by name. */
final class SettingsChecks {
    private SettingsChecks() {}

    static void items(List<RatingItem> items) {
        for (int i = 1; i < items.size(); i++) {
            if (items.get(i).item().equals(items.get(i - 1).item())) {
                throw new IllegalArgumentException("Relationship: two items are called %s."
                        .formatted(items.get(i).item()));
            }
        }
    }

    static void matched(List<MatchedItems> matched, List<RatingItem> items) {
        Map<String, RatingScale> known = scales(items);
        for (int i = 0; i < matched.size(); i++) {
            MatchedItems pair = matched.get(i);
            RatingScale unused = scale(known, pair.sales(), "The matched items " + pair);
            RatingScale unusedToo = scale(known, pair.marketing(), "The matched items " + pair);
            if (i > 0 && pair.equals(matched.get(i - 1))) {
                throw new IllegalArgumentException("Relationship: %s are matched twice.".formatted(pair));
            }
        }
    }

    static void instruments(List<Instrument> instruments, List<RatingItem> items) {
        Map<String, RatingScale> known = scales(items);
        for (int i = 0; i < instruments.size(); i++) {
            Instrument instrument = instruments.get(i);
            String what = "The instrument " + instrument.id();
            if (i > 0 && instrument.id().equals(instruments.get(i - 1).id())) {
                throw new IllegalArgumentException(
                        "Relationship: two instruments are called %s.".formatted(instrument.id()));
            }
            String first = instrument.items().first();
            RatingScale scale = scale(known, first, what);
            for (String item : instrument.items()) {
                RatingScale other = scale(known, item, what);
                if (!other.equals(scale)) {
                    throw new IllegalArgumentException(
                            "Relationship: %s has items on different scales, %s from %s and %s from %s; wanted one scale."
                                    .formatted(what, first, scale, item, other));
                }
            }
        }
    }

    private static Map<String, RatingScale> scales(List<RatingItem> items) {
        Map<String, RatingScale> scales = new HashMap<>();
        items.forEach(item -> scales.put(item.item(), item.scale()));
        return scales;
    }

    private static RatingScale scale(Map<String, RatingScale> known, String item, String what) {
        @Nullable RatingScale scale = known.get(item);
        if (scale == null) {
            throw new IllegalArgumentException(
                    "Relationship: %s is made of the item %s, which is not known. Maybe it is misspelt, or not declared."
                            .formatted(what, item));
        }
        return scale;
    }

    static void staff(OptionalLong staff, String name) {
        if (requireNonNull(staff, name).orElse(1) < 1) {
            throw new IllegalArgumentException(
                    "Relationship: %s %s is not positive.".formatted(name, staff.getAsLong()));
        }
    }
}
