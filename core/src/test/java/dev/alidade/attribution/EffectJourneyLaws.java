// SPDX-License-Identifier: Apache-2.0
package dev.alidade.attribution;

import dev.alidade.measure.Analysis;
import dev.alidade.measure.AnalysisLaws;
import dev.alidade.measure.Window;
import dev.alidade.model.Journey;
import dev.alidade.model.SomeJourneys;
import java.time.Duration;
import java.util.Currency;
import java.util.Optional;
import net.jqwik.api.Arbitrary;

/** Models that scale effects, over journeys, with replicates of the bootstrap. */
class EffectJourneyLaws extends AnalysisLaws<Journey, JourneyReport> {
    static final JourneySettings SETTINGS = JourneySettings.builder()
            .lookBack(Duration.ofDays(30))
            .nullAfter(Duration.ofDays(20))
            .currency(Currency.getInstance("EUR"))
            .models(
                    Models.markov(),
                    Models.markov().withOrder(2).withRemoval(Removal.BYPASS),
                    Models.shapley(ShapleyGame.ORDERED),
                    Models.shapley(ShapleyGame.POOLED_RATE),
                    Models.shaoLi(),
                    Models.transformed(PathTransform.first(), Models.milestones(MilestoneWeights.HUBSPOT_U)))
            .replicates(3)
            .build();

    @Override
    protected Analysis<Journey, JourneyReport> analysis() {
        return Attribution.journeys(SETTINGS);
    }

    @Override
    protected Window window() {
        return SomeJourneys.WINDOW;
    }

    @Override
    protected Arbitrary<Journey> fact() {
        return SomeJourneys.journeys();
    }

    @Override
    protected Optional<Journey> known(Journey journey) {
        return SomeJourneys.known(journey);
    }
}
