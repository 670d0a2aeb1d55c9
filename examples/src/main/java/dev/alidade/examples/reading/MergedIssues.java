// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.reading;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.DataIssue;
import dev.alidade.measure.IdSample;
import dev.alidade.measure.IssueKind;
import java.util.LinkedHashMap;
import java.util.Map;

/** What was odd in the parts of a company, as if it had been met in the whole. */
final class MergedIssues {
    private final Map<IssueKind, Merged> kinds = new LinkedHashMap<>();

    private static final class Merged {
        private final IdSample examples = new IdSample();
        private long count;
    }

    /** Nothing yet, of these kinds in this order. */
    MergedIssues(ImmutableList<IssueKind> declared) {
        declared.forEach(kind -> kinds.put(kind, new Merged()));
    }

    /** Adds what was odd in a part: the smallest sample of all is among the samples of the parts. */
    void add(Iterable<DataIssue> part) {
        for (DataIssue issue : part) {
            Merged merged = kinds.get(issue.kind());
            if (merged == null) {
                throw new IllegalArgumentException(
                        "Issue kind %s was not declared.".formatted(issue.kind().id()));
            }
            merged.count += issue.count();
            issue.examples().forEach(merged.examples::add);
        }
    }

    /** All that occurred, in the order of the kinds. */
    ImmutableList<DataIssue> all() {
        return kinds.entrySet().stream()
                .filter(entry -> entry.getValue().count > 0)
                .map(entry -> new DataIssue(
                        entry.getKey(),
                        entry.getValue().count,
                        entry.getValue().examples.ids()))
                .collect(ImmutableList.toImmutableList());
    }

    /** All that occurred but one kind. */
    ImmutableList<DataIssue> allBut(IssueKind without) {
        return all().stream().filter(issue -> !issue.kind().equals(without)).collect(ImmutableList.toImmutableList());
    }
}
