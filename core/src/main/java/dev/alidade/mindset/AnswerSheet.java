// SPDX-License-Identifier: Apache-2.0
package dev.alidade.mindset;

import dev.alidade.coding.AnswerMatcher;
import dev.alidade.coding.CodeMatch;
import dev.alidade.coding.Coding;
import dev.alidade.model.Department;
import dev.alidade.model.SurveyAnswer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What one person's answers came to. The texts themselves are gone; the codes are distinct and sorted, so that answers
 * in another order make the same sheet.
 */
final class AnswerSheet {
    private final Department department;
    private final long unanswered;
    private final long coded;
    private final long uncoded;
    private final String[] codes;

    private AnswerSheet(Department department, long unanswered, long coded, long uncoded, String[] codes) {
        this.department = department;
        this.unanswered = unanswered;
        this.coded = coded;
        this.uncoded = uncoded;
        this.codes = codes;
    }

    static AnswerSheet of(SurveyAnswer answer, AnswerMatcher matcher) {
        long unanswered = 0;
        long coded = 0;
        long uncoded = 0;
        List<String> codes = new ArrayList<>(4);
        for (String text : answer.texts()) {
            Coding coding = matcher.code(text);
            if (coding.coded()) {
                coded++;
                for (CodeMatch match : coding.matches()) {
                    codes.add(match.code());
                }
            } else if (coding.answered()) {
                uncoded++;
            } else {
                unanswered++;
            }
        }
        return new AnswerSheet(answer.department(), unanswered, coded, uncoded, sorted(codes));
    }

    private static String[] sorted(List<String> codes) {
        String[] sorted = codes.toArray(new String[0]);
        Arrays.sort(sorted);
        int distinct = 0;
        for (int i = 0; i < sorted.length; i++) {
            if (distinct == 0 || !sorted[i].equals(sorted[distinct - 1])) {
                sorted[distinct++] = sorted[i];
            }
        }
        return distinct == sorted.length ? sorted : Arrays.copyOf(sorted, distinct);
    }

    Department department() {
        return department;
    }

    long unanswered() {
        return unanswered;
    }

    long coded() {
        return coded;
    }

    long uncoded() {
        return uncoded;
    }

    int size() {
        return codes.length;
    }

    String code(int at) {
        return codes[at];
    }

    boolean named(String code) {
        return Arrays.binarySearch(codes, code) >= 0;
    }

    /** How many of the given codes this person named. */
    long namedOf(Set<String> asked) {
        long named = 0;
        for (String code : codes) {
            named += asked.contains(code) ? 1 : 0;
        }
        return named;
    }

    /** Department, unanswered, coded, uncoded, then each code behind its length: {@code SALES,1,2,0,5:price7:quality}. */
    String encoded() {
        StringBuilder out = new StringBuilder(16 + 16 * codes.length);
        out.append(department.name()).append(',');
        out.append(unanswered)
                .append(',')
                .append(coded)
                .append(',')
                .append(uncoded)
                .append(',');
        for (String code : codes) {
            out.append(code.length()).append(':').append(code);
        }
        return out.toString();
    }

    /**
     * Reads what {@link #encoded()} wrote.
     *
     * @param encoded the text, from saved bytes perhaps
     * @param pool the codes seen so far, each once
     * @throws IllegalArgumentException if no answers could have led to it
     */
    static AnswerSheet decoded(String encoded, Map<String, String> pool) {
        Decoder in = new Decoder(encoded);
        Department department = Department.valueOf(in.upTo(','));
        long unanswered = in.number(',');
        long coded = in.number(',');
        long uncoded = in.number(',');
        List<String> codes = new ArrayList<>(4);
        while (in.more()) {
            String code = in.text();
            if (!codes.isEmpty() && code.compareTo(codes.get(codes.size() - 1)) <= 0) {
                throw in.damaged();
            }
            String pooled = pool.putIfAbsent(code, code);
            codes.add(pooled == null ? code : pooled);
        }
        if ((coded == 0) != codes.isEmpty()) {
            throw in.damaged();
        }
        return new AnswerSheet(department, unanswered, coded, uncoded, codes.toArray(new String[0]));
    }

    private static final class Decoder {
        private final String encoded;
        private int position;

        Decoder(String encoded) {
            this.encoded = encoded;
        }

        boolean more() {
            return position < encoded.length();
        }

        long number(char end) {
            long value = 0;
            int first = position;
            while (more() && encoded.charAt(position) != end) {
                int digit = encoded.charAt(position++) - '0';
                value = 10 * value + digit;
                if (digit < 0 || digit > 9 || value > Integer.MAX_VALUE) {
                    throw damaged();
                }
            }
            if (!more() || position == first) {
                throw damaged();
            }
            position++;
            return value;
        }

        String upTo(char end) {
            int at = encoded.indexOf(end, position);
            if (at < 0) {
                throw damaged();
            }
            String part = encoded.substring(position, at);
            position = at + 1;
            return part;
        }

        String text() {
            int length = (int) number(':');
            if (length > encoded.length() - position) {
                throw damaged();
            }
            position += length;
            return encoded.substring(position - length, position);
        }

        /** Says where, not what: it may be an answer. */
        IllegalArgumentException damaged() {
            return new IllegalArgumentException(
                    "A saved answer sheet is damaged at character %s of %s.".formatted(position, encoded.length()));
        }
    }
}
