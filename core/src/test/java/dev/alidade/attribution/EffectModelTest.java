// SPDX-License-Identifier: Apache-2.0
package dev.alidade.attribution;

import static dev.alidade.attribution.Vectors.assertConversions;
import static dev.alidade.attribution.Vectors.assertValues;
import static dev.alidade.attribution.Vectors.credited;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.Cell;
import dev.alidade.measure.CellRegister;
import dev.alidade.measure.Names;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What models that scale effects do at the edges. */
final class EffectModelTest {
    private static PathRow row(String path, String conversions, String value, String nulls) {
        return new PathRow(
                path, new BigDecimal(conversions), Optional.of(new BigDecimal(value)), new BigDecimal(nulls));
    }

    private static Effect effect(ModelResult result, String name) {
        return result.notes().effects().stream()
                .filter(effect -> effect.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whereNothingConvertsNothingIsCreditedAndTheNotesSaySo() {
        for (AttributionModel model :
                List.of(Models.markov(), Models.shapley(ShapleyGame.POOLED_RATE), Models.shaoLi())) {
            ModelResult result = credited(model, PathRow.of("a > b", 0, 5));
            assertEquals(ImmutableList.of(), result.credits(), model.id());
            assertEquals(Optional.of("Nothing converted."), result.notes().uncredited(), model.id());
        }
    }

    @Test
    void aSequenceIsLostWithAllWhoTouchItInARow() {
        // Order 2. Of 8 conversions 3 come by a > b, of which 2 touch a and b in a row; by hand.
        ModelResult result = credited(
                Models.markov().withOrder(2).withSequences(List.of(List.of("a", "b"), List.of("b", "a"), List.of("z"))),
                PathRow.of("a > b", 2, 1),
                PathRow.of("a > c > b", 1, 0),
                PathRow.of("c", 5, 2));
        assertEquals(2 / 8.0, effect(result, "a > b").onConversions().orElseThrow(), 1e-15);
        assertEquals(0, effect(result, "b > a").onConversions().orElseThrow());
        assertEquals(0, effect(result, "z").onConversions().orElseThrow());
        assertEquals(3, result.credits().size(), "sequences get no credit");
    }

    @Test
    void aNameThatNeverActsAloneHasNoEffectByBypass() {
        // c alone brings 5 of 8 conversions, d is never alone, and of a's 2 of 3 journeys that go on 1 comes to b.
        ModelResult result =
                credited(Models.markov().withRemoval(Removal.BYPASS), PathRow.of("c", 5, 2), PathRow.of("d > c", 3, 0));
        assertEquals(OptionalDouble.of(0), effect(result, "d").onConversions());
        assertConversions("c 8, d 0", result);
    }

    @Test
    void aNegativeValueIsCreditedByRemovalEffectsLikeAPositiveOne() {
        // By hand: all journeys end at b, one of three comes by a, so that the effects are 1/3 and 1 on both.
        ModelResult result = credited(Models.markov(), row("a > b", "1", "-10", "0"), row("b", "1", "-5", "1"));
        assertConversions("a 1/2, b 3/2", result);
        assertValues("a -15/4, b -45/4", result);
        assertEquals(Optional.empty(), result.notes().uncredited());
    }

    @Test
    void whereNobodyActsAloneBypassCreditsNobody() {
        ModelResult result =
                credited(Models.markov().withOrder(2).withRemoval(Removal.BYPASS), PathRow.of("a > b", 3, 0));
        assertEquals(ImmutableList.of(), result.credits());
        assertEquals(
                Optional.of("The effects on conversions sum to 0: nobody can be credited with 3 conversions."),
                result.notes().uncredited());
    }

    @Test
    void byBypassTheValueIsWhatANameBringsAlone() {
        // Of 70 in all c brings 10 alone; d's 60 go through c, who then ends with a mean of 70 / 4.
        ModelResult result = credited(
                Models.markov().withRemoval(Removal.BYPASS), row("c", "1", "10", "0"), row("d > c", "3", "60", "0"));
        assertEquals(1 / 4.0, effect(result, "c").onValue().orElseThrow(), 1e-15);
        assertEquals(0, effect(result, "d").onValue().orElseThrow());
    }

    @Test
    void aGameOfAnotherSignThanTheConversionsCreditsNobody() {
        CoalitionValue cost = new CoalitionValue() {
            @Override
            public String id() {
                return "cost";
            }

            @Override
            public double value(Coalition coalition) {
                return -coalition.channels().size();
            }
        };
        ModelResult result = credited(Models.shapley(cost), PathRow.of("a > b", 3, 0));
        assertEquals(ImmutableList.of(), result.credits());
        assertTrue(result.notes().uncredited().orElseThrow().startsWith("The effects on conversions sum to -2"));
    }

    @Test
    void theValueOfTypedJourneysIsCreditedInWholeMinorUnits() {
        List<Effect> effects = new ArrayList<>();
        for (String name : List.of("a", "b", "c")) {
            effects.add(new Effect(name, OptionalDouble.of(0.5), OptionalDouble.of(0.5)));
        }
        List<BigDecimal> values = new EffectCredits(effects, BigDecimal.ONE, BigDecimal.valueOf(100))
                .scaled(true).credits(OptionalInt.empty(), Optional.empty(), ImmutableList.of()).lines().stream()
                        .map(ModelCredits.Line::value)
                        .toList();
        assertEquals(List.of(BigDecimal.valueOf(34), BigDecimal.valueOf(33), BigDecimal.valueOf(33)), values);
    }

    @Test
    void theValueIsPaidByTheLastState() {
        // Order 1. From b 2 of 4 convert, at 30 in the mean; from a 1 of 5, at 10. Expected value 10/5 + 60/5 = 14,
        // that
        // without b 2, without a: only who starts with b (none): 0.
        ModelResult result = credited(Models.markov(), row("a", "1", "10", "0"), row("a > b", "2", "60", "2"));
        assertEquals(12 / 14.0, effect(result, "b").onValue().orElseThrow(), 1e-15);
        assertEquals(1, effect(result, "a").onValue().orElseThrow(), 1e-15);
        assertValues("a 490/13, b 420/13", result);
    }

    @Test
    void valueThatCancelsOutIsCreditedToNobody() {
        ModelResult result = credited(Models.markov(), row("a", "1", "10", "0"), row("b", "1", "-10", "0"));
        assertConversions("a 1, b 1", result);
        assertEquals(Optional.empty(), result.notes().uncredited(), "nothing is left to be credited");
        assertEquals(OptionalDouble.empty(), effect(result, "a").onValue());
    }

    @Test
    void nullsCanBeLeftOut() {
        ModelResult result = credited(Models.markov().withoutNulls(), PathRow.of("a > b", 1, 9), PathRow.of("b", 1, 3));
        assertConversions("a 2/3, b 4/3", result);
    }

    @Test
    void repeatsMatterFromOrderTwoOn() {
        PathRow[] rows = {PathRow.of("a > a > b", 3, 1), PathRow.of("a > b", 1, 4), PathRow.of("b > a > a > c", 2, 1)};
        Markov second = Models.markov().withOrder(2);
        double kept = effect(credited(second, rows), "b").onConversions().orElseThrow();
        double collapsed = effect(credited(second.withRepeatsCollapsed(), rows), "b")
                .onConversions()
                .orElseThrow();
        assertTrue(Math.abs(kept - collapsed) > 1e-3, kept + " and " + collapsed);
    }

    @Test
    void countsBeyondSixtyFourBitsTogetherAreExact() {
        BigDecimal most = BigDecimal.valueOf(Long.MAX_VALUE);
        ModelResult result =
                credited(Models.markov(), new PathRow("a > b", most, Optional.empty(), most), PathRow.of("b", 1, 0));
        assertEquals(0, most.add(BigDecimal.ONE).compareTo(result.conversions()));
        assertEquals(1.0, effect(result, "b").onConversions().orElseThrow(), 1e-15);
    }

    @Test
    void aPathOfAHundredThousandTouchesIsNothingSpecial() {
        List<String> path = new ArrayList<>();
        for (int i = 0; i < 100_000; i++) {
            path.add(i % 3 == 0 ? "a" : "b");
        }
        PathRow row = PathRow.of(path, BigDecimal.ONE, Optional.of(BigDecimal.TEN), BigDecimal.ONE);
        for (AttributionModel model : List.of(
                Models.markov(),
                Models.markov().withOrder(10),
                Models.shapley(ShapleyGame.ORDERED),
                Models.shapley(ShapleyGame.POOLED_RATE),
                Models.shaoLi(),
                Models.transformed(PathTransform.frequency(), Models.linear()))) {
            ModelResult result = credited(model, row);
            assertEquals(0, BigDecimal.ONE.compareTo(result.conversions()), model.id());
        }
    }

    @Test
    void whatAMarkovModelCantDoIsRefused() {
        Markov markov = Models.markov();
        assertThrows(IllegalArgumentException.class, () -> markov.withOrder(0));
        assertThrows(IllegalArgumentException.class, () -> markov.withOrder(11));
        assertThrows(IllegalArgumentException.class, () -> markov.withSequences(List.of(List.of("a", "b"))));
        assertThrows(IllegalArgumentException.class, () -> markov.withSequences(List.of(List.of())));
        Markov second = markov.withOrder(2).withSequences(List.of(List.of("a", "b")));
        assertThrows(IllegalArgumentException.class, () -> second.withOrder(1));
        assertThrows(IllegalArgumentException.class, () -> second.withRemoval(Removal.BYPASS));
        assertThrows(
                IllegalArgumentException.class, () -> markov.withOrder(2).withSequences(List.of(List.of("a > b"))));
    }

    @Test
    void modelsOfDifferentSettingsAreDifferent() {
        Set<AttributionModel> models = Set.of(
                Models.markov(),
                Models.markov().withOrder(2),
                Models.markov().withoutNulls(),
                Models.markov().withRepeatsCollapsed(),
                Models.markov().withRemoval(Removal.BYPASS),
                Models.markov().withSequences(List.of(List.of("a"))),
                Models.shapley(),
                Models.shapley().clippingNegatives(),
                Models.shapley(ShapleyGame.ORDERED),
                Models.transformed(PathTransform.first(), Models.markov()),
                Models.transformed(
                        PathTransform.removeUnlessAll("a"),
                        Models.transformed(PathTransform.first(), Models.markov())));
        assertEquals(11, models.size());
        assertEquals(Models.markov(), Models.markov().withOrder(3).withOrder(1));
        assertNotEquals(Models.shapley(), Models.shapley(new Worth("subset-sum")));
    }

    @Test
    void moreThanTwentyNamesAreNotAGameButNoError() {
        List<PathRow> rows = new ArrayList<>();
        for (int i = 0; i < 21; i++) {
            rows.add(PathRow.of("c" + i, 1, 1));
        }
        ModelResult refused = credited(Models.shapley(ShapleyGame.POOLED_RATE), rows);
        assertEquals(ImmutableList.of(), refused.credits());
        assertTrue(refused.notes().uncredited().orElseThrow().startsWith("There are 21 names"), refused::toString);
        ModelResult taken = credited(Models.shapley(ShapleyGame.POOLED_RATE), rows.subList(0, 20));
        assertEquals(20, taken.credits().size());
        assertEquals(21, credited(Models.shapley(), rows).credits().size(), "the closed form takes any number");
        List<String> players = rows.stream().map(PathRow::path).toList();
        assertThrows(IllegalArgumentException.class, () -> Shapley.values(players, Set::size));
    }

    @Test
    void negativeShapleyValuesAreShownUnlessClippingIsAskedFor() {
        // v(a) = 1/2, v(b) = 0, v(a, b) = 3/10 by hand: a 2/5, b -1/10.
        PathRow[] rows = {PathRow.of("a", 3, 3), PathRow.of("b", 0, 2), PathRow.of("a > b", 0, 2)};
        ModelResult shown = credited(Models.shapley(ShapleyGame.POOLED_RATE), rows);
        assertEquals(-0.1, effect(shown, "b").onConversions().orElseThrow(), 1e-15);
        assertConversions("a 4, b -1", shown);
        assertEquals(1, shown.notes().negativeCredits());
        ModelResult clipped = credited(Models.shapley(ShapleyGame.POOLED_RATE).clippingNegatives(), rows);
        assertConversions("a 3, b 0", clipped);
        assertEquals(0, clipped.notes().negativeCredits());
        assertEquals(-1, clipped.notes().clipped().orElseThrow().doubleValue(), 1e-12);
    }

    @Test
    void negativeValuesAreToldBesideNegativeConversions() {
        // conversions: v(a) = v(b) = 1, v(a, b) = 4/6, by hand: a 1/3, b 1/3.
        // value: v(a) = 100, v(b) = 0, v(a, b) = 100/6: a 350/6, b -250/6, of 100/6 together; scaled to 100 a 350, b
        // -250.
        PathRow[] rows = {row("a", "1", "100", "0"), row("b", "1", "0", "0"), row("a > b", "2", "0", "2")};
        ModelNotes shown =
                credited(Models.shapley(ShapleyGame.POOLED_RATE), rows).notes();
        assertEquals(0, shown.negativeCredits());
        assertEquals(1, shown.negativeValues());
        assertEquals(Optional.empty(), shown.clippedValue());
        ModelResult clipped = credited(Models.shapley(ShapleyGame.POOLED_RATE).clippingNegatives(), rows);
        assertValues("a 100, b 0", clipped);
        assertEquals(0, clipped.notes().negativeValues());
        assertEquals(0, clipped.notes().clipped().orElseThrow().signum());
        assertEquals(-250, clipped.notes().clippedValue().orElseThrow().doubleValue(), 1e-9);
    }

    @Test
    void aGameWithoutAnIdIsRefused() {
        Worth nameless = new Worth(" ");
        assertThrows(IllegalArgumentException.class, () -> Models.shapley(nameless));
    }

    @Test
    void laterPositionsAreOne() {
        List<String> path = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            path.add("a");
        }
        path.add("b");
        PathRow row = PathRow.of(path, BigDecimal.ONE, Optional.empty(), BigDecimal.ZERO);
        ImmutableList<PositionCredit> positions =
                credited(Models.shapley(ShapleyGame.ORDERED), row).notes().positions();
        assertEquals(
                List.of(1, PositionCredit.LAST_POSITION),
                positions.stream().map(PositionCredit::position).toList());
    }

    @Test
    void milestonesFollowTheirTouchesThroughATransform() {
        Names names = new Names();
        JourneyPath path = new JourneyPath(names, 0);
        for (String name : "D A B B C D".split(" ", -1)) {
            path.add(names.id(name), 10L - path.size);
        }
        path.timed = true;
        path.setMilestoneTouch(1, 3);
        path.setMilestoneTouch(2, 5);
        JourneyPath exposures = new PathRewriter(PathTransform.exposure(), names, 0).rewritten(path);
        assertEquals(2, exposures.milestoneTouch(1));
        assertEquals(4, exposures.milestoneTouch(2));
        assertEquals(8, exposures.ageNanos[2], "the age of the first of the run");
        JourneyPath firsts = new PathRewriter(PathTransform.first(), names, 0).rewritten(path);
        assertEquals(2, firsts.milestoneTouch(1));
        assertEquals(0, firsts.milestoneTouch(2));
        JourneyPath without = new PathRewriter(PathTransform.removeUnlessAll("B"), names, 0).rewritten(path);
        assertEquals(-1, without.milestoneTouch(1));
        assertEquals(3, without.milestoneTouch(2));
        assertEquals(-1, without.milestoneTouch(0));
    }

    @Test
    void positionsOfTypedJourneysAddUpToTheCent() {
        Names names = new Names();
        CellRegister register = new CellRegister() {
            @Override
            public <C extends Cell<C>> C cell(String name, C cell) {
                return cell;
            }
        };
        ModelCells cells = Models.shapley(ShapleyGame.ORDERED).cells("", names, 0, true, register);
        JourneyPath path = new JourneyPath(names, 0);
        for (String touches : List.of("a b c", "b a c", "c a b", "a c")) {
            path.clear();
            for (String name : touches.split(" ", -1)) {
                path.add(names.id(name));
            }
            path.conversions = 1;
            path.valued = true;
            path.value = 100;
            cells.add(path);
        }
        ModelCredits credits = cells.credits(0);
        for (ModelCredits.Line line : credits.lines()) {
            BigDecimal sum = BigDecimal.ZERO;
            for (PositionCredit credit : credits.notes().positions()) {
                sum = credit.name().equals(line.name()) ? sum.add(credit.value()) : sum;
                assertEquals(0, credit.value().scale(), "whole cents");
            }
            assertEquals(0, line.value().compareTo(sum), line.name());
        }
    }

    private record Worth(String id) implements CoalitionValue {
        @Override
        public double value(Coalition coalition) {
            return coalition.conversions();
        }
    }
}
