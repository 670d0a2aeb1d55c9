// SPDX-License-Identifier: Apache-2.0
package dev.alidade.coding;

import dev.alidade.coding.Wording.Word;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts one text into words: case, accents and spelling variants folded, punctuation off, fillers marked.
 *
 * <p>An apostrophe inside a word goes without a trace (don't, customer's), and a French or Italian elision with it
 * (l'innovation). A plus or number sign directly behind a single letter stays (C++, C#), points between single
 * letters go (A.I.). A number in front that counts the list goes ("2. Price"). Scripts without spaces give one word
 * per character.
 */
final class Tokens {
    private static final String SEPARATORS = ",;/+&|.!?:()[]{}\n\r\u2022\u00B7\u3001\u3002\u061B\u060C\u2014\u2013";

    private final List<Word> words = new ArrayList<>(6);
    private final StringBuilder word = new StringBuilder(16);
    private char[] chars;
    private int length;
    private boolean separated;
    private boolean gap = true;

    Tokens(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isPlainNoise(text.charAt(start))) {
            start++;
        }
        boolean cut = end - start > Wording.MOST_CHARACTERS;
        if (cut) {
            end = start + Wording.MOST_CHARACTERS;
        }
        boolean ascii = true;
        for (int i = start; i < end && ascii; i++) {
            ascii = text.charAt(i) < 0x80;
        }
        if (ascii) {
            chars = new char[end - start];
            text.getChars(start, end, chars, 0);
            length = chars.length;
            for (int i = 0; i < length; i++) {
                char c = chars[i];
                if (c >= 'A' && c <= 'Z') {
                    chars[i] = (char) (c | 0x20);
                }
            }
        } else {
            chars = Folding.fold(text.substring(start, end)).toCharArray();
            length = Math.min(chars.length, Wording.MOST_CHARACTERS);
            cut |= length < chars.length;
        }
        if (cut) {
            dropCutWord();
        }
    }

    List<Word> words() {
        int i = afterListNumber();
        while (i < length && words.size() < Wording.MOST_WORDS) {
            int c = codePoint(i);
            if (!startsWord(c)) {
                separated |= separates(i, c);
                gap = true;
                i += Character.charCount(c);
            } else if (c > 0x7F && writesNoSpaces(c)) {
                i = unspacedWord(i);
            } else {
                i = spacedWord(i);
            }
        }
        return words;
    }

    private int spacedWord(int from) {
        word.setLength(0);
        int i = from;
        boolean plain = true;
        while (i < length) {
            int c = codePoint(i);
            if (c == '\'') {
                if (i + 1 >= length || !startsWord(codePoint(i + 1))) {
                    break;
                }
                if (elides(i + 1)) {
                    word.setLength(0);
                }
                i++;
                continue;
            }
            if (!continuesWord(c) || (c > 0x7F && writesNoSpaces(c))) {
                break;
            }
            plain &= c >= 'a' && c <= 'z';
            word.appendCodePoint(c);
            i += Character.charCount(c);
        }
        if (word.length() == 1 && plain) {
            i = withDots(withSign(i));
        }
        String written = word.toString();
        add(plain && written.length() > 3 ? Spelling.canonical(written) : written, written);
        return i;
    }

    private void add(String text, String written) {
        boolean filler = FillerWords.contains(text);
        words.add(new Word(text, written, filler, separated, false, false));
        separated = filler && FillerWords.coordinates(text);
        gap = false;
    }

    private int unspacedWord(int from) {
        int i = from + Character.charCount(codePoint(from));
        while (i < length && isMark(codePoint(i))) {
            i += Character.charCount(codePoint(i));
        }
        String text = new String(chars, from, i - from);
        words.add(new Word(text, text, false, separated, true, !gap));
        separated = false;
        gap = false;
        return i;
    }

    /** C++, C#, F#: up to two signs, when no word goes on behind them. */
    private int withSign(int from) {
        int i = from;
        while (i < length && i < from + 2 && (chars[i] == '+' || chars[i] == '#')) {
            i++;
        }
        if (i == from || (i < length && (startsWord(codePoint(i)) || chars[i] == '+' || chars[i] == '#'))) {
            return from;
        }
        word.append(chars, from, i - from);
        return i;
    }

    /** A.I., k.A.: single letters with a point after each are one word. */
    private int withDots(int from) {
        int i = from;
        while (i + 1 < length
                && chars[i] == '.'
                && isLetter(chars[i + 1])
                && (i + 2 >= length || !continuesWord(codePoint(i + 2)))) {
            word.append(chars[i + 1]);
            i += 2;
        }
        return i;
    }

    private boolean elides(int next) {
        char c = chars[next];
        boolean vowel = c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u' || c == 'y' || c == 'h';
        if (!vowel) {
            return false;
        }
        return switch (word.length()) {
            case 1 -> "ldjmnsct".indexOf(word.charAt(0)) >= 0;
            case 2 -> word.indexOf("qu") == 0 || word.indexOf("un") == 0;
            case 4 ->
                word.indexOf("dell") == 0
                        || word.indexOf("nell") == 0
                        || word.indexOf("sull") == 0
                        || word.indexOf("dall") == 0;
            default -> false;
        };
    }

    private boolean separates(int i, int c) {
        if (SEPARATORS.indexOf(c) < 0) {
            return false;
        }
        // A point or comma within a number does not.
        return !((c == '.' || c == ',') && i > 0 && i + 1 < length && isDigit(chars[i - 1]) && isDigit(chars[i + 1]));
    }

    private int afterListNumber() {
        int i = 0;
        while (i < length && i < 2 && isDigit(chars[i])) {
            i++;
        }
        boolean letter = i == 0 && length > 0 && chars[0] >= 'a' && chars[0] <= 'z';
        if (letter) {
            i = 1;
        }
        if (i == 0
                || i + 1 >= length
                || !(chars[i] == ')' || (!letter && (chars[i] == '.' || chars[i] == ':')))
                || chars[i + 1] > ' ') {
            return 0;
        }
        for (int j = i + 1; j < length; j++) {
            if (startsWord(codePoint(j))) {
                return i + 1;
            }
        }
        return 0;
    }

    private void dropCutWord() {
        int end = length;
        while (end > 0 && Character.isLetterOrDigit(chars[end - 1])) {
            end--;
        }
        if (end > 0) {
            length = end;
        }
    }

    private int codePoint(int i) {
        char c = chars[i];
        return Character.isHighSurrogate(c) ? Character.codePointAt(chars, i, length) : c;
    }

    private static boolean startsWord(int c) {
        return c < 0x80 ? (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') : Character.isLetterOrDigit(c);
    }

    private static boolean continuesWord(int c) {
        return startsWord(c) || (c > 0x7F && isMark(c));
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isPlainNoise(char c) {
        return c < 0x80 ? !startsWord(c) && !(c >= 'A' && c <= 'Z') : Character.isWhitespace(c);
    }

    private static boolean writesNoSpaces(int c) {
        if (c < 0x0E00) {
            return false;
        }
        UnicodeScript script = UnicodeScript.of(c);
        return switch (script) {
            case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
            default -> c == 0x30FC;
        };
    }
}
