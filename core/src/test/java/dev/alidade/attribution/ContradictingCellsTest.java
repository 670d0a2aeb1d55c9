// SPDX-License-Identifier: Apache-2.0
package dev.alidade.attribution;

import static dev.alidade.attribution.CampaignFixture.QUARTER;
import static dev.alidade.attribution.CampaignFixture.inEuros;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.Cell;
import dev.alidade.measure.CellRegister;
import dev.alidade.measure.Count;
import dev.alidade.measure.Names;
import dev.alidade.measure.SequenceSums;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Cells of models, journeys and campaigns with numbers as no facts leave them are refused, and say what is wrong. */
final class ContradictingCellsTest {
    private final Names names = new Names();
    private final Map<String, Cell<?>> cells = new HashMap<>();
    private final CellRegister register = new CellRegister() {
        @Override
        public <C extends Cell<C>> C cell(String name, C cell) {
            cells.put(name, cell);
            return cell;
        }
    };

    private static void assertRefused(String told, Executable result) {
        String message = assertThrows(IllegalStateException.class, result).getMessage();
        assertTrue(message.contains(told), message);
    }

    private SequenceSums sums(String cell) {
        return (SequenceSums) cells.get(cell);
    }

    private Count count(String cell) {
        return (Count) cells.get(cell);
    }

    private int node(SequenceSums of, String... sequence) {
        int node = SequenceSums.ROOT;
        for (String name : sequence) {
            node = of.child(node, names.id(name));
        }
        return node;
    }

    private SequenceSums sumsWith(int planes, int plane, long number, String... sequence) {
        SequenceSums sums = new SequenceSums(names, planes);
        sums.add(node(sums, sequence), plane, number);
        return sums;
    }

    @Test
    void aChainHasNoNegativeJourneysAndNoneWithoutATouch() {
        assertRefused(
                "-1 journeys by [a]",
                () -> FittedChain.of(sumsWith(3, FittedChain.EDGES, -1, "a"), Models.markov(), 0));
        assertRefused(
                "-1 conversions worth 0 after [a]",
                () -> FittedChain.of(sumsWith(3, FittedChain.CONVERSIONS, -1, "a"), Models.markov(), 0));
        assertRefused(
                "1 conversions worth 0 after [a]",
                () -> FittedChain.of(sumsWith(3, FittedChain.CONVERSIONS, 1, "a"), Models.markov(), 0));
        for (int plane = 0; plane < FittedChain.PLANES; plane++) {
            SequenceSums untouched = sumsWith(3, plane, 1);
            assertRefused("without a touch", () -> FittedChain.of(untouched, Models.markov(), 0));
        }
    }

    @Test
    void journeysThatAreHeldOutHaveStepsAndCounts() {
        SequenceSums negative = sumsWith(6, HeldOutLoss.EDGES, -1, "a");
        negative.add(node(negative, "a"), HeldOutLoss.NULLS, -1);
        assertRefused("-1 journeys at [a]", () -> new HeldOutLoss(negative, 1, 2).score());
        for (int plane : new int[] {HeldOutLoss.CONVERSIONS, HeldOutLoss.PLANES + HeldOutLoss.NULLS}) {
            SequenceSums nobodyCame = sumsWith(6, plane, 1, "a");
            assertRefused("No journey comes to [a]", () -> new HeldOutLoss(nobodyCame, 1, 2).score());
        }
        for (int plane = 0; plane < 2 * HeldOutLoss.PLANES; plane++) {
            SequenceSums untouched = sumsWith(6, plane, 1);
            assertRefused("without a touch", () -> new HeldOutLoss(untouched, 1, 2).score());
        }
    }

    @Test
    void everyOrderForetellsAsManySteps() {
        OrderChoiceCells orders = new OrderChoiceCells(2, 2, names, register);
        SequenceSums first = sums("order1");
        first.add(node(first, "a"), HeldOutLoss.EDGES, 1);
        first.add(node(first, "a"), HeldOutLoss.NULLS, 1);
        assertRefused("Order 2 foretells 0 steps and order 1 2", () -> orders.report(ImmutableList.of()));
    }

