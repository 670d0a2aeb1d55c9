// SPDX-License-Identifier: Apache-2.0
package dev.alidade.report;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.DataIssue;
import dev.alidade.report.Table.Column;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What was odd in the data. */
final class IssueSection {
    private static final int MOST = 2;
    private static final ImmutableList<String> STOPS = ImmutableList.of("; ", ". ", ": ");

    private IssueSection() {}

    static ChapterBody of(List<DataIssue> issues) {
        if (issues.isEmpty()) {
            return ChapterBody.saying("None were found.");
        }
        Table.Builder few = Table.builder(Column.right("Times"), Column.left("What was found"));
        Table.Builder all = Table.builder(
                Column.right("Times"), Column.left("What was found, and what was done"), Column.left("Examples"));
        foundOnce(issues).forEach((found, issue) -> few.row(Long.toString(issue.count()), found + examples(issue)));
        for (DataIssue issue : issues) {
            all.row(
                    Long.toString(issue.count()),
                    issue.kind().meaning(),
                    issue.examples().isEmpty() ? Figures.NONE : ExampleSection.ids(issue.examples()));
        }
        return ChapterBody.of(few.build()).detail(all.build());
    }

    /** What several topics found in the same words is told once, as the one found it that looked at most; the details tell all. */
    private static Map<String, DataIssue> foundOnce(List<DataIssue> issues) {
        Map<String, DataIssue> once = new LinkedHashMap<>();
        for (DataIssue issue : issues) {
            once.merge(found(issue.kind().meaning()), issue, (one, other) -> other.count() > one.count() ? other : one);
        }
        return once;
    }

    /** What was found, without what was done about it. */
    private static String found(String meaning) {
        int end = meaning.length();
        for (String stop : STOPS) {
            int at = meaning.indexOf(stop);
            end = at > 0 ? Math.min(end, at) : end;
        }
        String text = meaning.substring(0, end);
        return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
    }

    private static String examples(DataIssue issue) {
        if (issue.examples().isEmpty()) {
            return "";
        }
        String few = ExampleSection.ids(issue.examples().stream().limit(MOST).toList());
        return ": " + few + (issue.examples().size() > MOST ? ", ..." : "");
    }
}
