// SPDX-License-Identifier: Apache-2.0
package dev.alidade.coding;

import com.google.common.collect.ImmutableSet;

/**
 * Tells texts that answer nothing. Sure cases only, from general knowledge: what is doubtful is left to the
 * codebook, and so at worst uncoded.
 */
final class Junk {
    private static final String[] KEY_ROWS = {
        "qwertyuiop",
        "asdfghjkl",
        "zxcvbnm",
        "qwertzuiop",
        "yxcvbnm",
        "azertyuiop",
        "qsdfghjklm",
        "wxcvbn",
        "1234567890",
        "abcdefgh"
    };

    /** What people write for "I have no answer", each as a whole answer, compared without spaces in normal form. */
    private static final ImmutableSet<String> FORMULAS = formulas(
            // English
            "n/a",
            "n.a.",
            "none",
            "none of the above",
            "none that I know of",
            "no",
            "nope",
            "no answer",
            "no comment",
            "no comments",
            "no idea",
            "no clue",
            "no opinion",
            "no response",
            "not sure",
            "not applicable",
            "not available",
            "not known",
            "nothing",
            "nothing else",
            "nothing more",
            "nothing comes to mind",
            "nothing to add",
            "nothing special",
            "nothing specific",
            "nil",
            "null",
            "don't know",
            "do not know",
            "dunno",
            "idk",
            "can't think of any",
            "can't think of anything",
            "can't think of one",
            "can't say",
            "cannot say",
            "cannot think of any",
            "unsure",
            "unknown",
            "undecided",
            "skip",
            "see above",
            "same as above",
            "as above",
            "ditto",
            "tbd",
            "tba",
            "tbc",
            "todo",
            "to be determined",
            "test",
            "test test",
            "foo",
            "foo bar",
            "lorem ipsum",
            "bla",
            "bla bla",
            "bla bla bla",
            "blah",
            "blah blah",
            "blah blah blah",
            "whatever",
            "x",
            "xx",
            "asd",
            "qwe",
            // German
            "k.A.",
            "keine",
            "keiner",
            "keins",
            "keine Angabe",
            "keine Angaben",
            "keine Ahnung",
            "keine Antwort",
            "keine Meinung",
            "keine Idee",
            "kein Kommentar",
            "weiß nicht",
            "weiß ich nicht",
            "weiß es nicht",
            "ich weiß es nicht",
            "nichts",
            "nix",
            "nein",
            "entfällt",
            "siehe oben",
            "s.o.",
            "unbekannt",
            "nicht bekannt",
            "fällt mir nichts ein",
            "mir fällt nichts ein",
            // Spanish, Portuguese
            "no sé",
            "no lo sé",
            "no sabe",
            "no contesta",
            "ns/nc",
            "no aplica",
            "no tengo idea",
            "ni idea",
            "ninguno",
            "ninguna",
            "nada",
            "sin respuesta",
            "sin comentarios",
            "sin opinión",
            "não sei",
            "não se aplica",
            "não",
            "nenhum",
            "nenhuma",
            "sem resposta",
            // French
            "je ne sais pas",
            "sais pas",
            "je sais pas",
            "aucun",
            "aucune",
            "aucune idée",
            "rien",
            "néant",
            "non",
            "nsp",
            "sans réponse",
            "pas de réponse",
            "sans avis",
            "pas d'avis",
            "sans opinion",
            "ne sait pas",
            "sans objet",
            // Italian
            "non so",
            "non lo so",
            "non saprei",
            "niente",
            "nulla",
            "nessuno",
            "nessuna",
            "nessuna risposta",
            "boh",
            // Dutch, Scandinavian, Polish, Czech, Turkish, Finnish
            "nee",
            "geen",
            "geen idee",
            "geen mening",
            "geen antwoord",
            "niets",
            "niks",
            "weet niet",
            "weet ik niet",
            "n.v.t.",
            "vet ej",
            "vet inte",
            "ved ikke",
            "vet ikke",
            "ingen",
            "inget",
            "intet",
            "nie wiem",
            "brak",
            "nic",
            "nie dotyczy",
            "nevím",
            "yok",
            "bilmiyorum",
            "ei mitään",
            "en tiedä",
            // other scripts
            "не знаю",
            "нет",
            "нету",
            "ничего",
            "нет ответа",
            "не знам",
            "не знаю.",
            "δεν ξέρω",
            "δεν γνωρίζω",
            "κανένα",
            "τίποτα",
            "无",
            "無",
            "没有",
            "沒有",
            "不知道",
            "不清楚",
            "不适用",
            "なし",
            "無し",
            "特になし",
            "特にない",
            "わからない",
            "分からない",
            "わかりません",
            "없음",
            "없다",
            "없습니다",
            "모름",
            "모르겠음",
            "모르겠습니다",
            "잘 모르겠습니다",
            "لا أعرف",
            "لا اعرف",
            "لا أعلم",
            "لا شيء",
            "لا يوجد",
            "לא יודע",
            "לא יודעת",
            "אין",
            "पता नहीं",
            "कुछ नहीं",
            "ไม่มี",
            "ไม่ทราบ",
            "không",
            "không biết",
            "không có");

