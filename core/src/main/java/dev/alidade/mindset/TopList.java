// SPDX-License-Identifier: Apache-2.0
package dev.alidade.mindset;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Makes the list of top codes that may be shown. */
final class TopList {
    private TopList() {}

    /** The top codes with the numbers of persons, unless few named one of them. */
    static Optional<TopCodes> withPeople(CodeRanking ranking, SurveySettings settings) {
        Map<String, Long> people = new HashMap<>();
        for (int rank = 0; rank < Math.min(CodeRanking.TOP, ranking.distinct()); rank++) {
            people.put(ranking.code(rank), ranking.people(rank));
        }
        // with the share of all three and their order, one number that is shown would tell those that aren't
        return list(ranking, settings, settings.suppression().withheld(people).isEmpty() ? people : Map.of());
    }

    static Optional<TopCodes> withoutPeople(CodeRanking ranking, SurveySettings settings) {
        return list(ranking, settings, Map.of());
    }

    private static Optional<TopCodes> list(CodeRanking ranking, SurveySettings settings, Map<String, Long> people) {
        if (ranking.distinct() == 0) {
            return Optional.empty();
        }
        ImmutableList.Builder<TopCode> codes = ImmutableList.builder();
        int unnamed = 0;
        for (int rank = 0; rank < Math.min(CodeRanking.TOP, ranking.distinct()); rank++) {
            if (nameable(ranking, rank, settings)) {
                Long shown = people.get(ranking.code(rank));
                codes.add(
                        new TopCode(ranking.code(rank), shown == null ? OptionalLong.empty() : OptionalLong.of(shown)));
            } else {
                unnamed++;
            }
        }
        ImmutableSortedSet<String> tied = ranking.tiedAtThird();
        boolean nameTied = !tied.isEmpty() && nameable(ranking, CodeRanking.TOP, settings);
        return Optional.of(
                new TopCodes(codes.build(), !tied.isEmpty(), nameTied ? tied : ImmutableSortedSet.of(), unnamed));
    }

    /**
     * A code of a codebook when more than one person named it; what somebody wrote only when enough persons wrote it, and
     * enough for words answered.
     */
    static boolean nameable(CodeRanking ranking, int rank, SurveySettings settings) {
        return settings.codesAreTexts()
                ? !settings.suppression().protects(ranking.people(rank))
                        && !settings.suppression().forVerbatims().protects(ranking.persons())
                : ranking.people(rank) > 1;
    }
}
