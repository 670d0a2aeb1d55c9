// SPDX-License-Identifier: Apache-2.0
package dev.alidade.relationship;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.alidade.model.RatingItem;
import dev.alidade.model.RatingScale;
import java.util.Optional;

/** The items that are known without being declared, in this library's own words, on the scale from 1 to 5. */
final class StandardItems {
    /** Items that other topics ask for. */
    static final ImmutableSet<String> FOREIGN = ImmutableSet.of("accuracy", "findability", "morale");

    private StandardItems() {}

    static ImmutableList<RatingItem> all() {
        ImmutableList.Builder<RatingItem> items = ImmutableList.builder();
        items.add(item(RelationshipSettings.CLOSENESS, "How close do you feel to the other department?"));
        items.add(item(
                RelationshipSettings.INTERNAL_SATISFACTION, "How satisfied is sales with what marketing does for it?"));
        for (Friction friction : Friction.values()) {
            items.add(friction.standard());
        }
        items.add(item(RelationshipSettings.FRICTION_ON_SALES + 1, "Sales ignores leads"));
        items.add(item(RelationshipSettings.FRICTION_ON_SALES + 2, "Sales confuses chatter with analysis"));
        return items.build();
    }

    private static RatingItem item(String name, String text) {
        return new RatingItem(name, RatingScale.STANDARD.lowest(), RatingScale.STANDARD.highest(), Optional.of(text));
    }
}
