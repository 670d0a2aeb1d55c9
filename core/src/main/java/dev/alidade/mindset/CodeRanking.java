// SPDX-License-Identifier: Apache-2.0
package dev.alidade.mindset;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The codes by how many persons named them, most first, equally often named ones by code. */
final class CodeRanking {
    /** How many codes are the top ones. */
    static final int TOP = 3;

    private static final Comparator<Named> ORDER =
            Comparator.<Named>comparingLong(named -> -named.people).thenComparing(named -> named.code);

    private final List<Named> ranking;
    private final long persons;

    private CodeRanking(List<Named> ranking, long persons) {
        this.ranking = ranking;
        this.persons = persons;
    }

    static CodeRanking of(Cohort cohort) {
        Map<String, Named> byCode = new HashMap<>();
        long persons = 0;
        for (AnswerSheet sheet : cohort.sheets()) {
            persons += sheet.size() > 0 ? 1 : 0;
            for (int i = 0; i < sheet.size(); i++) {
                byCode.computeIfAbsent(sheet.code(i), Named::new).people++;
            }
        }
        List<Named> ranking = new ArrayList<>(byCode.values());
        ranking.sort(ORDER);
        return new CodeRanking(ranking, persons);
    }

    /** How many persons named any code. */
    long persons() {
        return persons;
    }

    /** How many different codes were named. */
    int distinct() {
        return ranking.size();
    }

    String code(int rank) {
        return ranking.get(rank).code;
    }

    long people(int rank) {
        return ranking.get(rank).people;
    }

    /** The three most named codes, fewer where fewer were named. */
    ImmutableSet<String> top() {
        return ranking.stream().limit(TOP).map(named -> named.code).collect(ImmutableSet.toImmutableSet());
    }

    /** All codes that nobody else's code is named more often than. */
    ImmutableSet<String> first() {
        return ranking.stream()
                .takeWhile(named -> named.people == people(0))
                .map(named -> named.code)
                .collect(ImmutableSet.toImmutableSet());
    }

    /** All codes named as often as the third if the fourth is one of them. */
    ImmutableSortedSet<String> tiedAtThird() {
        if (ranking.size() <= TOP || people(TOP) != people(TOP - 1)) {
            return ImmutableSortedSet.of();
        }
        return ranking.stream()
                .filter(named -> named.people == people(TOP))
                .map(named -> named.code)
                .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder()));
    }

    /**
     * How many of a person's codes are among the three that most of the others named. Taking the person's votes away
     * moves only the person's own codes, and only down: the others' top three are among the first 3 + n here.
     */
    long matchesWithOthers(AnswerSheet own) {
        int candidates = Math.min(ranking.size(), TOP + own.size());
        List<Named> others = new ArrayList<>(candidates);
        for (Named named : ranking.subList(0, candidates)) {
            long people = named.people - (own.named(named.code) ? 1 : 0);
            if (people > 0) {
                others.add(new Named(named.code, people));
            }
        }
        others.sort(ORDER);
        return others.stream().limit(TOP).filter(named -> own.named(named.code)).count();
    }

    private static final class Named {
        private final String code;
        private long people;

        Named(String code) {
            this(code, 0);
        }

        Named(String code, long people) {
            this.code = code;
            this.people = people;
        }
    }
}
