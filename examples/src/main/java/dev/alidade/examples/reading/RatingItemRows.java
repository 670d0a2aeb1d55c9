// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.reading;

import com.google.common.collect.ImmutableList;
import dev.alidade.examples.csv.Findings;
import dev.alidade.examples.csv.Row;
import dev.alidade.examples.csv.TableReader;
import dev.alidade.model.RatingItem;
import dev.alidade.model.RatingScale;

/** The items that the staff rates, and their scales. */
final class RatingItemRows implements TableReader.Rows {
    private final SingleRows<RatingItem> items = new SingleRows<>("rating_items", "an item");

    @Override
    public void use(Row row) {
        RatingScale scale = RatingRows.scale(row);
        String item = row.required("item");
        items.add(item, new RatingItem(item, scale.lowest(), scale.highest(), row.text("text")));
    }

    ImmutableList<RatingItem> items(Findings findings) {
        return items.facts(findings);
    }
}
