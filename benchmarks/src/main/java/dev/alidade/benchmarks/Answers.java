// SPDX-License-Identifier: Apache-2.0
package dev.alidade.benchmarks;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import java.util.BitSet;
import java.util.Random;

/**
 * Made-up answers to an open question, always the same: 1 to 5 words, one word in twenty mistyped, written as people
 * write (capitals, commas, an exclamation mark, now and then an accent).
 *
 * @param texts the answers
 * @param plain at the place of an answer: whether no word of it is mistyped or accented
 */
record Answers(ImmutableList<String> texts, BitSet plain) {
    private static final long SEED = 20_260_101;
    private static final int WORDS = 20_000;
    private static final double WITH_PHRASE = 0.45;
    private static final double MISTYPED = 0.05;

    static Answers make(int count) {
        Random random = new Random(SEED);
        Writer writer = new Writer(random, Vocabulary.of(WORDS, random), SurveyCodebook.phrases());
        ImmutableList.Builder<String> texts = ImmutableList.builderWithExpectedSize(count);
        BitSet plain = new BitSet(count);
        for (int i = 0; i < count; i++) {
            texts.add(writer.answer());
            plain.set(i, writer.plain);
        }
        return new Answers(texts.build(), plain);
    }

    private static final class Writer {
        private final Random random;
        private final ImmutableList<String> vocabulary;
        private final ImmutableList<String> phrases;
        private final Zipf anyWord;
        private final Zipf anyPhrase;
        private final StringBuilder text = new StringBuilder();
        private boolean plain;

        Writer(Random random, ImmutableList<String> vocabulary, ImmutableList<String> phrases) {
            this.random = random;
            this.vocabulary = vocabulary;
            this.phrases = phrases;
            anyWord = new Zipf(vocabulary.size());
            anyPhrase = new Zipf(phrases.size());
        }

        String answer() {
            text.setLength(0);
            plain = true;
            if (random.nextDouble() < WITH_PHRASE) {
                int around = random.nextInt(3); // so many other words, before or behind
                int before = random.nextInt(around + 1);
                words(before);
                for (String word : phrases.get(anyPhrase.draw(random)).split(" ", -1)) {
                    word(word);
                }
                words(around - before);
            } else {
                words(1 + random.nextInt(5));
            }
            return dressed();
        }

        private void words(int count) {
            for (int i = 0; i < count; i++) {
                word(vocabulary.get(anyWord.draw(random)));
            }
        }

        private void word(String word) {
            if (text.length() > 0) {
                text.append(random.nextInt(20) == 0 ? ", " : " ");
            }
            if (word.length() > 2 && random.nextDouble() < MISTYPED) {
                plain = false;
                mistype(word);
            } else {
                text.append(word);
            }
        }

        /** One slip: two letters swapped, one left out, one doubled, one wrong. */
        private void mistype(String word) {
            int from = text.length();
            text.append(word);
            int at = from + random.nextInt(word.length() - 1);
            switch (random.nextInt(4)) {
                case 0 -> text.insert(at, text.charAt(at + 1)).deleteCharAt(at + 2);
                case 1 -> text.deleteCharAt(at);
                case 2 -> text.insert(at, text.charAt(at));
                default -> text.setCharAt(at, (char) ('a' + random.nextInt(26)));
            }
        }

        private String dressed() {
            int e = random.nextInt(50) == 0 ? text.indexOf("e") : -1;
            if (e >= 0) {
                plain = false;
                text.setCharAt(e, '\u00E9');
            }
            int style = random.nextInt(20);
            if (style < 8) {
                text.setCharAt(0, Ascii.toUpperCase(text.charAt(0)));
            }
            if (style % 8 == 0) {
                text.append(style == 0 ? '!' : '.');
            }
            return style == 19 ? Ascii.toUpperCase(text) : text.toString();
        }
    }
}
