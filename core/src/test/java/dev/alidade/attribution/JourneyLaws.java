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

class JourneyLaws extends AnalysisLaws<Journey, JourneyReport> {
    @Override
    protected Analysis<Journey, JourneyReport> analysis() {
        return Attribution.journeys(JourneySettings.builder()
                .lookBack(Duration.ofDays(30))
                .duplicateTolerance(Duration.ofHours(2))
                .nullAfter(Duration.ofDays(20))
                .currency(Currency.getInstance("EUR"))
                .models(
                        Models.first(),
                        Models.linear(),
                        Models.milestones(MilestoneWeights.HUBSPOT_U),
                        Models.timeDecay(Duration.ofDays(7)),
                        Models.custom(new EvenWeights()))
                .replicates(3)
                .build());
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

    private static final class EvenWeights implements TouchWeights {
        @Override
        public String id() {
            return "even";
        }

        @Override
        public double[] weights(TouchPath path) {
            double[] weights = new double[path.size()];
            java.util.Arrays.fill(weights, 1.0 / path.size());
            return weights;
        }
    }
}
