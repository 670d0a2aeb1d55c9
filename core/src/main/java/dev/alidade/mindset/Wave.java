// SPDX-License-Identifier: Apache-2.0
package dev.alidade.mindset;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.DataIssue;
import dev.alidade.measure.IssueKind;
import dev.alidade.measure.Keyed;
import dev.alidade.measure.Latest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The round of the survey that counts: the one asked for, else the one whose last answer is latest, of several the last
 * by name (a round without a name before all others).
 *
 * @param name the round's name; empty when it has none
 * @param sheets what each person answered last, in the order of the persons' ids
 * @param issues what was left out
 */
record Wave(Optional<String> name, List<AnswerSheet> sheets, ImmutableList<DataIssue> issues) {

    static Wave chosen(Keyed<Keyed<Latest>> waves, Optional<String> asked) {
        Scan scan = new Scan();
        waves.forEach((name, persons) -> scan.consider(name, persons, waves.size() == 1));
        String chosen = asked.orElse(scan.latest);
        Optional<String> name = asked.isPresent() || !chosen.isEmpty() ? Optional.of(chosen) : Optional.empty();
        return waves.find(chosen)
                .map(persons -> read(name, persons, scan.statements))
                .orElseGet(() -> new Wave(name, List.of(), ImmutableList.of()));
    }

    /** The statements are those of all waves, or 0 where there is only this one. */
    private static Wave read(Optional<String> name, Keyed<Latest> persons, long statements) {
        List<AnswerSheet> sheets = new ArrayList<>(persons.size());
        Map<String, String> pool = new HashMap<>();
        long[] counts =
                new long[3]; // statements in this wave, persons who replaced theirs, persons who contradict themselves
        persons.forEach((person, last) -> {
            counts[0] += last.statements();
            counts[1] += last.conflicting() || last.statements() < 2 ? 0 : 1;
            counts[2] += last.conflicting() ? 1 : 0;
            last.value().ifPresent(encoded -> sheets.add(AnswerSheet.decoded(encoded, pool)));
        });
        ImmutableList.Builder<DataIssue> issues = ImmutableList.builder();
        report(issues, MindsetIssues.OTHER_WAVE, statements == 0 ? 0 : statements - counts[0]);
        report(issues, MindsetIssues.REPLACED_ANSWERS, counts[1]);
        report(issues, MindsetIssues.CONTRADICTING_ANSWERS, counts[2]);
        return new Wave(name, sheets, issues.build());
    }

    static void report(ImmutableList.Builder<DataIssue> issues, IssueKind kind, long count) {
        if (count > 0) {
            issues.add(new DataIssue(kind, count, ImmutableList.of()));
        }
    }

    /** Looks for the wave whose last answer is latest; waves come in the order of their names. */
    private static final class Scan {
        private String latest = "";
        private Instant end = Instant.MIN;
        private long statements;

        void consider(String name, Keyed<Latest> persons, boolean only) {
            if (only) { // the common case needs no second pass over all persons
                latest = name;
                return;
            }
            persons.forEach((person, last) -> {
                statements = Math.addExact(statements, last.statements());
                Instant at = last.at().orElse(Instant.MIN);
                if (!at.isBefore(end)) {
                    end = at;
                    latest = name;
                }
            });
        }
    }
}
