// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.reading;

import com.google.common.collect.ImmutableList;
import dev.alidade.examples.csv.Findings;
import dev.alidade.examples.csv.Row;
import dev.alidade.examples.csv.TableReader;
import dev.alidade.measure.IssueKind;
import dev.alidade.model.Onboarding;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Newcomers and their briefing. */
final class OnboardingRows implements TableReader.Rows {
    private static final IssueKind REPEATED =
            new IssueKind("onboarding.repeated-row", "A newcomer is there again without change; one row counts.");
    private static final IssueKind CONFLICTING = new IssueKind(
            "onboarding.conflicting-rows", "A newcomer is there again with other contents; no such row counts.");

    private final Map<Joining, List<Onboarding>> joinings = new TreeMap<>();

    private record Joining(String person, Instant at) implements Comparable<Joining> {
        @Override
        public int compareTo(Joining other) {
            int byPerson = person.compareTo(other.person);
            return byPerson != 0 ? byPerson : at.compareTo(other.at);
        }
    }

    @Override
    public void use(Row row) {
        Onboarding onboarding = new Onboarding(
                row.required("person"),
                row.department("department"),
                row.instant("joined_at"),
                row.deadline("briefing_due"),
                row.optionalInstant("briefed_at"));
        joinings.computeIfAbsent(new Joining(onboarding.person(), onboarding.joinedAt()), key -> new ArrayList<>(1))
                .add(onboarding);
    }

    /** The newcomers in the order of their ids; who is there with different contents is left out. */
    ImmutableList<Onboarding> facts(Findings findings) {
        ImmutableList.Builder<Onboarding> facts = ImmutableList.builder();
        for (List<Onboarding> rows : joinings.values()) {
            if (rows.stream().distinct().count() > 1) {
                rows.forEach(row -> findings.addWithoutExample(CONFLICTING));
            } else {
                facts.add(rows.get(0));
                rows.subList(1, rows.size()).forEach(row -> findings.addWithoutExample(REPEATED));
            }
        }
        return facts.build();
    }
}
