// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.reading;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import dev.alidade.examples.csv.RowBytes;
import dev.alidade.measure.DataIssue;
import dev.alidade.measure.IssueKind;
import java.util.Collection;
import java.util.List;

/** What was odd in one place, in bytes for another. */
final class ToldIssues {
    private ToldIssues() {}

    /** What came on top of issues that were there before; the examples are those of both, since the first of all count. */
    static ImmutableList<DataIssue> since(List<DataIssue> before, List<DataIssue> now) {
        ImmutableMap<IssueKind, DataIssue> old = Maps.uniqueIndex(before, DataIssue::kind);
        ImmutableList.Builder<DataIssue> more = ImmutableList.builder();
        for (DataIssue issue : now) {
            DataIssue known = old.get(issue.kind());
            long count = issue.count() - (known == null ? 0 : known.count());
            if (count > 0) {
                more.add(new DataIssue(issue.kind(), count, issue.examples()));
            }
        }
        return more.build();
    }

    static void write(List<DataIssue> issues, RowBytes out) {
        out.number(issues.size());
        for (DataIssue issue : issues) {
            out.text(issue.kind().id());
            out.text(issue.kind().meaning());
            out.number(issue.count());
            writeTexts(issue.examples(), out);
        }
    }

    static ImmutableList<DataIssue> read(RowBytes in) {
        ImmutableList.Builder<DataIssue> issues = ImmutableList.builder();
        for (long more = in.number(); more > 0; more--) {
            issues.add(new DataIssue(new IssueKind(in.text(), in.text()), in.number(), readTexts(in)));
        }
        return issues.build();
    }

    static void writeTexts(Collection<String> texts, RowBytes out) {
        out.number(texts.size());
        texts.forEach(out::text);
    }

    static ImmutableList<String> readTexts(RowBytes in) {
        ImmutableList.Builder<String> texts = ImmutableList.builder();
        for (long more = in.number(); more > 0; more--) {
            texts.add(in.text());
        }
        return texts.build();
    }
}
