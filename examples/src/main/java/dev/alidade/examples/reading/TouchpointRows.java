// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.reading;

import com.google.common.collect.ImmutableList;
import dev.alidade.examples.csv.Row;
import dev.alidade.examples.csv.TableReader;
import dev.alidade.model.Touchpoint;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Contacts of marketing with buyers. */
final class TouchpointRows implements TableReader.Rows {
    private final Contacts contacts;
    private final List<Touchpoint> touchpoints = new ArrayList<>();

    TouchpointRows(Contacts contacts) {
        this.contacts = contacts;
    }

    @Override
    public void use(Row row) {
        Instant at = row.instant("at");
        touchpoints.add(new Touchpoint(
                at,
                contacts.buyer(row.required("buyer_id"), at),
                row.text("campaign_id"),
                row.text("channel"),
                row.text("type")));
    }

    /** The contacts, as often as they are there. */
    ImmutableList<Touchpoint> touchpoints() {
        return ImmutableList.copyOf(touchpoints);
    }
}
