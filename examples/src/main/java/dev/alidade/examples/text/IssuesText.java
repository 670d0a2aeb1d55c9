// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.text;

import dev.alidade.examples.csv.Quoted;
import dev.alidade.measure.DataIssue;
import java.util.List;

/** What was odd in the data, as text. */
public final class IssuesText {
    private static final String INDENT = "         ";

    private IssuesText() {}

    /**
     * Lists issues.
     *
     * @param issues the issues
     * @return a heading and one line an issue; nothing without issues
     */
    public static String of(List<DataIssue> issues) {
        if (issues.isEmpty()) {
            return "";
        }
        StringBuilder text = new StringBuilder("\nIn the data\n");
        for (DataIssue issue : issues) {
            String line = "%7d  %s  %s"
                    .formatted(issue.count(), issue.kind().id(), issue.kind().meaning());
            String examples = issue.examples().isEmpty()
                    ? ""
                    : " For example: %s.".formatted(Quoted.printable(String.join(", ", issue.examples())));
            text.append(Wrapped.of(line + examples, INDENT));
        }
        return text.toString();
    }
}
