// SPDX-License-Identifier: Apache-2.0
package dev.alidade.coding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PhraseMatcherTest {
    /** Why guests choose a hotel. */
    private final Codebook hotel = Codebook.builder()
            .code("location", "central", "close to the beach", "near station", "location", "交通便利")
            .code("food", "breakfast", "good restaurant", "kitchen")
            .code("rooms", "quiet room", "spacious", "comfortable bed", "view")
            .code("wellness", "spa", "swimming pool", "sauna")
            .code("wifi", "wi-fi", "fast internet")
            .add(Code.of("staff", "friendly staff", "reception", "concierge")
                    .withNotPhrases(ImmutableList.of("no reception", "phone")))
            .build();

    private final AnswerMatcher hotelMatcher = AnswerMatcher.of(hotel);

    @ParameterizedTest
    @CsvSource({
        "Central, location", "the STAFF is friendly, staff", "rooms: quiet, rooms", "close to the beach, location",
        "beach very close, location", "Breakfasts!, food", "bed was really comfortable, rooms",
                "internet that is fast, wifi",
        "wifi, wifi", "wi fi, wifi", "Wi-Fi, wifi", "Sauna for the kids, wellness"
    })
    void allWordsOfAPhraseInAnyOrderGiveItsCode(String answer, String code) {
        assertEquals(ImmutableList.of(code), hotelMatcher.code(answer).codes());
        assertEquals(Rule.PHRASE, hotelMatcher.code(answer).rule());
    }

    @ParameterizedTest
    @ValueSource(strings = {"staff", "friendly", "the beach", "a bed", "internet", "garage", "freindly", "food"})
    void aPartOfAPhraseGivesNothing(String answer) {
        assertEquals(Rule.NO_PHRASE, hotelMatcher.code(answer).rule());
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
        "olcation, location",
        "llocation, location",
        "suana, wellness"
    })
    void aLikelyMisspellingCounts(String answer, String code) {
        assertEquals(ImmutableList.of(code), hotelMatcher.code(answer).codes());
        assertEquals(Rule.FUZZY_PHRASE, hotelMatcher.code(answer).rule());
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
                "kitchen2",
                "vieww",
                "loconcierge",
                "chicken",
                "bekfast"
            })
    void shortWordsOtherFirstLettersDigitsAndOtherWordsAreNoMisspellings(String answer) {
        assertFalse(
                hotelMatcher.code(answer).coded(),
                () -> hotelMatcher.code(answer).toString());
    }

    @Test
    void wordsMayBeWrittenApartOrTogether() {
        AnswerMatcher matcher =
                AnswerMatcher.of(Codebook.of(Code.of("shuttle", "bustransfer"), Code.of("late", "late checkout")));
        assertEquals(
                ImmutableList.of("shuttle"), matcher.code("free bus-transfers").codes());
        assertEquals(ImmutableList.of("late"), matcher.code("late check out").codes());
        assertEquals(ImmutableList.of("late"), matcher.code("latecheckout").codes());
        assertEquals(
                ImmutableList.of("late", "check", "out"),
                AnswerMatcher.of(Codebook.of(Code.of("late", "late checkout")))
                        .code("late check out")
                        .matches()
                        .get(0)
                        .words());
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
        Coding coding = hotelMatcher.code("spa, breakfast and friendly staff");
        assertEquals(ImmutableList.of("staff", "wellness", "food"), coding.codes());
        assertEquals(Optional.of("staff"), coding.best());
        assertEquals(Optional.of("friendly staff"), coding.phrase());
    }

    @Test
    void anExactPhraseIsBetterThanAMisspelledOne() {
        assertEquals(
                ImmutableList.of("wellness", "food"),
                hotelMatcher.code("breakfsat, sauna").codes());
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
                ImmutableList.of("food"),
                hotelMatcher.code("breakfast location").codes());
        assertEquals(
                ImmutableList.of("food"),
                hotelMatcher.code("location of the breakfast").codes());
        assertEquals(
                ImmutableList.of("food", "location"),
                hotelMatcher.code("breakfast, location").codes());
        assertEquals(
                ImmutableList.of("food"),
                hotelMatcher.code("breakfats location").codes());
        assertEquals(
                ImmutableList.of("food", "location"),
                hotelMatcher.code("breakfast great location").codes());
        assertEquals(
                ImmutableList.of("food", "location"),
                hotelMatcher.code("breakfast the location").codes());
        assertEquals(
                ImmutableList.of("food", "location", "rooms"),
                hotelMatcher.code("breakfast location view").codes());
    }

    @ParameterizedTest
    @ValueSource(strings = {"not central", "not very central", "never a breakfast", "kein Sauna", "without a view"})
    void whatIsNegatedIsNotGiven(String answer) {
        assertEquals(Rule.NEGATED, hotelMatcher.code(answer).rule());
    }

    @ParameterizedTest
    @ValueSource(strings = {"not only central", "no, central", "central, not cheap", "no noise, central"})
    void aNegationOfSomethingElseDoesNoHarm(String answer) {
        assertEquals(ImmutableList.of("location"), hotelMatcher.code(answer).codes());
    }

    @Test
    void aNegationInsideThePhraseBelongsToIt() {
        AnswerMatcher matcher = AnswerMatcher.of(Codebook.of(Code.of("quiet", "no noise")));
        assertTrue(matcher.code("there is no noise").coded());
    }

    @Test
    void aNotPhraseRulesItsCodeOutAndNoOther() {
        Coding coding = hotelMatcher.code("reception by phone");
        assertEquals(Rule.NOT_PHRASE, coding.rule());
        assertEquals(Optional.of("phone"), coding.phrase());
        assertEquals(
                ImmutableList.of("food"),
                hotelMatcher.code("phone at the reception, breakfast").codes());
    }

    @Test
    void wordsFarApartInALongAnswerAreNoPhrase() {
        assertFalse(hotelMatcher
                .code("friendly " + "and so on ".repeat(20) + "staff")
                .coded());
        assertTrue(hotelMatcher
                .code("something else ".repeat(30) + "the staff is friendly")
                .coded());
    }

    @Test
    void aPhraseReachesOverSixteenWordsOrTwiceItsOwn() {
        assertTrue(hotelMatcher.code("friendly " + "xyz ".repeat(14) + "staff").coded());
        assertFalse(hotelMatcher.code("friendly " + "xyz ".repeat(15) + "staff").coded());
        String nine = "one two three four five six seven eight";
        AnswerMatcher matcher = AnswerMatcher.of(Codebook.of(Code.of("count", nine + " nine")));
        assertTrue(matcher.code(nine + " xyz".repeat(9) + " nine").coded());
        assertFalse(matcher.code(nine + " xyz".repeat(10) + " nine").coded());
    }

    @Test
    void theClosestWordsStandForAPhraseTheEarliestOfThese() {
        assertEquals(
                Rule.NEGATED,
                hotelMatcher.code("the quiet of the garden, but no quiet room").rule());
        assertEquals(
                ImmutableList.of("rooms"),
                hotelMatcher.code("quiet room, not a quiet room").codes());
        AnswerMatcher matcher =
                AnswerMatcher.of(Codebook.of(Code.of("rooms", "quiet room"), Code.of("service", "room service")));
        for (String both : new String[] {
            "room service with a quiet room", "such a very quiet room near room service", "room quiet room service"
        }) {
            assertEquals(
                    ImmutableSet.of("rooms", "service"),
                    ImmutableSet.copyOf(matcher.code(both).codes()),
                    both);
        }
    }

    @Test
    void inScriptsWithoutSpacesAPhraseIsALiteralPartOfTheAnswer() {
        assertEquals(ImmutableList.of("location"), hotelMatcher.code("交通便利酒店").codes());
        AnswerMatcher matcher = AnswerMatcher.of(Codebook.of(
                Code.of("a", "交", "通"), Code.of("b", "酒", "店"), Code.of("c", "便", "利"), Code.of("d", "庭园")));
        assertEquals(
                ImmutableSet.of("a", "b", "c"),
                ImmutableSet.copyOf(matcher.code("园庭交通酒店便利").codes()));
        assertEquals(ImmutableList.of("location"), hotelMatcher.code("酒店交通便利！").codes());
        assertFalse(hotelMatcher.code("便利交通").coded());
    }

    @Test
    void aWordThatIsWrittenTwiceIsOneWordButNotInScriptsWithoutSpaces() {
        AnswerMatcher matcher = AnswerMatcher.of(Codebook.of(Code.of("island", "Bora Bora"), Code.of("thanks", "谢谢")));
        assertEquals(
                ImmutableList.of("island"), matcher.code("Bora Bora, of course").codes());
        assertEquals(ImmutableList.of("thanks"), matcher.code("谢谢你").codes());
        assertEquals(Rule.NO_PHRASE, matcher.code("谢你").rule());
    }

    @Test
    void aWordOfFourLettersMayBeWrittenAsTwo() {
        AnswerMatcher matcher = AnswerMatcher.of(Codebook.of(Code.of("internet", "wifi")));
        assertEquals(ImmutableList.of("internet"), matcher.code("Wi fi").codes());
    }

    @Test
    void anAnswerOfEightKnownWordsIsReadToItsEnd() {
        AnswerMatcher matcher = AnswerMatcher.of(Codebook.of(
                Code.of("radio", "alpha bravo charlie delta echo foxtrot golf hotel"), Code.of("sea", "海景")));
        assertEquals(
                ImmutableList.of("radio"),
                matcher.code("hotel golf foxtrot echo delta charlie bravo alpha")
                        .codes());
        assertEquals(Rule.NO_PHRASE, matcher.code("海海海海海海海海").rule());
    }

    @Test
    void theExplanationNamesRulePhraseAndWords() {
        Coding coding = hotelMatcher.code("- Comfortabel BEDS!");
        assertEquals("comfortabel bed", coding.form());
        assertEquals(
                ImmutableList.of(new CodeMatch(
                        "rooms", Rule.FUZZY_PHRASE, "comfortable bed", ImmutableList.of("comfortabel", "bed"))),
                coding.matches());
        assertEquals(
                ImmutableList.of("bed", "comfortable"),
                hotelMatcher.code("beds that are comfortable").matches().get(0).words());
    }

    @Test
    void anEmptyCodebookLeavesEveryAnswerUncoded() {
        AnswerMatcher matcher = AnswerMatcher.of(Codebook.of());
        assertEquals(Rule.NO_PHRASE, matcher.code("spa").rule());
        assertEquals(Rule.BLANK, matcher.code("").rule());
    }

    @Test
    void theIdNamesTheCodebook() {
        assertEquals("phrases/1:" + hotel.fingerprint(), hotelMatcher.id());
        assertEquals(hotel, PhraseMatcher.of(hotel).codebook());
        assertEquals("normal-form/1", AnswerMatcher.withoutCodebook().id());
    }

    @Test
    void withoutACodebookTheNormalFormIsTheCode() {
        Coding coding = AnswerMatcher.withoutCodebook().code("The Swimming-Pools!");
        assertEquals(ImmutableList.of("swimming pool"), coding.codes());
        assertEquals(Rule.NORMAL_FORM, coding.rule());
    }
}
