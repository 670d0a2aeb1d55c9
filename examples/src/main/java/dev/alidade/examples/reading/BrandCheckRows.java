// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.reading;

import com.google.common.collect.ImmutableList;
import dev.alidade.examples.csv.Findings;
import dev.alidade.examples.csv.Row;
import dev.alidade.examples.csv.TableReader;
import dev.alidade.measure.IssueKind;
import dev.alidade.model.BrandCheck;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Looks at whether rules of the brand are kept. */
final class BrandCheckRows implements TableReader.Rows {
    private static final IssueKind REPEATED =
            new IssueKind("brand_checks.repeated-row", "A brand check is there again without change; one row counts.");
    private static final Comparator<BrandCheck> ORDER =
            Comparator.comparing(BrandCheck::at).thenComparing(BrandCheck::toString);

    private final List<BrandCheck> checks = new ArrayList<>();

    @Override
    public void use(Row row) {
        boolean kept = row.truth("kept").orElseThrow(() -> row.bad("kept", "true or false"));
        checks.add(new BrandCheck(
                row.instant("at"), row.department("department"), row.required("rule"), row.text("asset"), kept));
    }

    /** The checks before an instant, in the order of time. */
    ImmutableList<BrandCheck> facts(Findings findings, Instant asOf) {
        List<BrandCheck> sorted = checks.stream()
                .filter(check -> check.at().isBefore(asOf))
                .sorted(ORDER)
                .toList();
        ImmutableList.Builder<BrandCheck> distinct = ImmutableList.builder();
        for (int i = 0; i < sorted.size(); i++) {
            if (i > 0 && sorted.get(i).equals(sorted.get(i - 1))) {
                findings.add(REPEATED, sorted.get(i).rule());
            } else {
                distinct.add(sorted.get(i));
            }
        }
        return distinct.build();
    }
}