    private static final int LONGEST_FORMULA = 40;

    /** For each two letters or digits whether the second is the right neighbour of the first in a row of keys. */
    private static final boolean[] NEIGHBOURS = neighbours();

    private Junk() {}

    /** Whether a text without any letter or digit is blank: white space and characters that show nothing. */
    static boolean isBlank(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean invisible = c <= ' '
                    || Character.isWhitespace(c)
                    || Character.isSpaceChar(c)
                    || Character.isISOControl(c)
                    || Character.getType(c) == Character.FORMAT
                    || c == '\uFE0F'
                    || c == '\u2800';
            if (!invisible) {
                return false;
            }
        }
        return true;
    }

    /** Whether an answer with this wording, which has at least one word, answers nothing. */
    static boolean isJunk(Wording wording) {
        if (wording.size() <= 8 && isFormula(wording)) {
            return true;
        }
        for (int i = 0; i < wording.size(); i++) {
            if (!isMash(wording.word(i).text())) {
                return false;
            }
        }
        return true;
    }

    /** A repeated letter or a run of keys, once or several times: zzz, asdf, sdfsdf, 12345. */
    static boolean isMash(String word) {
        int length = word.length();
        if (length < 3) {
            return word.equals("x") || word.equals("xx");
        }
        char first = word.charAt(0);
        if (first > 'z') {
            return false;
        }
        boolean same = true;
        for (int i = 1; i < length && same; i++) {
            same = word.charAt(i) == first;
        }
        if (same) {
            // AAA, www, III, 777 may mean something
            return length > 3 || (first > '9' && "awi".indexOf(first) < 0);
        }
        return isRunOfKeys(word) && !word.equals("wert"); // German for value
    }

    private static boolean isRunOfKeys(String word) {
        int length = word.length();
        if (word.charAt(1) > 'z' || !NEIGHBOURS[word.charAt(0) << 7 | word.charAt(1)]) {
            return false;
        }
        for (String row : KEY_ROWS) {
            int from = row.indexOf(word.charAt(0));
            if (from < 0) {
                continue;
            }
            int run = 1;
            while (run < length && from + run < row.length() && row.charAt(from + run) == word.charAt(run)) {
                run++;
            }
            boolean digits = word.charAt(0) == '1';
            if (run == length) {
                if (run > 3 || digits) {
                    return true;
                }
            } else if (run > 2 && length >= 2 * run && repeats(word, run)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the word is its first characters again and again, the last time perhaps cut short. */
    private static boolean repeats(String word, int period) {
        for (int i = period; i < word.length(); i++) {
            if (word.charAt(i) != word.charAt(i - period)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isFormula(Wording wording) {
        String all = wording.size() == 1 ? wording.word(0).text() : all(wording);
        if (all.length() > LONGEST_FORMULA) {
            return false;
        }
        if (FORMULAS.contains(all)) {
            return true;
        }
        if (!wording.hasFiller()) {
            return false;
        }
        String content = String.join("", wording.content());
        return content.length() > 2 && FORMULAS.contains(content); // "N/A" without its a is only a letter
    }

    private static String all(Wording wording) {
        StringBuilder all = new StringBuilder(24);
        for (int i = 0; i < wording.size(); i++) {
            all.append(wording.word(i).text());
        }
        return all.toString();
    }

    private static boolean[] neighbours() {
        boolean[] neighbours = new boolean[128 * 128];
        for (String row : KEY_ROWS) {
            for (int i = 1; i < row.length(); i++) {
                neighbours[row.charAt(i - 1) << 7 | row.charAt(i)] = true;
            }
        }
        return neighbours;
    }

    private static ImmutableSet<String> formulas(String... texts) {
        ImmutableSet.Builder<String> formulas = ImmutableSet.builder();
        for (String text : texts) {
            Wording wording = Wording.of(text);
            formulas.add(all(wording));
            String content = String.join("", wording.content());
            if (content.length() > 2) {
                formulas.add(content);
            }
        }
        return formulas.build();
    }
}
