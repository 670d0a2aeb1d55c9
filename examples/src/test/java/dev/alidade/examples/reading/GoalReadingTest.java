// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.alidade.examples.csv.Findings;
import dev.alidade.examples.csv.Progress;
import dev.alidade.examples.csv.TableReader;
import dev.alidade.examples.mapping.Mapping;
import dev.alidade.measure.DataIssue;
import dev.alidade.measure.Window;
import dev.alidade.model.CompensationComponent;
import dev.alidade.model.Department;
import dev.alidade.model.Goal;
import dev.alidade.model.GoalKind;
import dev.alidade.model.GoalRevision;
import dev.alidade.model.JourneyScope;
import dev.alidade.model.KeyResultReading;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Goals, their numbers, readings and changes, and pay from files. */
final class GoalReadingTest {
    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    private static final LocalDate END = LocalDate.of(2025, 1, 1);
    private static final String GOALS = "goal_id,from,to\nG1,2024-01-01,2025-01-01\n";
    private static final String KEY_RESULTS =
            "key_result_id,goal_id,measure,target,baseline,direction\nK1,G1,leads,10,0,UP\n";

    @TempDir
    private Path folder;

    private final Findings findings = new Findings();

    private void file(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private CompanyGoals read() {
        return read(Window.LATEST);
    }

    private CompanyGoals read(Instant asOf) {
        TableReader tables = new TableReader(ZoneOffset.UTC, new BigDecimal("100"), Progress.NONE, findings);
        return new CompanyReader(tables, Mapping.none(), Window.EARLIEST, (table, failure) -> {
                    throw failure;
                })
                .read(folder, asOf, JourneyScope.BUYER)
                .goals();
    }

    private String issues() {
        Map<String, Long> issues = new TreeMap<>();
        for (DataIssue issue : findings.issues()) {
            issues.merge(issue.kind().id(), issue.count(), Long::sum);
        }
        return issues.toString();
    }

    @Test
    void aGoalIsReadWithItsNumbersAndChanges() throws IOException {
        file("goals.csv", """
            goal_id,from,to,title,kind,owners,agreed_by,set_at
            G1,2024-01-01,2025-01-01,More leads,BUSINESS,sales|Marketing, both ,2023-12-11
            G2,2024-01-01,2025-01-01,,OTHER,,,
            """);
        file("key_results.csv", """
            key_result_id,goal_id,measure,target,baseline,direction
            K2,G1,days,1.5,4,DOWN
            K1,G1,leads,300,0,UP
            """);
        file("goal_changes.csv", """
            goal_id,at,key_result_id,target
            G1,2024-09-16,K1,260
            G2,2024-03-04T09:00:00Z,,
            """);

        assertEquals(
                List.of(
                        Goal.builder("G1", FIRST, END)
                                .title("More leads")
                                .owners(Department.SALES, Department.MARKETING)
                                .agreedBy(Department.BOTH)
                                .setAt(Instant.parse("2023-12-11T00:00:00Z"))
                                .raise("K1", "leads", "0", "300")
                                .lower("K2", "days", "4", "1.5")
                                .revision(GoalRevision.ofTarget(
                                        Instant.parse("2024-09-16T00:00:00Z"), "K1", new BigDecimal("260")))
                                .build(),
                        Goal.builder("G2", FIRST, END)
                                .kind(GoalKind.OTHER)
                                .revision(GoalRevision.ofOther(Instant.parse("2024-03-04T09:00:00Z")))
                                .build()),
                read().goals());
        assertEquals("{}", issues());
    }

    @Test
    void readingsAndPayAreReadAndWhatIsThereAgainCountsOnce() throws IOException {
        file("goal_readings.csv", "key_result_id,at,value\nK1,2024-02-01,5\nK1,2024-02-01,5.0\nK1,2024-02-01,6\n");
        file("compensation.csv", """
            role,department,weight,goal_id,from,to
            head,marketing,0.10,G1,2024-01-01,2025-01-01
            head,marketing,0.1,G1,2024-01-01,2025-01-01
            head,marketing,0.9,,,
            """);

        CompanyGoals goals = read();

        Instant day = Instant.parse("2024-02-01T00:00:00Z");
        assertEquals(
                List.of(
                        new KeyResultReading("K1", day, new BigDecimal("5")),
                        new KeyResultReading("K1", day, new BigDecimal("6"))),
                goals.readings());
        assertEquals(
                List.of(
                        new CompensationComponent(
                                "head",
                                Department.MARKETING,
                                new BigDecimal("0.9"),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()),
                        new CompensationComponent(
                                "head",
                                Department.MARKETING,
                                new BigDecimal("0.1"),
                                Optional.of("G1"),
                                Optional.of(FIRST),
                                Optional.of(END))),
                goals.pay());
        assertEquals("{compensation.repeated-row=1, goal_readings.repeated-row=1}", issues());
    }

    @Test
    void rowsOfOneIdWithOtherContentsDoNotCount() throws IOException {
        file("goals.csv", GOALS + "G1,2024-01-01,2024-07-01\nG2,2024-01-01,2024-07-01\nG2,2024-01-01,2024-07-01\n");
        file("key_results.csv", KEY_RESULTS);

        assertEquals(List.of("G2"), read().goals().stream().map(Goal::id).toList());
        assertEquals("{goals.conflicting-rows=2, goals.repeated-row=1, key_results.unknown-goal=1}", issues());
    }

    @Test
    void changesOfWhatIsNotKnownAreCountedAndLeftOut() throws IOException {
        file("goals.csv", GOALS);
        file("key_results.csv", KEY_RESULTS);
        file("goal_changes.csv", """
            goal_id,at,key_result_id,target
            G9,2024-02-01,,
            G1,2024-02-01,K9,5
            G1,2024-02-01,K1,5
            G1,2024-02-01,K1,5
            """);

        assertEquals(1, read().goals().get(0).revisions().size());
        assertEquals("{goal_changes.repeated-row=1, goal_changes.unknown-goal=2}", issues());
    }

    @Test
    void whatIsOfALaterTimeIsNotThere() throws IOException {
        file("goals.csv", GOALS);
        file("key_results.csv", KEY_RESULTS);
        file("goal_changes.csv", "goal_id,at,key_result_id,target\nG1,2024-02-01,K1,5\nG9,2024-02-01,,\n");
        file("goal_readings.csv", "key_result_id,at,value\nK1,2024-02-01,5\nK1,2024-02-01,5\n");
        file(
                "compensation.csv",
                "role,department,weight,from\nhead,marketing,1,2024-02-01\nhead,marketing,1,2024-02-01\n");

        CompanyGoals goals = read(Instant.parse("2024-02-01T00:00:00Z"));

        assertEquals(List.of(), goals.goals().get(0).revisions());
        assertEquals(List.of(), goals.facts());
        assertEquals("{}", issues());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "goals.csv; goal_id,from,to; G1,2024-01-01,2024-01-01; wanted the day after the goal's last",
                "goals.csv; goal_id,from,to,owners; G1,2024-01-01,2024-02-01,sale; separated by |",
                "goals.csv; goal_id,from,to,kind; G1,2024-01-01,2024-02-01,AWARD; wanted one of BUSINESS",
                "key_results.csv; key_result_id,goal_id,measure,target,direction; K1,G1,x,20 %,UP; with a point",
                "key_results.csv; key_result_id,goal_id,measure,target,direction; K1,G1,x,20,RISE; one of UP",
                "goal_readings.csv; key_result_id,at,value; K1,03.04.2024,5; ISO 8601",
                "goal_changes.csv; goal_id,at,key_result_id,target; G1,2024-02-01,,5; no key_result_id",
                "compensation.csv; role,department,weight; head,marketing,20; Maybe it is a percentage",
                "compensation.csv; role,department,weight,from,to; head,sales,1,2024-02-01,2024-02-01; wanted the day after"
            })
    void aRowThatCannotBeUsedSaysWhatWasWanted(String name, String header, String row, String wanted)
            throws IOException {
        file(name, header + "\n" + row + "\n");

        assertEquals(0, read().goals().size() + read().facts().size());
        assertTrue(
                findings.remarks().get(0).contains(wanted), findings.remarks().get(0));
    }
}
