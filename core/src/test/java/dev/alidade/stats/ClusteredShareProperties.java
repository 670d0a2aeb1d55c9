// SPDX-License-Identifier: Apache-2.0
package dev.alidade.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class ClusteredShareProperties {

    record Person(int matching, int given) {}

    @Provide
    Arbitrary<Person> persons() {
        return Arbitraries.integers()
                .between(1, 5)
                .flatMap(
                        given -> Arbitraries.integers().between(0, given).map(matching -> new Person(matching, given)));
    }

    @Property
    void withEqualNumbersOfAnswersTheVarianceIsThatOfThePersonsShares(
            @ForAll @Size(min = 2, max = 60) List<@IntRange(max = 4) Integer> matching) {
        ClusterSums sums = ClusterSums.NONE;
        double mean = matching.stream().mapToInt(y -> y).sum() / 4.0 / matching.size();
        double squares = 0;
        for (int y : matching) {
            sums = sums.withPerson(y, 4);
            squares += (y / 4.0 - mean) * (y / 4.0 - mean);
        }
        double variance = squares / (matching.size() - 1) / matching.size();
        assertEquals(Math.sqrt(variance), of(sums).standardError(), 1e-14);
    }

    @Property
    void withUnequalNumbersTheVarianceIsThatOfTheLinearisedRatio(
            @ForAll @Size(min = 2, max = 60) List<@From("persons") Person> persons) {
        ClusterSums sums = sums(persons);
        double share = sums.matches() / (double) sums.answers();
        double meanAnswers = sums.answers() / (double) sums.persons();
        double squares = 0;
        for (Person person : persons) {
            double residual = (person.matching() - share * person.given()) / meanAnswers;
            squares += residual * residual;
        }
        double variance = squares / (persons.size() - 1) / persons.size();
        assertEquals(Math.sqrt(variance), of(sums).standardError(), 1e-13);
    }

    @Property
    void orderAndSplitOfThePersonsDoNotShow(
            @ForAll @Size(min = 2, max = 30) List<@From("persons") Person> persons,
            @ForAll Random random,
            @ForAll @IntRange(max = 30) int cut) {
        ClusterSums inOrder = sums(persons);
        Collections.shuffle(persons, random);
        int at = Math.min(cut, persons.size());
        ClusterSums inParts = sums(persons.subList(0, at)).plus(sums(persons.subList(at, persons.size())));
        assertEquals(inOrder, inParts);
        assertEquals(of(inOrder), of(inParts));
    }

    @Property
    void theIntervalHoldsTheShareAndShrinksTheMoreOfTheStaffAnswered(
            @ForAll @Size(min = 2, max = 30) List<@From("persons") Person> persons,
            @ForAll @IntRange(max = 100) int more) {
        ClusterSums sums = sums(persons);
        Limits loose = of(sums).limits();
        ClusteredShare large = ofStaff(sums, persons.size() + more + 1L);
        ClusteredShare small = ofStaff(sums, persons.size() + more);
        assertTrue(small.limits().contains(small.share()));
        assertTrue(small.limits().width() <= large.limits().width());
        assertTrue(large.limits().width() <= loose.width());
        assertTrue(0 <= loose.low() && loose.high() <= 1);
    }

    @Property
    void answersThatComeInClustersNeverTellMoreThanIndependentOnes(
            @ForAll @Size(min = 2, max = 30) List<@From("persons") Person> persons) {
        ClusteredShare share = of(sums(persons));
        assertTrue(share.designEffect() >= 1);
        assertTrue(share.effectiveAnswers() <= sums(persons).answers());
    }

    private static ClusteredShare of(ClusterSums sums) {
        return ClusteredShare.of(sums, OptionalLong.empty(), 0.95).orElseThrow();
    }

    private static ClusteredShare ofStaff(ClusterSums sums, long staff) {
        return ClusteredShare.of(sums, OptionalLong.of(staff), 0.95).orElseThrow();
    }

    private static ClusterSums sums(List<Person> persons) {
        ClusterSums sums = ClusterSums.NONE;
        for (Person person : persons) {
            sums = sums.withPerson(person.matching(), person.given());
        }
        return sums;
    }
}
