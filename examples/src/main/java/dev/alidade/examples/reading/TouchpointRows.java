// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.reading;

import com.google.common.collect.ImmutableList;
import dev.alidade.examples.csv.Row;
import dev.alidade.examples.csv.TableReader;
import dev.alidade.model.Touchpoint;
import java.util.ArrayList;
import java.util.List;

/** Contacts of marketing with buyers. */
final class TouchpointRows implements TableReader.Rows {
    private final List<Touchpoint> touchpoints = new ArrayList<>();

    @Override
    public void use(Row row) {
        touchpoints.add(new Touchpoint(
                row.instant("at"),
                row.required("buyer_id"),
                row.text("campaign_id"),
                row.text("channel"),
                row.text("type")));
    }

    /** The contacts, as often as they are there. */
    ImmutableList<Touchpoint> touchpoints() {
        return ImmutableList.copyOf(touchpoints);
    }
}
