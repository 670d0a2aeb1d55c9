// SPDX-License-Identifier: Apache-2.0
package dev.alidade.mindset;

import dev.alidade.measure.CellTally;
import dev.alidade.measure.Settings;
import dev.alidade.measure.Tally;
import dev.alidade.measure.Window;
import dev.alidade.model.SurveyAnswer;

/** The survey as an analysis. */
final class Survey implements PersonalAnswers<MindsetReport> {
    private final SurveySettings settings;
    private final Settings identity;

    Survey(SurveySettings settings) {
        if (settings.meaning() == Meaning.DECLARED_LIST && settings.declared().isEmpty()) {
            throw new IllegalArgumentException(
                    "Survey: meaning DECLARED_LIST needs a declared list, and none is given. Declare the codes that leadership"
                            + " wants known.");
        }
        this.settings = settings;
        this.identity = settings.identity("mindset.survey", 1);
    }

    @Override
    public Tally<SurveyAnswer, MindsetReport> tally(Window window) {
        return new SurveyTally(settings, identity, window);
    }

    @Override
    public Tally<SurveyAnswer, MindsetReport> tally(Window window, byte[] saved) {
        return CellTally.restore(new SurveyTally(settings, identity, window), saved);
    }
}
