// SPDX-License-Identifier: Apache-2.0
package dev.alidade.mindset;

import dev.alidade.coding.Coding;
import dev.alidade.coding.UncodedGroups;
import dev.alidade.measure.CellTally;
import dev.alidade.measure.Count;
import dev.alidade.measure.Keyed;
import dev.alidade.measure.Settings;
import dev.alidade.measure.Window;
import dev.alidade.model.SurveyAnswer;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Counts uncoded answers by form, and persons to know whether forms may be shown. */
final class UncodedFormsTally extends CellTally<SurveyAnswer, UncodedForms> {
    private final SurveySettings settings;
    private final Keyed<Count> forms = cell("forms", new Keyed<>(Count::new));
    private final Keyed<Count> persons = cell("persons", new Keyed<>(Count::new));

    UncodedFormsTally(SurveySettings settings, Settings identity, Window window) {
        super(identity, window);
        this.settings = settings;
    }

    @Override
    public void add(SurveyAnswer answer) {
        Optional<String> asked = settings.wave();
        if (!window().selects(answer.answeredAt()) || (asked.isPresent() && !asked.equals(answer.wave()))) {
            return;
        }
        boolean answered = false;
        for (String text : answer.texts()) {
            Coding coding = settings.matcher().code(text);
            answered |= coding.answered();
            if (coding.answered() && !coding.coded()) {
                forms.at(coding.form()).increment();
            }
        }
        if (answered) {
            persons.at(answer.respondent()).increment();
        }
    }

    @Override
    public UncodedForms result() {
        Map<String, Long> counts = new TreeMap<>();
        forms.forEach((form, count) -> counts.put(form, count.value()));
        long answers = counts.values().stream().reduce(0L, Math::addExact);
        boolean suppressed = settings.suppression().forVerbatims().protects(persons.size());
        return new UncodedForms(UncodedGroups.of(suppressed ? Map.of() : counts), answers, counts.size(), suppressed);
    }
}
