// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.reading;

import com.google.common.collect.ImmutableList;
import dev.alidade.examples.csv.Findings;
import dev.alidade.examples.csv.Row;
import dev.alidade.examples.csv.TableReader;
import dev.alidade.measure.IssueKind;
import dev.alidade.model.AssetUse;
import dev.alidade.model.Department;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Uses of material. One by sales that names an opportunity becomes an activity of it, so that it counts once. */
final class AssetUseRows implements TableReader.Rows {
    private static final IssueKind UNKNOWN = new IssueKind(
            "asset-uses.unknown-opportunity",
            "A use names an opportunity that is not known; it counts as a use without one.");

    private final List<Used> rows = new ArrayList<>();

    private record Used(AssetUse use, Optional<String> opportunity) {}

    @Override
    public void use(Row row) {
        rows.add(new Used(
                new AssetUse(
                        row.required("asset_id"), row.instant("at"), row.department("department"), row.text("team")),
                row.text("opportunity_id")));
    }

    /** Tells opportunities what was used in them before an instant, and keeps the other uses. */
    ImmutableList<AssetUse> joined(
            Conversations conversations, Predicate<String> known, Instant asOf, Findings findings) {
        ImmutableList.Builder<AssetUse> others = ImmutableList.builder();
        for (Used row : rows) {
            AssetUse use = row.use();
            if (!use.at().isBefore(asOf)) {
                continue;
            }
            if (row.opportunity().filter(known).isPresent() && use.department() == Department.SALES) {
                conversations.used(row.opportunity().get(), use.at(), use.assetId());
                continue;
            }
            row.opportunity().filter(id -> !known.test(id)).ifPresent(id -> findings.add(UNKNOWN, id));
            others.add(use);
        }
        return others.build();
    }
}
