// SPDX-License-Identifier: Apache-2.0
package dev.alidade.content;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.DataIssue;
import dev.alidade.measure.IdSample;
import dev.alidade.measure.IssueKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** What is odd about the library and the calendars themselves, beside what was odd about the facts. */
final class ContentFindings {
    private final Map<IssueKind, Long> counts = new LinkedHashMap<>();
    private final Map<IssueKind, IdSample> examples = new LinkedHashMap<>();

    private ContentFindings() {}

    static ImmutableList<DataIssue> of(ContentTally tally, List<Readiness> launches, List<Readiness> seasons) {
        ContentFindings findings = new ContentFindings();
        for (AssetTerm term : tally.library.values()) {
            String id = term.asset().id();
            findings.addIf(term.retiredBeforeRelease(), ContentIssues.RETIRED_BEFORE_RELEASE, id);
            findings.addIf(term.versionBeforeRelease(), ContentIssues.VERSION_BEFORE_RELEASE, id);
            findings.addIf(term.counts() && term.contradictory(), ContentIssues.CONTRADICTING_VERSIONS, id);
        }
        findings.addAll(launches, tally);
        findings.addAll(seasons, tally);
        return ImmutableList.<DataIssue>builder()
                .addAll(tally.issues.found())
                .addAll(findings.found())
                .addAll(tally.ratings.issues())
                .build();
    }

    private void addAll(List<Readiness> occasions, ContentTally tally) {
        for (Readiness occasion : occasions) {
            addIf(occasion.due().isAfter(occasion.day()), ContentIssues.DUE_AFTER_BEGIN, occasion.id());
            TreeSet<String> unknown = new TreeSet<>(occasion.judged() ? occasion.missing() : List.of());
            unknown.removeAll(tally.library.keySet());
            unknown.forEach(id -> addIf(true, ContentIssues.UNKNOWN_MATERIAL, id));
        }
    }

    private void addIf(boolean found, IssueKind kind, String id) {
        if (found) {
            counts.merge(kind, 1L, Math::addExact);
            examples.computeIfAbsent(kind, any -> new IdSample()).add(id);
        }
    }

    private ImmutableList<DataIssue> found() {
        ImmutableList.Builder<DataIssue> found = ImmutableList.builder();
        counts.forEach((kind, count) -> found.add(new DataIssue(
                kind, count, examples.getOrDefault(kind, new IdSample()).ids())));
        return found.build();
    }
}
