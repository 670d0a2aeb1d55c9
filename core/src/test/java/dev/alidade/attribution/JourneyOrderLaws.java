// SPDX-License-Identifier: Apache-2.0
package dev.alidade.attribution;

import dev.alidade.measure.Analysis;
import dev.alidade.measure.AnalysisLaws;
import dev.alidade.measure.Window;
import dev.alidade.model.Journey;
import dev.alidade.model.SomeJourneys;
import java.util.Optional;
import net.jqwik.api.Arbitrary;

class JourneyOrderLaws extends AnalysisLaws<Journey, OrderChoiceReport> {
    @Override
    protected Analysis<Journey, OrderChoiceReport> analysis() {
        return Attribution.orderChoice(EffectJourneyLaws.SETTINGS, 2, 3);
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
