// SPDX-License-Identifier: Apache-2.0
package dev.alidade.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import dev.alidade.measure.Measurement.State;
import dev.alidade.measure.Proportion;
import dev.alidade.model.Department;
import dev.alidade.model.RatingScale;
import dev.alidade.outcome.Morale;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The attack finds what a careless report would give away. */
class PlantedLeakTest {
    private static final SmallCompany COMPANY = SmallCompany.complete(9, 3, new Random(1));

    /** Sums over groups of persons with names of one letter. */
    private static Equations equations(String... groups) {
        Equations equations = new Equations();
        for (String group : groups) {
            equations.sum(
                    group,
                    group.chars().mapToObj(person -> Character.toString(person)).toList(),
                    "question");
        }
        return equations;
    }

    private static Proportion content(Department... departments) {
        Map<String, Integer> ratings = COMPANY.ratings("autumn", "morale", departments);
        return Proportion.of(
                ratings.values().stream().filter(RatingScale.STANDARD::top).count(), ratings.size());
    }

    /** A report that tells the total and one of two departments, as it would without complementary suppression. */
    @Test
    void aTotalBesideOneOfTwoDepartmentsIsFound() {
        Equations equations = new Equations();
        PublishedNumbers published = new PublishedNumbers(COMPANY, DisclosureProperties.YEAR, equations);
        published.morale(new Morale(
                Optional.of("autumn"),
                12,
                State.VALUE,
                Optional.of(content()),
                ImmutableSortedMap.of(Department.SALES, content(Department.SALES)),
                ImmutableSortedSet.of(Department.MARKETING)));

        assertTrue(equations.leak(5).orElseThrow().contains("[m0, m1, m2]"));
    }

    @Test
    void theSameReportWithoutTheDepartmentTellsNothing() {
        Equations equations = new Equations();
        PublishedNumbers published = new PublishedNumbers(COMPANY, DisclosureProperties.YEAR, equations);
        published.morale(new Morale(
                Optional.of("autumn"),
                12,
                State.VALUE,
                Optional.of(content()),
                ImmutableSortedMap.of(),
                ImmutableSortedSet.of(Department.MARKETING, Department.SALES)));

        assertEquals(Optional.empty(), equations.leak(5));
    }

    @Test
    void aGroupThatIsTooSmallIsFound() {
        assertTrue(equations("abcd").leak(5).orElseThrow().startsWith("[[a, b, c, d]]"));
        assertEquals(Optional.empty(), equations("abcde").leak(5));
    }

    @Test
    void theFewWhoDidNotAnswerEverythingAreFoundInARemainder() {
        assertTrue(equations("abcdefg", "abcdef").leak(5).orElseThrow().startsWith("[[g]]"));
        assertEquals(Optional.empty(), equations("abcdefghijkl", "abcdefg").leak(5));
    }

    @Test
    void anOverlapOfTwoGroupsIsFoundBesideTheirUnion() {
        assertEquals(Optional.empty(), equations("abcdefgh", "ghijklmn").leak(5));
        assertTrue(equations("abcdefgh", "ghijklmn", "abcdefghijklmn")
                .leak(5)
                .orElseThrow()
                .startsWith("[[g, h]]"));
    }

    @Test
    void threeGroupsThatAddUpInAnUnusualWayAreFound() {
        // twice x is the sum of the first two less the third
        assertTrue(equations("xabcde", "xfghij", "abcdefghij")
                .leak(5)
                .orElseThrow()
                .startsWith("[[x]]"));
    }

    @Test
    void differentQuestionsTellNothingAboutEachOther() {
        Equations equations = new Equations();
        equations.sum("all", Set.of("a", "b", "c", "d", "e", "f"), "one");
        equations.sum("some", Set.of("a", "b", "c", "d", "e"), "other");

        assertEquals(Optional.empty(), equations.leak(5));
    }

    @Test
    void personsFoundOverTwoRoundsAreFound() {
        Equations equations = new Equations();
        equations.sum("spring", Set.of("a", "b", "c", "d", "e", "f"), List.of("spring"));
        equations.sum("change of those in both", Set.of("a", "b", "c", "d", "e"), List.of("spring"));

        assertTrue(equations.leak(5).orElseThrow().startsWith("[[f]]"));
    }
}
