// SPDX-License-Identifier: Apache-2.0
package dev.alidade.coding;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Makes texts of any script comparable character by character: compatibility forms (NFKC), lower case by {@link
 * Locale#ROOT}, accents off. Marks are taken off Latin and Greek letters only; in other scripts they are part of
 * the word (Hindi vowels, Japanese voicing, the Russian short i) and stay. Invisible format characters go.
 */
final class Folding {
    private Folding() {}

    /** Folds a text that holds more than ASCII. */
    static String fold(String text) {
        String folded = once(text);
        // Lower case and compatibility forms of rare characters feed each other (mathematical capitals, ligatures): to
        // the fixed point.
        for (int i = 0; i < 4; i++) {
            String again = once(folded);
            if (again.equals(folded)) {
                break;
            }
            folded = again;
        }
        return folded;
    }

    private static String once(String text) {
        String lower = Normalizer.normalize(plainApostrophes(text), Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT);
        String apart = Normalizer.normalize(lower, Normalizer.Form.NFD);
        StringBuilder out = new StringBuilder(apart.length() + 8);
        boolean bare = false;
        for (int i = 0; i < apart.length(); ) {
            int c = apart.codePointAt(i);
            i += Character.charCount(c);
            int type = Character.getType(c);
            if (type == Character.NON_SPACING_MARK && bare) {
                continue;
            }
            if (type == Character.FORMAT || c == 0xFE0F || c == 0xFE0E) {
                continue;
            }
            if (type != Character.NON_SPACING_MARK) {
                bare = c < 0x250 || isLatinOrGreek(c);
            }
            append(out, c);
        }
        return Normalizer.normalize(out, Normalizer.Form.NFC);
    }

    private static boolean isLatinOrGreek(int c) {
        Character.UnicodeScript script = Character.UnicodeScript.of(c);
        return script == Character.UnicodeScript.LATIN || script == Character.UnicodeScript.GREEK;
    }

    private static String plainApostrophes(String text) {
        return text.replace('\u2019', '\'')
                .replace('\u2018', '\'')
                .replace('\u02BC', '\'')
                .replace('\u02B9', '\'')
                .replace('\u00B4', '\'');
    }

    private static void append(StringBuilder out, int c) {
        switch (c) {
            case 'ß' -> out.append("ss");
            case 'æ' -> out.append("ae");
            case 'œ' -> out.append("oe");
            case 'ø' -> out.append('o');
            case 'đ', 'ð' -> out.append('d');
            case 'ł' -> out.append('l');
            case 'ħ' -> out.append('h');
            case 'þ' -> out.append("th");
            case 'ı' -> out.append('i');
            case 'ς' -> out.append('σ');
            case 'ё' -> out.append('е');
            default -> out.appendCodePoint(c);
        }
    }
}
