// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.reading;

import com.google.common.collect.ImmutableList;
import dev.alidade.examples.csv.Findings;
import dev.alidade.examples.csv.Quantities;
import dev.alidade.examples.csv.Row;
import dev.alidade.examples.csv.TableReader;
import dev.alidade.measure.IssueKind;
import dev.alidade.model.Asset;
import dev.alidade.model.AssetVersion;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Sales material, and its versions. */
final class AssetRows implements TableReader.Rows {
    private static final IssueKind UNKNOWN = new IssueKind(
            "asset-versions.unknown-asset", "A version is of material that is in no row of assets; it is left out.");

    private final SingleRows<Asset> assets = new SingleRows<>("assets", "a piece of material");
    private final Map<String, LinkedHashSet<AssetVersion>> versions = new TreeMap<>();

    @Override
    public void use(Row row) {
        String id = row.required("asset_id");
        Instant releasedAt = row.instant("released_at");
        assets.add(
                id,
                new Asset(
                        id,
                        row.text("title"),
                        row.text("kind"),
                        row.text("product"),
                        row.department("made_by"),
                        releasedAt,
                        Quantities.optionalDay(row, "review_due"),
                        ImmutableList.of(),
                        row.optionalInstant("retired_at")));
    }

    /** The rows of versions; a version that is there again is one. */
    TableReader.Rows versions() {
        return row -> versions.computeIfAbsent(row.required("asset_id"), id -> new LinkedHashSet<>())
                .add(new AssetVersion(row.instant("at"), Quantities.optionalDay(row, "review_due")));
    }

    /** The material with its versions, in the order of ids. */
    ImmutableList<Asset> assets(Findings findings) {
        List<Asset> complete = new ArrayList<>();
        TreeSet<String> unknown = new TreeSet<>(versions.keySet());
        for (Asset asset : assets.facts(findings)) {
            unknown.remove(asset.id());
            complete.add(new Asset(
                    asset.id(),
                    asset.title(),
                    asset.kind(),
                    asset.product(),
                    asset.madeBy(),
                    asset.releasedAt(),
                    asset.reviewDue(),
                    ImmutableList.copyOf(versions.getOrDefault(asset.id(), new LinkedHashSet<>())),
                    asset.retiredAt()));
        }
        unknown.forEach(id -> findings.add(UNKNOWN, id));
        return ImmutableList.copyOf(complete);
    }
}
