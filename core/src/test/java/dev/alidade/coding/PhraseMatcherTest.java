// SPDX-License-Identifier: Apache-2.0
package dev.alidade.coding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PhraseMatcherTest {
    /** Why guests choose a hotel. */
    private static final Codebook HOTEL = Codebook.builder()
            .code("location", "central", "close to the beach", "near station", "location", "交通便利")
            .code("food", "breakfast", "good restaurant", "kitchen")
            .code("rooms", "quiet room", "spacious", "comfortable bed", "view")
            .code("wellness", "spa", "swimming pool", "sauna")
            .code("wifi", "wi-fi", "fast internet")
            .add(Code.of("staff", "friendly staff", "reception", "concierge")
                    .withNotPhrases(ImmutableList.of("no reception", "phone")))
            .build();

    private static final AnswerMatcher MATCHER = AnswerMatcher.of(HOTEL);

    @ParameterizedTest
    @CsvSource({
        "Central, location", "the STAFF is friendly, staff", "rooms: quiet, rooms", "close to the beach, location",
        "beach very close, location", "Breakfasts!, food", "bed was really comfortable, rooms",
                "internet that is fast, wifi",
        "wifi, wifi", "wi fi, wifi", "Wi-Fi, wifi", "Sauna for the kids, wellness"
    })
    void allWordsOfAPhraseInAnyOrderGiveItsCode(String answer, String code) {
        assertEquals(ImmutableList.of(code), MATCHER.code(answer).codes());
        assertEquals(Rule.PHRASE, MATCHER.code(answer).rule());
    }

    @ParameterizedTest
    @ValueSource(strings = {"staff", "friendly", "the beach", "a bed", "internet", "garage", "freindly", "food"})
    void aPartOfAPhraseGivesNothing(String answer) {
        assertEquals(Rule.NO_PHRASE, MATCHER.code(answer).rule());
    }

    @ParameterizedTest
    @CsvSource({
        "breakfats, food",
        "brekfast, food",
        "breakfasst, food",
        "brakefast, food",
        "confortable bed, rooms",
        "spcaious, rooms",
        "lcoation, location",
        "ferindly staff, staff",
        "saunna, wellness",
        "olcation, location"
    })
    void aLikelyMisspellingCounts(String answer, String code) {
        assertEquals(ImmutableList.of(code), MATCHER.code(answer).codes());
        assertEquals(Rule.FUZZY_PHRASE, MATCHER.code(answer).rule());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sap",
                "veiw",
                "vacation",
                "kitten",
                "kitchens2go",
                "swimming poll",
                "nocation",
                "quite room",
                "suana2",
                "chicken",
                "bekfast"
            })
    void shortWordsOtherFirstLettersDigitsAndOtherWordsAreNoMisspellings(String answer) {
        assertFalse(MATCHER.code(answer).coded(), () -> MATCHER.code(answer).toString());
    }

    @Test
    void wordsMayBeWrittenApartOrTogether() {
        AnswerMatcher matcher =
                AnswerMatcher.of(Codebook.of(Code.of("shuttle", "bustransfer"), Code.of("late", "late checkout")));
        assertEquals(
                ImmutableList.of("shuttle"), matcher.code("free bus-transfers").codes());
        assertEquals(ImmutableList.of("late"), matcher.code("late check out").codes());
        assertEquals(ImmutableList.of("late"), matcher.code("latecheckout").codes());
    }

    @Test
    void aMisspellingThatLooksLikeAPluralCountsToo() {
        AnswerMatcher matcher =
                AnswerMatcher.of(Codebook.of(Code.of("quick", "express"), Code.of("clean", "spotless")));
        assertEquals(ImmutableList.of("quick"), matcher.code("expres").codes());
        assertEquals(ImmutableList.of("clean"), matcher.code("spotles").codes());
    }

    @Test
    void twoEditsAreAllowedFromEightLettersOnly() {
        AnswerMatcher matcher = AnswerMatcher.of(Codebook.of(Code.of("a", "concierge"), Code.of("b", "terrace")));
        assertTrue(matcher.code("conceirgge").coded());
        assertFalse(matcher.code("conxceirgge").coded());
        assertTrue(matcher.code("terace").coded());
        assertFalse(matcher.code("teracce2").coded());
        assertFalse(matcher.code("tarase").coded());
    }

    @ParameterizedTest
    @CsvSource({"shipping, shopping", "price, prize", "complete, compete", "extensive, expensive"})
    void anOrdinaryWordIsNotTheMisspellingOfAnother(String phrase, String answer) {
        assertFalse(
                AnswerMatcher.of(Codebook.of(Code.of("a", phrase))).code(answer).coded());
        assertFalse(
                AnswerMatcher.of(Codebook.of(Code.of("a", answer))).code(phrase).coded());
    }

    @Test
    void aWordThatTheCodebookKnowsIsNeverAMisspelling() {
        AnswerMatcher matcher = AnswerMatcher.of(Codebook.of(Code.of("hotel", "hostel"), Code.of("inn", "hotels")));
        assertEquals(ImmutableList.of("inn"), matcher.code("hotel").codes());
        assertEquals(ImmutableList.of("hotel"), matcher.code("hostels").codes());
    }

    @Test
    void aMisspellingAsCloseToTwoCodesIsAmbiguous() {
        AnswerMatcher matcher = AnswerMatcher.of(Codebook.of(Code.of("a", "balconies"), Code.of("b", "balcona")));
        assertEquals(Rule.AMBIGUOUS, matcher.code("balconi").rule());
    }

    @Test
    void thePhraseWithMostWordsWins() {
        AnswerMatcher matcher = AnswerMatcher.of(
                Codebook.of(Code.of("a", "service"), Code.of("b", "room service"), Code.of("c", "fast room service")));
        assertEquals(ImmutableList.of("a"), matcher.code("service").codes());
        assertEquals(ImmutableList.of("b"), matcher.code("service in the room").codes());
        assertEquals(
                ImmutableList.of("c"), matcher.code("room service, so fast").codes());
    }

    @Test
    void anAnswerWithPhrasesInDifferentWordsGetsAllCodesBestFirst() {
        Coding coding = MATCHER.code("spa, breakfast and friendly staff");
        assertEquals(ImmutableList.of("staff", "wellness", "food"), coding.codes());
        assertEquals(Optional.of("staff"), coding.best());
        assertEquals(Optional.of("friendly staff"), coding.phrase());
    }

    @Test
    void anExactPhraseIsBetterThanAMisspelledOne() {
        assertEquals(
                ImmutableList.of("wellness", "food"),
                MATCHER.code("breakfsat, sauna").codes());
    }

    @Test
    void equalPhrasesOnTheSameWordsAreAmbiguous() {
        Codebook codebook = Codebook.of(Code.of("a", "early check in"), Code.of("b", "check-in early", "lobby"));
        Coding coding = AnswerMatcher.of(codebook).code("early check in");
        assertEquals(Rule.AMBIGUOUS, coding.rule());
        assertTrue(coding.answered());
        assertEquals(
                ImmutableList.of("b"),
                AnswerMatcher.of(codebook).code("lobby, early check in").codes());
    }

    @Test
    void phrasesThatShareAWordBothCountWhenTheRestIsNamedSideBySide() {
        AnswerMatcher matcher =
                AnswerMatcher.of(Codebook.of(Code.of("clean", "clean rooms"), Code.of("quiet", "quiet rooms")));
        assertEquals(
                ImmutableList.of("clean", "quiet"),
                matcher.code("clean and quiet rooms").codes());
        assertEquals(
                ImmutableList.of("quiet", "clean"),
                matcher.code("quiet, clean rooms").codes());
        assertEquals(Rule.AMBIGUOUS, matcher.code("clean quiet rooms").rule());
    }

    @Test
    void twoBareWordsInARowAreACompoundOfWhichTheModifierCounts() {
        assertEquals(
                ImmutableList.of("food"), MATCHER.code("breakfast location").codes());
        assertEquals(
                ImmutableList.of("food"),
                MATCHER.code("location of the breakfast").codes());
        assertEquals(
                ImmutableList.of("food", "location"),
                MATCHER.code("breakfast, location").codes());
        assertEquals(
                ImmutableList.of("food", "location", "rooms"),
                MATCHER.code("breakfast location view").codes());
    }

    @ParameterizedTest
    @ValueSource(strings = {"not central", "not very central", "never a breakfast", "kein Sauna", "without a view"})
    void whatIsNegatedIsNotGiven(String answer) {
        assertEquals(Rule.NEGATED, MATCHER.code(answer).rule());
    }

    @ParameterizedTest
    @ValueSource(strings = {"not only central", "no, central", "central, not cheap", "no noise, central"})
    void aNegationOfSomethingElseDoesNoHarm(String answer) {
        assertEquals(ImmutableList.of("location"), MATCHER.code(answer).codes());
    }

    @Test
    void aNegationInsideThePhraseBelongsToIt() {
        AnswerMatcher matcher = AnswerMatcher.of(Codebook.of(Code.of("quiet", "no noise")));
        assertTrue(matcher.code("there is no noise").coded());
    }

    @Test
    void aNotPhraseRulesItsCodeOutAndNoOther() {
        Coding coding = MATCHER.code("reception by phone");
        assertEquals(Rule.NOT_PHRASE, coding.rule());
        assertEquals(Optional.of("phone"), coding.phrase());
        assertEquals(
                ImmutableList.of("food"),
                MATCHER.code("phone at the reception, breakfast").codes());
    }

    @Test
    void wordsFarApartInALongAnswerAreNoPhrase() {
        assertFalse(
                MATCHER.code("friendly " + "and so on ".repeat(20) + "staff").coded());
        assertTrue(MATCHER.code("something else ".repeat(30) + "the staff is friendly")
                .coded());
    }

    @Test
    void inScriptsWithoutSpacesAPhraseIsALiteralPartOfTheAnswer() {
        assertEquals(ImmutableList.of("location"), MATCHER.code("酒店交通便利！").codes());
        assertFalse(MATCHER.code("便利交通").coded());
    }

    @Test
    void theExplanationNamesRulePhraseAndWords() {
        Coding coding = MATCHER.code("- Comfortabel BEDS!");
        assertEquals("comfortabel bed", coding.form());
        assertEquals(
                ImmutableList.of(new CodeMatch(
                        "rooms", Rule.FUZZY_PHRASE, "comfortable bed", ImmutableList.of("comfortabel", "bed"))),
                coding.matches());
    }

    @Test
    void anEmptyCodebookLeavesEveryAnswerUncoded() {
        AnswerMatcher matcher = AnswerMatcher.of(Codebook.of());
        assertEquals(Rule.NO_PHRASE, matcher.code("spa").rule());
        assertEquals(Rule.BLANK, matcher.code("").rule());
    }

    @Test
    void theIdNamesTheCodebook() {
        assertEquals("phrases/1:" + HOTEL.fingerprint(), MATCHER.id());
        assertEquals(HOTEL, PhraseMatcher.of(HOTEL).codebook());
        assertEquals("normal-form/1", AnswerMatcher.withoutCodebook().id());
    }

    @Test
    void withoutACodebookTheNormalFormIsTheCode() {
        Coding coding = AnswerMatcher.withoutCodebook().code("The Swimming-Pools!");
        assertEquals(ImmutableList.of("swimming pool"), coding.codes());
        assertEquals(Rule.NORMAL_FORM, coding.rule());
    }
}
