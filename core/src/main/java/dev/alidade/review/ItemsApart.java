// SPDX-License-Identifier: Apache-2.0
package dev.alidade.review;

import dev.alidade.content.ContentSettings;
import dev.alidade.relationship.RelationshipSettings;
import java.util.Optional;

/** Keeps topics from telling of one item together what each of them protects by itself. */
final class ItemsApart {
    private ItemsApart() {}

    /**
     * Refuses an item that is told of all persons as morale and of a department as relationship or content: what is left of the
     * total would be the others, however few.
     */
    static void require(
            Optional<String> morale, Optional<RelationshipSettings> related, Optional<ContentSettings> content) {
        morale.ifPresent(item -> {
            if (related.flatMap(settings -> settings.item(item)).isPresent()) {
                throw refused(item, "of each department as relationship");
            }
            if (content.filter(settings -> settings.accuracy().item().equals(item)
                            || settings.findability().item().equals(item))
                    .isPresent()) {
                throw refused(item, "of sales as content");
            }
        });
    }

    private static IllegalArgumentException refused(String item, String elsewhere) {
        return new IllegalArgumentException(
                "Item %s is told of all persons together as morale, and %s: what is left of the total would tell of the rest. Take another item for one of them."
                        .formatted(item, elsewhere));
    }
}
