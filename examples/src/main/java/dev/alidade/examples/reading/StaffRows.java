// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.reading;

import com.google.common.collect.ImmutableList;
import dev.alidade.examples.csv.Findings;
import dev.alidade.examples.csv.Quantities;
import dev.alidade.examples.csv.Row;
import dev.alidade.examples.csv.TableReader;
import dev.alidade.measure.IssueKind;
import dev.alidade.model.Roster;
import dev.alidade.model.StaffMember;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Who works where, and since when. */
final class StaffRows implements TableReader.Rows {
    private static final IssueKind REPEATED =
            new IssueKind("staff.repeated-row", "A person is there again without change; one row counts.");
    private static final IssueKind CONFLICTING = new IssueKind(
            "staff.conflicting-rows", "A person is in two departments, teams or sites on one day; no such row counts.");

    private final Map<String, List<StaffMember>> rows = new TreeMap<>();

    @Override
    public void use(Row row) {
        Optional<LocalDate> joined = Quantities.optionalDay(row, "joined");
        Optional<LocalDate> left = Quantities.optionalDay(row, "left");
        if (joined.isPresent() && left.isPresent() && !left.get().isAfter(joined.get())) {
            throw row.bad("left", "the first day on which the person is no longer there, after " + joined.get());
        }
        StaffMember member = new StaffMember(
                row.required("person"), row.department("department"), row.text("team"), row.text("site"), joined, left);
        rows.computeIfAbsent(member.person(), person -> new ArrayList<>(1)).add(member);
    }

    /** The roster; who is in two places on one day is not on it. */
    Roster roster(Findings findings) {
        ImmutableList.Builder<StaffMember> members = ImmutableList.builder();
        for (List<StaffMember> same : rows.values()) {
            ImmutableList<StaffMember> different = same.stream().distinct().collect(ImmutableList.toImmutableList());
            try {
                members.addAll(Roster.of(different).members());
                different.forEach(one -> repeated(same, one, findings));
            } catch (IllegalArgumentException e) {
                same.forEach(row -> findings.addWithoutExample(CONFLICTING));
            }
        }
        return Roster.of(members.build());
    }

    private static void repeated(List<StaffMember> rows, StaffMember one, Findings findings) {
        rows.stream().filter(one::equals).skip(1).forEach(row -> findings.addWithoutExample(REPEATED));
    }
}