    @Test
    void setsOfNamesHaveCountsAndAName() {
        assertRefused("-1 conversions", () -> CoalitionGame.of(sumsWith(3, JourneySums.CONVERSIONS, -1, "a"), 0));
        assertRefused("-1 nulls", () -> CoalitionGame.of(sumsWith(3, JourneySums.NULLS, -1, "a"), 0));
        assertRefused("0 conversions worth 1", () -> CoalitionGame.of(sumsWith(3, JourneySums.VALUE, 1, "a"), 0));
        assertRefused("in no set", () -> CoalitionGame.of(sumsWith(3, JourneySums.NULLS, 1), 0));
        assertEquals(
                ImmutableList.of("a"),
                CoalitionGame.of(sumsWith(3, JourneySums.NULLS, 1, "a"), 0).players());
    }

    @Test
    void pairsAreOfTwoNamesAndANumber() {
        SequenceSums none = new SequenceSums(names, 3);
        SequenceSums two = sumsWith(3, JourneySums.CONVERSIONS, 1, "a", "b");
        assertRefused("[a, b] is no single name", () -> PairStatistics.of(two, none, 0));
        assertRefused("[a, b] is no pair", () -> PairStatistics.of(none, two, 0));
        assertRefused("[a] is no pair", () -> PairStatistics.of(none, sumsWith(3, JourneySums.CONVERSIONS, 1, "a"), 0));
        assertRefused(
                "[a, b, 2, c] is no pair",
                () -> PairStatistics.of(none, sumsWith(3, JourneySums.CONVERSIONS, 1, "a", "b", "2", "c"), 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "51", "-1", "01", "+1", "x", ""})
    void positionsAreNumbersFromOneToFifty(String written) {
        assertRefused(written + " is no", () -> NumberNames.parse(written, 1, 50));
        assertEquals(1, NumberNames.parse("1", 1, 50));
        assertEquals(50, NumberNames.parse("50", 1, 50));
    }

    @Test
    void creditsAreForSingleNamesAndNotNegative() {
        ModelCells linear = Models.linear().cells("", names, 0, true, register);
        SequenceSums credits = sums("credits");
        credits.add(node(credits, "a"), 0, -1);
        assertRefused("Model linear credits -1 conversions", () -> linear.credits(0));
        ModelCells first = Models.first().cells("first.", names, 0, true, register);
        SequenceSums ofFirst = sums("first.credits");
        ofFirst.add(node(ofFirst, "a"), 0, 2);
        assertEquals(BigDecimal.valueOf(2), first.credits(0).lines().get(0).conversions());
        ofFirst.add(node(ofFirst, "a", "b"), 0, 1);
        assertRefused("for the sequence [a, b]", () -> first.credits(0));
    }

    @Test
    void everyCreditIsAtAPosition() {
        for (String sequence : ImmutableList.of("a", "a 1 2")) {
            for (int plane = 0; plane < 2; plane++) {
                ModelCells ordered = Models.shapley(ShapleyGame.ORDERED).cells("", names, 0, true, register);
                SequenceSums positions = sums("positions");
                positions.add(node(positions, sequence.split(" ", -1)), plane, 1);
                assertRefused("are at no position", () -> ordered.credits(0));
            }
        }
        ModelCells negative = Models.shapley(ShapleyGame.ORDERED).cells("", names, 0, true, register);
        SequenceSums positions = sums("positions");
        positions.add(node(positions, "a", "1"), 0, -1);
        assertRefused("are at no position", () -> negative.credits(0));
        ModelCells without = Models.shapley(ShapleyGame.ORDERED).cells("", names, 0, true, register);
        SequenceSums credits = sums("credits");
        credits.add(node(credits, "a"), 0, TouchUnits.ONE);
        assertRefused("The credit of a is at no position", () -> without.credits(0));
    }

    @Test
    void whatIsCountedOfCampaignsIsNotNegativeAndOfOneCampaign() {
        CampaignCells campaigns = new CampaignCells(names, register);
        SequenceSums sums = sums("campaigns");
        campaigns.add(campaigns.of("C1"), CampaignCells.TOUCHED, 1);
        assertEquals(1, campaigns.count(campaigns.of("C1"), CampaignCells.TOUCHED));
        assertEquals(0, campaigns.count(campaigns.of("C1"), CampaignCells.LEADS));
        campaigns.add(campaigns.of("C1"), CampaignCells.LEADS, -1);
        assertRefused("campaign C1 is negative: -1", () -> campaigns.count(campaigns.of("C1"), CampaignCells.LEADS));
        sums.add(node(sums, "C1", "C2"), CampaignCells.LEADS, 1);
        assertRefused("[C1, C2] is no campaign", campaigns::all);
        int last = CampaignCells.REVENUE + DealCells.PLANES - 1;
        for (int plane : new int[] {CampaignCells.TOUCHED, last}) {
            CampaignCells others = new CampaignCells(names, register);
            others.add(SequenceSums.ROOT, plane, 1);
            assertRefused("of no campaign", others::all);
        }
    }

    @Test
    void dealsHaveAValueOnlyWhereOneIsTold() {
        CampaignCells campaigns = new CampaignCells(names, register);
        DealCells deals = new DealCells("", campaigns, CampaignCells.PIPELINE, -1, register);
        JourneyPath path = new JourneyPath(names, 0);
        int campaign = campaigns.of("C1");
        deals.add(campaign, DealCells.BY_SOURCE, path);
        assertEquals(1, deals.of(campaign).bySource().deals());
        path.valued = true;
        deals.add(campaign, DealCells.BY_SOURCE, path);
        assertRefused("1 of 2 deals with a value", () -> deals.of(campaign));
        DealCells told = new DealCells("told.", campaigns, CampaignCells.REVENUE, 2, register);
        campaigns.add(campaign, CampaignCells.REVENUE + 1, 1);
        assertRefused("1 of 0 deals with a value", () -> told.of(campaign));
        campaigns.add(campaign, CampaignCells.REVENUE, 2);
        campaigns.add(campaign, CampaignCells.REVENUE + 1, -1);
        campaigns.add(campaign, CampaignCells.REVENUE + 2, 5);
        assertRefused("0 of 2 deals with a value worth 5", () -> told.of(campaign));
    }

    @Test
    void amountsAreSpentByRecordsAndLeadsNameTheirCampaign() {
        CampaignSettings settings = CampaignFixture.settings();
        CampaignTally spent = new CampaignTally(settings, settings.settings(), QUARTER);
        spent.campaigns.add(spent.campaigns.of("C1"), CampaignCells.SPENT, 5);
        assertRefused("Campaign C1: 5 was spent without a record", spent::result);
        CampaignSettings noCurrency = CampaignSettings.builder().build();
        CampaignTally untold = new CampaignTally(noCurrency, noCurrency.settings(), QUARTER);
        untold.campaigns.add(untold.campaigns.of("C1"), CampaignCells.RECORDS, 1);
        assertEquals(1, untold.result().totals().spend().records());
        untold.campaigns.add(untold.campaigns.of("C1"), CampaignCells.SPENT, 5);
        assertRefused("was spent without a record", untold::result);
        CampaignTally leads = new CampaignTally(settings, settings.settings(), QUARTER);
        leads.campaigns.add(leads.campaigns.of("C1"), CampaignCells.LEADS, 1);
        leads.campaigns.add(leads.campaigns.of("(no campaign)"), CampaignCells.LEADS, 1);
        assertRefused("Campaign C1: 1 leads of 0", leads::result);
        leads.campaigns.add(leads.campaigns.of("C1"), CampaignCells.NAMED, 1);
        assertEquals(1, leads.result().totals().campaignLeads());
    }

    private JourneyCells journeys(JourneySettings settings) {
        return new JourneyCells(
                "", settings.withModels(Models.first()), names, new Outreach(settings), QUARTER, register);
    }

    @Test
    void journeysWithoutTouchesAreAmongAllAndHaveAValueOnlyWithACurrency() {
        JourneyCells untouched = journeys(inEuros());
        count("untouched").increment();
        assertRefused("1 of 0 conversions", untouched::report);
        JourneyCells untouchedNulls = journeys(inEuros());
        count("untouchedNulls").increment();
        assertRefused("1 of 0", untouchedNulls::report);
        JourneyCells untouchedValued = journeys(inEuros());
        count("untouchedValued").increment();
        count("untouched").increment();
        count("conversions").increment();
        assertRefused("More journeys are without touches", untouchedValued::report);
        JourneyCells untold = journeys(JourneySettings.builder().build());
        count("conversions").increment();
        count("untouched").increment();
        assertEquals(1, untold.report().untouched());
        count("conversionsValued").increment();
        assertRefused("1 of 1 conversions with a value", untold::report);
    }

    @Test
    void noMoreConversionsAreComparedThanHaveAValue() {
        ValueChangeCells changes = new ValueChangeCells("", register);
        count("compared").increment();
        assertEquals(1, changes.result(2, 1).compared());
        assertRefused("were compared, but there are only 0", () -> changes.result(2, 0));
    }
}
