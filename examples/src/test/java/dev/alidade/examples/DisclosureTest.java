// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What few persons answered can't be told from anything that the command writes. */
class DisclosureTest {
    private static final Pattern RESPONDENT = Pattern.compile("PERSON-");
    private static final String DEPARTMENTS_APART = "closeness";
    private static final String DEPARTMENTS_TOGETHER = "morale";

    @TempDir
    private Path folder;

    /** A company in which each of some sellers rated an item so, and nine of marketing rated it 3. */
    private void company(String item, int sellers, int rating) {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < sellers + 9; i++) {
            rows.add("PERSON-%s,%s,%s,%s,2024-03-01"
                    .formatted(i, i < sellers ? "SALES" : "MARKETING", item, i < sellers ? rating : 3));
        }
        CommandRun.file(
                folder, "ratings.csv", TinyCompany.lines("respondent,department,item,rating,answered_at", rows));
    }

    private String review(String format) {
        CommandRun run =
                CommandRun.of("review", folder, "--from", "2024-01-01", "--to", "2024-07-01", "--format", format);
        assertEquals(0, run.status(), run.err());
        return run.out();
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "text", "markdown"})
    void fourSellersLeaveNoTraceAndFiveDo(String format) {
        TinyCompany.in(folder);
        company(DEPARTMENTS_APART, 4, 1);
        String low = review(format);
        company(DEPARTMENTS_APART, 4, 5);
        assertEquals(low, review(format));

        company(DEPARTMENTS_APART, 5, 1);
        String lowOfFive = review(format);
        company(DEPARTMENTS_APART, 5, 5);
        assertNotEquals(lowOfFive, review(format));
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "text", "markdown"})
    void noRespondentIsEverNamed(String format) {
        TinyCompany.in(folder);
        CommandRun.file(
                folder,
                "answers.csv",
                TinyCompany.lines(
                        TinyCompany.ANSWERS_HEADER,
                        TinyCompany.answers().stream()
                                .map(row -> "PERSON-" + row)
                                .toList()));
        company(DEPARTMENTS_TOGETHER, 9, 4);
        String named = review(format);

        assertFalse(RESPONDENT.matcher(named).find(), named);
        assertTrue(named.contains(format.equals("json") ? "\"persons\" : 18" : "persons are content"), named);
    }

    /** Whose of the answers in the pooled number are those of sales doesn't show. */
    @ParameterizedTest
    @ValueSource(strings = {"json", "text", "markdown"})
    void whichAnswersOfTheTotalAreThoseOfTheSmallDepartmentDoesNotShow(String format) {
        TinyCompany.in(folder);
        List<String> rows = new ArrayList<>();
        List<String> swapped = new ArrayList<>();
        for (int i = 0; i < 13; i++) {
            boolean content = i % 3 == 0;
            rows.add("PERSON-%s,%s,morale,%s,2024-03-01".formatted(i, i < 4 ? "SALES" : "MARKETING", content ? 5 : 1));
            swapped.add(
                    "PERSON-%s,%s,morale,%s,2024-03-01".formatted(i, i >= 9 ? "SALES" : "MARKETING", content ? 5 : 1));
        }
        String header = "respondent,department,item,rating,answered_at";
        CommandRun.file(folder, "ratings.csv", TinyCompany.lines(header, rows));
        String one = review(format);
        CommandRun.file(folder, "ratings.csv", TinyCompany.lines(header, swapped));

        assertEquals(one, review(format));
    }

    @Test
    void personsOfWorkAreNamedOnlyByPolicy() {
        TinyCompany.in(folder);
        CommandRun.file(
                folder, "quotas.csv", "owner_id,from,to,amount,currency", "PERSON-1,2024-01-01,2024-04-01,100.00,EUR");
        CommandRun.file(folder, "onboarding.csv", "person,department,joined_at", "PERSON-2,SALES,2024-02-01");
        Path policy = CommandRun.file(folder, "named.policy", "people.named = true");

        assertFalse(RESPONDENT.matcher(review("json")).find());
        CommandRun named = CommandRun.of(
                "review", folder, "--from", "2024-01-01", "--to", "2024-07-01", "--format", "json", "--policy", policy);
        assertTrue(named.out().contains("PERSON-1"), named.err());
        assertTrue(named.out().contains("PERSON-2"), named.err());
    }
}
