// SPDX-License-Identifier: Apache-2.0
package dev.alidade.report;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.DataIssue;
import dev.alidade.report.Block.Paragraph;
import dev.alidade.report.Table.Column;
import java.util.List;

/** What was odd in the data. */
final class IssueSection {
    private IssueSection() {}

    static ImmutableList<Block> of(List<DataIssue> issues) {
        if (issues.isEmpty()) {
            return ImmutableList.of(new Paragraph("None were found."));
        }
        Table.Builder table =
                Table.builder(Column.right("Times"), Column.left("What was found"), Column.left("Examples"));
        for (DataIssue issue : issues) {
            table.row(
                    Long.toString(issue.count()),
                    issue.kind().meaning(),
                    issue.examples().isEmpty() ? Figures.NONE : MeasuredSection.ids(issue.examples()));
        }
        return ImmutableList.of(table.build());
    }
}
