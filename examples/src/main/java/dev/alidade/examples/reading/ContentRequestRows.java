// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.reading;

import com.google.common.collect.ImmutableList;
import dev.alidade.examples.csv.Findings;
import dev.alidade.examples.csv.Row;
import dev.alidade.examples.csv.TableReader;
import dev.alidade.model.ContentRequest;
import dev.alidade.model.Department;

/** Requests for material, and what became of them. */
final class ContentRequestRows implements TableReader.Rows {
    private final SingleRows<ContentRequest> requests = new SingleRows<>("requests", "a request for material");

    @Override
    public void use(Row row) {
        String id = row.required("request_id");
        requests.add(
                id,
                new ContentRequest(
                        id,
                        row.text("department").isPresent() ? row.department("department") : Department.SALES,
                        row.text("team"),
                        row.text("kind"),
                        row.instant("requested_at"),
                        row.deadline("needed_by"),
                        row.optionalInstant("delivered_at"),
                        row.optionalInstant("declined_at"),
                        row.text("reason"),
                        row.optionalInstant("cancelled_at")));
    }

    ImmutableList<ContentRequest> requests(Findings findings) {
        return requests.facts(findings);
    }
}
