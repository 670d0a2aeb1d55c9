// SPDX-License-Identifier: Apache-2.0
package dev.alidade.attribution;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.Money;
import dev.alidade.model.Journey;
import dev.alidade.model.SomeJourneys;
import dev.alidade.model.SomeOpportunities;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

class JourneySelectionProperties {
    @Provide
    Arbitrary<List<Journey>> journeys() {
        return SomeJourneys.journeys().list().ofMinSize(1).ofMaxSize(6);
    }

    @Provide
    Arbitrary<JourneySettings> settings() {
        return Combinators.combine(
                        Arbitraries.frequency(
                                Tuple.of(3, Milestone.WON),
                                Tuple.of(1, Milestone.OPPORTUNITY_CREATED),
                                Tuple.of(1, Milestone.LEAD_CREATED),
                                Tuple.of(1, Milestone.FIRST_TOUCH)),
                        Arbitraries.of(CreditBy.class),
                        Arbitraries.integers().between(0, 60).map(n -> Duration.ofHours(6L * n)),
                        Arbitraries.integers().between(0, 6).map(n -> Duration.ofHours(6L * n)),
                        Arbitraries.integers()
                                .between(1, 30)
                                .map(n -> Duration.ofHours(6L * n))
                                .optional(0.4),
                        Arbitraries.of(ValueBasis.class),
                        Arbitraries.of(true, false))
                .as((anchor, by, lookBack, tolerance, nullAfter, basis, valued) -> {
                    JourneySettingsBuilder builder = JourneySettings.builder()
                            .anchor(anchor)
                            .by(by)
                            .lookBack(lookBack)
                            .duplicateTolerance(tolerance)
                            .valueBasis(basis);
                    nullAfter.ifPresent(builder::nullAfter);
                    if (valued) {
                        builder.currency(Money.of("0", "EUR").currency());
                    }
                    return builder.build();
                });
    }

    private static Selected withoutIssues(Selected selected) {
        return new Selected(
                selected.outcome(),
                selected.names(),
                selected.ages(),
                selected.milestones(),
                selected.excluded(),
                selected.value(),
                selected.valueAtAnchor(),
                Map.of());
    }

    @Property(tries = 1000)
    void theSelectionIsWhatItsDefinitionSays(
            @ForAll("settings") JourneySettings settings, @ForAll("journeys") List<Journey> journeys) {
        NaiveSelection naive = new NaiveSelection(settings, SomeJourneys.WINDOW);
        List<Selected> wanted = journeys.stream().map(naive::of).toList();
        List<Selected> found = Selected.of(settings, journeys, SomeJourneys.WINDOW).stream()
                .map(JourneySelectionProperties::withoutIssues)
                .toList();
        assertEquals(wanted, found);
    }

    @Property(tries = 500)
    void whatIsNotKnownByAsOfChangesNothing(
            @ForAll("settings") JourneySettings any, @ForAll("journeys") List<Journey> journeys) {
        JourneySettings settings = new JourneySettings(
                any.anchor(),
                any.by(),
                any.lookBack(),
                any.duplicateTolerance(),
                any.salesOutreachTypes(),
                any.nullAfter(),
                any.valueBasis(),
                ImmutableList.of(SomeOpportunities.PIPELINE),
                any.rates(),
                any.currency(),
                any.models(),
                1);
        List<Selected> all = new ArrayList<>();
        List<Selected> known = new ArrayList<>();
        for (Journey journey : journeys) {
            all.add(Selected.of(settings, journey, SomeJourneys.WINDOW));
            Optional<Journey> part = SomeJourneys.known(journey);
            known.add(
                    part.isPresent()
                            ? Selected.of(settings, part.get(), SomeJourneys.WINDOW)
                            : all.get(all.size() - 1));
            if (part.isEmpty()) {
                assertEquals(JourneyOutcome.OUTSIDE, all.get(all.size() - 1).outcome());
            }
        }
        assertEquals(known, all);
    }

    @Property(tries = 500)
    void everyKnownTouchpointOfAnEndedJourneyCountsOrHasOneReason(
            @ForAll("settings") JourneySettings settings, @ForAll("journeys") List<Journey> journeys) {
        for (Journey journey : journeys) {
            Selected selected = Selected.of(settings, journey, SomeJourneys.WINDOW);
            if (selected.outcome() == JourneyOutcome.CONVERTED || selected.outcome() == JourneyOutcome.NULL) {
                int excluded = selected.excluded().values().stream()
                        .mapToInt(Integer::intValue)
                        .sum();
                long known = journey.touchpoints().stream()
                        .filter(touch -> SomeJourneys.WINDOW.knows(touch.at()))
                        .count();
                assertEquals(known, selected.names().size() + excluded);
            }
        }
    }
}
