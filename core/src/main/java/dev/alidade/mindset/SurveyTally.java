// SPDX-License-Identifier: Apache-2.0
package dev.alidade.mindset;

import dev.alidade.measure.CellTally;
import dev.alidade.measure.Keyed;
import dev.alidade.measure.Latest;
import dev.alidade.measure.Settings;
import dev.alidade.measure.Window;
import dev.alidade.model.SurveyAnswer;
import java.util.Optional;

/** Keeps what each person answered last in each wave, coded; everything else is left to the result. */
final class SurveyTally extends CellTally<SurveyAnswer, MindsetReport> {
    private final SurveySettings settings;
    private final Keyed<Keyed<Latest>> waves = cell("waves", new Keyed<>(() -> new Keyed<>(Latest::new)));

    SurveyTally(SurveySettings settings, Settings identity, Window window) {
        super(identity, window);
        this.settings = settings;
    }

    @Override
    public void add(SurveyAnswer answer) {
        Optional<String> asked = settings.wave();
        if (!window().selects(answer.answeredAt()) || (asked.isPresent() && !asked.equals(answer.wave()))) {
            return;
        }
        waves.at(answer.wave().orElse(""))
                .at(answer.respondent())
                .add(
                        answer.answeredAt(),
                        AnswerSheet.of(answer, settings.matcher()).encoded());
    }

    @Override
    public MindsetReport result() {
        return new SurveyResult(settings, Wave.chosen(waves, settings.wave())).report();
    }
}
