// SPDX-License-Identifier: Apache-2.0
package dev.alidade.coding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WordingTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "  Sea   VIEW!! > sea view",
                "ＳＥＡ　ｖｉｅｗ > sea view",
                "crème brûlée > creme brulee",
                "Straße > strasse",
                "\u0149 Dag > n dag",
                "İZMİR > izmir",
                "ΛΌΓΟΣ > λογοσ",
                "guest's towels > guest towel",
                "we don’t mind > dont mind",
                "l’accueil > accueil",
                "dell'hotel > hotel",
                "the view of the lake > view lake",
                "2. Parking > parking",
                "b) Parking > parking",
                "24/7 desk > 24 7 desk",
                "Q&A > q",
                "C++ > c++",
                "C#, F# > c# f#",
                "A.I. > ai",
                "e.g. sauna > eg sauna",
                "bar.pool > bar pool",
                "salt+pepper > salt pepper",
                "CO2 > co2",
                "the > the",
                "5 stars > 5 star",
                "un'amica > amica",
                "nell'hotel > hotel",
                "sull'isola > isola",
                "dall'isola > isola",
                "l'essai > essai",
                "l'idea > idea",
                "l'olio > olio",
                "l'uva > uva",
                "l'yoga > yoga",
                "qu'Orlando > orlando",
                "an'other > another",
                "hell'hotel > hellhotel",
                "O'Neil > oneil",
                "guests' > guest",
                "U.S.A. > usa",
                "A.I > ai",
                "b.cx > b cx",
                "b.9 > b 9",
                "C+ > c+",
                "C+++ > c",
                "C+D > c d",
                "c#1 > c 1",
                "ab+ > ab",
                "C## sharp > c## sharp",
                "12) Parking > parking",
                "123) Parking > 123 parking",
                "1: Parking > parking",
                "b: Parking > b parking",
                "1.5 stars > 1 5 star",
                "7) > 7",
                "café déjà vu > cafe deja vu",
                "feature > feature",
                "encourage > encourage",
                "resource > resource",
                "gestalten > gestalten",
                "eling, eled > eling eled",
                "Zoo > zoo",
                "of the > of the",
                "a) the > the",
                "z) Parking > parking",
                "9) Parking > parking",
                "10. Parking > parking",
                "7) - > 7",
                "pool 24. > pool 24",
                "2090 > 2090",
                "A.Z. > az",
                "b2bs > b2bs",
                "5+ stars > 5 star",
                "C'+ bar > c bar",
                "．5 > 5",
                "𠮷野家 > 𠮷野家"
            })
    void onlyTheWordsThatCountAreLeft(String text, String form) {
        assertEquals(form, Wording.form(text));
    }

    @ParameterizedTest
    @CsvSource({
        "colour, color",
        "favourite, favorite",
        "neighbouring, neighboring",
        "organisation, organization",
        "organisational, organizational",
        "recognisable, recognizable",
        "organise, organize",
        "customised, customized",
        "analyse, analyze",
        "centre, center",
        "kilometres, kilometers",
        "litre, liter",
        "catalogue, catalog",
        "dialogues, dialogs",
        "travelling, traveling",
        "labelled, labeled",
        "licence, license",
        "grey, gray",
        "programme, program",
        "jewellery, jewelry",
        "fulfilment, fulfillment"
    })
    void britishAndAmericanSpellingsAreTheSameWord(String british, String american) {
        assertEquals(Wording.form(british), Wording.form(american));
    }

    @ParameterizedTest
    @CsvSource({
        "rooms, room",
        "companies, company",
        "boxes, box",
        "beaches, beach",
        "classes, class",
        "prices, price",
        "movies, movie",
        "bushes, bush",
        "Lösungen, Lösung",
        "Neuheiten, Neuheit",
        "soluciones, solucion",
        "Übungen, Übung",
        "edades, edad",
        "ties, tie",
        "KPIs, KPI"
    })
    void aPluralIsItsSingular(String plural, String singular) {
        assertEquals(Wording.form(singular), Wording.form(plural));
    }

    @ParameterizedTest
    @CsvSource({
        "customer, customisation",
        "news, new",
        "goods, good",
        "business, busines",
        "hour, hor",
        "feeling, feelling",
        "size, sise",
        "seize, seise",
        "prize, prise",
        "capsized, capsised",
        "reseized, reseised",
        "flour, flor",
        "genre, gener",
        "speled, spelled",
        "Zungen, Zung",
        "service, serve",
        "universe, university"
    })
    void wordsOfDifferentMeaningStayApart(String one, String other) {
        assertNotEquals(Wording.form(one), Wording.form(other));
    }

    @ParameterizedTest
    @CsvSource({
        "हिन्दी में सेवा, हिन्दी में सेवा", "がぎぐ, がぎぐ", "친절한 직원, 친절한 직원", "الموقع الجيد, الموقع الجيد",
        "Хороший вид, хороший вид", "海景房, 海景房", "วิวทะเล, วิวทะเล", "iPhone手机, iphone手机"
    })
    void otherScriptsSurvive(String text, String form) {
        assertEquals(form, Wording.form(text));
    }

    @Test
    void accentsOutsideLatinAndGreekAreLettersAndStay() {
        assertNotEquals(Wording.form("か"), Wording.form("が"));
        assertNotEquals(Wording.form("и"), Wording.form("й"));
    }

    @Test
    void ofALongTextOnlyTheBeginningCounts() {
        String start = "lobby ".repeat(300);
        assertEquals(
                Wording.MOST_WORDS,
                Wording.of(start + "terrace ".repeat(1_000_000)).size());
        assertEquals(Wording.form(start), Wording.form(start + "terrace"));
    }

    @Test
    void aWordThatTheCutGoesThroughDoesNotCount() {
        String text = "a".repeat(Wording.MOST_CHARACTERS - 4) + " terrace";
        assertEquals("a".repeat(Wording.MOST_CHARACTERS - 4), Wording.form(text));
    }

    @Test
    void punctuationInFrontDoesNotUseTheLengthUp() {
        assertEquals("terrace", Wording.form("-".repeat(10_000) + " terrace"));
    }

    @Test
    void aCommaOrAnAndSeparates() {
        Wording wording = Wording.of("pool, bar and spa garden");
        assertTrue(wording.word(1).separated());
        assertTrue(wording.word(3).separated());
        assertEquals(false, wording.word(4).separated());
    }

    @Test
    void aPointOrCommaWithinANumberDoesNotSeparate() {
        for (String joined :
                new String[] {"pool 3,5 garden", "pool 24.7 garden", "pool 3,0 garden", "pool 9.5 garden"}) {
            assertEquals(false, Wording.of(joined).word(2).separated(), joined);
        }
        for (String apart :
                new String[] {"pool 3, 5 garden", "pool 3,b garden", "pool b,5 garden", "pool 3;5 garden"}) {
            assertTrue(Wording.of(apart).word(2).separated(), apart);
        }
    }

    @Test
    void aTextIsCutInFrontOfAWordThatDoesNotFit() {
        int most = Wording.MOST_CHARACTERS;
        String fits = "a".repeat(most - 5) + " pool";
        assertEquals(fits, Wording.form(fits));
        assertEquals("a".repeat(most - 5), Wording.form(fits + "s"));
        assertEquals("a".repeat(most - 5), Wording.form(" " + fits + "s"));
    }

    @Test
    void aTextThatIsNotOfASCIIAloneIsCutByItsLengthBeforeAndAfterFolding() {
        int most = Wording.MOST_CHARACTERS;
        assertEquals("e" + "a".repeat(most - 6), Wording.form("é" + "a".repeat(most - 6) + " pools"));
        assertEquals("ss" + "a".repeat(most - 6), Wording.form("ß" + "a".repeat(most - 6) + " pool"));
    }

    @Test
    void ofOneEndlessWordTheBeginningIsLeft() {
        assertEquals("b".repeat(Wording.MOST_CHARACTERS), Wording.form("b".repeat(Wording.MOST_CHARACTERS + 1)));
    }

    @Test
    void aControlCharacterBeyondASCIIInFrontUsesTheLengthUp() {
        assertEquals("", Wording.form("\u0080".repeat(Wording.MOST_CHARACTERS) + "pool"));
    }

    /** What the form doesn't show: glued characters of a script without spaces are words of their own, others aren't. */
    @ParameterizedTest
    @CsvSource({"iPhone手机, 3", "海景房, 3", "コーヒー, 4", "Хороший вид, 2", "친절한 직원, 2", "الموقع الجيد, 2", "a) Parking, 1"})
    void aCharacterIsAWordWhereNoSpacesAreWritten(String text, int words) {
        assertEquals(words, Wording.of(text).size());
    }

    @Test
    void wordsOfThreeLettersHaveOneSpelling() {
        assertEquals("bus", Spelling.canonical("bus"));
    }

    /** What is cut off, changed or doubled at the end of words, with hardly a word before it. */
    @Test
    void anEndingWithoutAWordIsAWord() {
        List<String> endings = List.of(
                "eling",
                "eled",
                "our",
                "oured",
                "ouring",
                "ourhood",
                "re",
                "centre",
                "logue",
                "logues",
                "ciones",
                "siones",
                "dades",
                "sses",
                "xes",
                "ches",
                "shes",
                "ies",
                "es",
                "s",
                "ungen",
                "heiten",
                "ionen",
                "itaten",
                "en",
                "ize",
                "ized",
                "izing",
                "izer",
                "ization",
                "izational",
                "izable",
                "yze",
                "yzed");
        for (String ending : endings) {
            for (String start : new String[] {"", "a", "b", "ab", "ba", "aba"}) {
                String form = Wording.form(start + ending);
                assertFalse(form.isEmpty(), start + ending);
                assertEquals(form, Wording.form(form), start + ending);
            }
        }
    }
}
