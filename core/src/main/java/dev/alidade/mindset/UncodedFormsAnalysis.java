// SPDX-License-Identifier: Apache-2.0
package dev.alidade.mindset;

import dev.alidade.measure.CellTally;
import dev.alidade.measure.Settings;
import dev.alidade.measure.Tally;
import dev.alidade.measure.Window;
import dev.alidade.model.SurveyAnswer;

/** The uncoded forms as an analysis. */
final class UncodedFormsAnalysis implements PersonalAnswers<UncodedForms> {
    private final SurveySettings settings;
    private final Settings identity;

    UncodedFormsAnalysis(SurveySettings settings) {
        this.settings = settings;
        this.identity = settings.identity("mindset.uncoded-forms", 1);
    }

    @Override
    public Tally<SurveyAnswer, UncodedForms> tally(Window window) {
        return new UncodedFormsTally(settings, identity, window);
    }

    @Override
    public Tally<SurveyAnswer, UncodedForms> tally(Window window, byte[] saved) {
        return CellTally.restore(new UncodedFormsTally(settings, identity, window), saved);
    }
}
