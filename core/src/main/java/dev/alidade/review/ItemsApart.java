// SPDX-License-Identifier: Apache-2.0
package dev.alidade.review;

import dev.alidade.relationship.RelationshipSettings;
import java.util.Optional;

/** Keeps topics from telling of one item together what each of them protects by itself. */
final class ItemsApart {
    private ItemsApart() {}

    /**
     * Refuses an item that is told of all persons as morale and of each department as relationship: what is left of the total
     * would be those of neither department, however few.
     */
    static void require(Optional<String> morale, Optional<RelationshipSettings> related) {
        if (morale.filter(
                        item -> related.flatMap(settings -> settings.item(item)).isPresent())
                .isPresent()) {
            throw new IllegalArgumentException(
                    "Item %s is told of all persons together as morale, and of each department as relationship: what is left of the total would tell of the rest. Take another item for one of them."
                            .formatted(morale.get()));
        }
    }
}
