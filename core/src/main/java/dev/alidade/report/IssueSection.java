// SPDX-License-Identifier: Apache-2.0
package dev.alidade.report;

import dev.alidade.measure.DataIssue;
import dev.alidade.report.Table.Column;
import java.util.List;

/** What was odd in the data. */
final class IssueSection {
    private IssueSection() {}

    static ChapterBody of(List<DataIssue> issues) {
        if (issues.isEmpty()) {
            return ChapterBody.saying("None were found.");
        }
        Table.Builder table = Table.builder(Column.right("Times"), Column.left("What was found"));
        for (DataIssue issue : issues) {
            table.row(Long.toString(issue.count()), firstSentence(issue.kind().meaning()) + examples(issue));
        }
        return ChapterBody.of(table.build());
    }

    /** What was found and what was done about it; advice on where it may come from is left to the data's own check. */
    private static String firstSentence(String meaning) {
        int end = meaning.indexOf(". ");
        return end < 0 ? meaning : meaning.substring(0, end + 1);
    }

    private static String examples(DataIssue issue) {
        return issue.examples().isEmpty() ? "" : " (" + ExampleSection.ids(issue.examples()) + ")";
    }
}
