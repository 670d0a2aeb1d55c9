// SPDX-License-Identifier: Apache-2.0
package dev.alidade.attribution;

import static dev.alidade.attribution.CampaignFixture.day;
import static dev.alidade.attribution.CampaignFixture.euros;
import static dev.alidade.attribution.CampaignFixture.report;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.alidade.model.Journey;
import dev.alidade.model.JourneyBuilder;
import dev.alidade.model.Opportunity;
import dev.alidade.model.Touchpoint;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** More names, types and touches than anything has room for at first. */
final class ManyNamesTest {
    private static List<String> names(int count) {
        return IntStream.range(0, count).mapToObj(i -> "name-" + i).toList();
    }

    @Test
    void everyOneOfHundredCampaignsIsTouchedAndInfluencesADealOnce() {
        JourneyBuilder journey = Journey.builder("J1");
        for (int round = 0; round < 2; round++) {
            for (String name : names(100)) {
                journey.touchpoint(Touchpoint.of("L1", day(2 + round)).withCampaign(name));
            }
        }
        journey.opportunity(Opportunity.builder("O1")
                .createdAt(day(9))
                .amount(euros(5))
                .won(day(10))
                .build());
        CampaignReport report = report(journey.build());
        assertEquals(100, report.campaigns().size());
        for (CampaignValue campaign : report.campaigns()) {
            assertEquals(OptionalLong.of(1), campaign.touched(), campaign::id);
            assertEquals(1, campaign.revenue().influenced().deals(), campaign::id);
        }
        assertEquals(1, report.totals().revenue().influenced().deals());
    }

    @Test
    void namesThatAreAlwaysTogetherShareAlikeInWhateverOrderTheyCome() {
        List<String> names = names(40);
        List<String> backwards = new ArrayList<>(names);
        Collections.reverse(backwards);
        for (AttributionModel model : List.of(Models.shaoLi(), Models.shapley())) {
            ModelResult result = Vectors.credited(
                    model,
                    PathRow.of(String.join(PathRow.SEPARATOR, names), 3, 1),
                    PathRow.of(String.join(PathRow.SEPARATOR, backwards), 5, 1));
            assertEquals(40, result.credits().size());
            for (Credit credit : result.credits()) {
                assertEquals(new BigDecimal("0.2"), credit.conversions(), credit::name);
            }
        }
    }

    @Test
    void transformsKeepEveryOneOfManyNames() {
        List<String> names = names(70);
        List<String> twice = new ArrayList<>(names);
        twice.addAll(names);
        assertEquals(names, PathTransform.first().apply(twice));
        assertEquals(twice, PathTransform.unique().apply(twice));
        assertEquals(twice, PathTransform.exposure().apply(twice));
        assertEquals(
                names.stream().map(name -> name + "(2)").toList(),
                PathTransform.frequency().apply(twice));
    }

    @Test
    void anyOfManyTypesMayBeOutreachOfSales() {
        JourneySettings settings = JourneySettings.builder()
                .salesOutreachTypes("name-11", "name-29")
                .build();
        JourneyBuilder journey = Journey.builder("J")
                .opportunity(Opportunity.builder("O")
                        .createdAt(Selected.at("05T00:00"))
                        .won(Selected.at("10T12:00"))
                        .build());
        for (String type : names(30)) {
            journey.touchpoint(
                    Touchpoint.of("L", Selected.at("09T00:00")).withType(type).withCampaign(type));
        }
        Selected selected = Selected.of(settings, journey.build());
        assertEquals(Map.of(Exclusion.SALES_OUTREACH, 2), selected.excluded());
        assertEquals(28, selected.names().size());
        assertTrue(Collections.disjoint(selected.names(), List.of("name-11", "name-29")));
    }

    @Test
    void aRowOfHundredsOfNamesIsReadWhole() {
        ModelResult linear = Vectors.credited(
                Models.linear(),
                PathRow.of("name-0", 1, 0),
                PathRow.of(String.join(PathRow.SEPARATOR, names(200)), 200, 0));
        assertEquals(200, linear.credits().size());
        assertEquals(BigDecimal.valueOf(2), linear.credits().get(0).conversions());
        assertEquals(BigDecimal.ONE, linear.credits().get(199).conversions());
    }

    @Test
    void aChainOfThousandsOfStatesIsSweptAndSaysHowWell() {
        String path = String.join(PathRow.SEPARATOR, names(2_100));
        ChainNotes swept = chain(PathRow.of(path, 1, 0));
        assertEquals("Gauss-Seidel", swept.method());
        assertEquals(2_101, swept.states(), "with the start");
        assertTrue(swept.sweeps().orElseThrow() > 0);
        assertTrue(swept.residual().orElseThrow() < 1e-9, swept::toString);
        assertEquals(1, swept.conversion().orElseThrow(), 1e-9);
        ChainNotes eliminated = chain(PathRow.of("a > b", 1, 1));
        assertEquals("elimination", eliminated.method());
        assertEquals(OptionalDouble.empty(), eliminated.residual());
        assertTrue(eliminated.sweeps().isEmpty());
    }

    private static ChainNotes chain(PathRow row) {
        return Vectors.credited(Models.markov().withRemoval(Removal.BYPASS), row)
                .notes()
                .chain()
                .orElseThrow();
    }

    @Test
    void tenNamesAreToldOnWhichModelsDifferMostAndAmongEqualsTheFirst() {
        List<PathRow> rows = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            rows.add(PathRow.of("f" + (char) ('a' + i) + " > l" + (char) ('a' + i), i == 11 ? 2 : 1, 0));
        }
        ModelAgreement agreement = Attribution.paths(Models.first(), Models.linear(), Models.last())
                .measure(rows, Vectors.ANY)
                .agreement();
        assertEquals(
                List.of("fl", "ll", "fa", "fb", "fc", "fd", "fe", "ff", "fg", "fh"),
                agreement.disagreements().stream()
                        .map(ModelAgreement.Disagreement::name)
                        .toList());
        assertEquals("first", agreement.disagreements().get(0).mostBy());
        assertEquals("last", agreement.disagreements().get(0).leastBy());
    }

    @Test
    void theOrdersAreThoseOfEachTwoOfTheFirstTenNames() {
        List<Journey> journeys = new ArrayList<>();
        for (String name : names(12)) {
            journeys.add(Journey.builder(name)
                    .touchpoint(Touchpoint.of("L1", day(2)).withCampaign(name))
                    .opportunity(Opportunity.builder(name)
                            .createdAt(day(9))
                            .won(day(10))
                            .build())
                    .build());
        }
        ModelResult result = Attribution.journeys(JourneySettings.builder()
                        .models(Models.first())
                        .replicates(2)
                        .build())
                .measure(journeys, CampaignFixture.QUARTER)
                .result("first")
                .orElseThrow();
        assertEquals(45, result.orders().size());
        assertTrue(result.order("name-0", "name-1").isPresent());
        assertTrue(result.order("name-1", "name-0").isEmpty(), "the larger credit, or name, comes first");
        assertTrue(result.order("name-0", "name-0").isEmpty());
    }
}
