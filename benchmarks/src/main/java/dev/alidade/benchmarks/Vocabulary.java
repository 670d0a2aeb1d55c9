// SPDX-License-Identifier: Apache-2.0
package dev.alidade.benchmarks;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Words by rank: function words first, then the words of the codebook among made-up ones with English endings, which
 * get longer towards the rare end.
 */
final class Vocabulary {
    private static final List<String> FUNCTION_WORDS = Splitter.on(' ')
            .splitToList("the and of our we to a for with is in are very you on that your it have by from at good more"
                    + " best");
    private static final List<String> STARTS =
            Splitter.on(' ').splitToList("b c d f g h l m n p r s t v w br cl cr dr fl gr pl pr sc sp st tr ch sh th");
    private static final List<String> VOWELS = Splitter.on(' ').splitToList("a a e e e i i o o u ea ou");
    private static final List<String> CLOSES = Splitter.on(' ').splitToList("n r t l s m d ck nt st rd p g");
    private static final List<String> ENDINGS =
            Splitter.on(' ').splitToList("s s ed ing er ly tion ness ment able al ity ize our");
    private static final int EVERY_THIRD = 3;
    private static final int SHORTEST = 5; // shorter ones may happen to be negations, as "sin" and "nie" are

    private Vocabulary() {}

    /** So many distinct words, the commonest first. */
    static ImmutableList<String> of(int size, Random random) {
        Set<String> words = new LinkedHashSet<>(FUNCTION_WORDS);
        Set<String> themes = new LinkedHashSet<>();
        SurveyCodebook.phrases()
                .forEach(phrase -> themes.addAll(Splitter.on(' ').splitToList(phrase)));
        for (String theme : themes) {
            words.add(theme);
            int until = words.size() + EVERY_THIRD - 1;
            while (words.size() < until) {
                addMadeUp(words, themes, random);
            }
        }
        while (words.size() < size) {
            addMadeUp(words, themes, random);
        }
        return ImmutableList.copyOf(words).subList(0, size);
    }

    private static void addMadeUp(Set<String> words, Set<String> themes, Random random) {
        int syllables = 1 + random.nextInt(words.size() < 500 ? 2 : 3);
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < syllables; i++) {
            word.append(any(STARTS, random)).append(any(VOWELS, random));
        }
        if (random.nextInt(3) > 0) {
            word.append(any(CLOSES, random));
        }
        if (random.nextInt(2) > 0) {
            word.append(any(ENDINGS, random));
        }
        if (word.length() >= SHORTEST && !themes.contains(word.toString())) {
            words.add(word.toString());
        }
    }

    private static String any(List<String> parts, Random random) {
        return parts.get(random.nextInt(parts.size()));
    }
}
