// SPDX-License-Identifier: Apache-2.0
package dev.alidade.mindset;

import com.google.common.collect.ImmutableList;
import dev.alidade.coding.Coding;
import dev.alidade.measure.CellTally;
import dev.alidade.measure.Count;
import dev.alidade.measure.Keyed;
import dev.alidade.measure.Settings;
import dev.alidade.measure.Window;
import dev.alidade.model.SurveyAnswer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

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
        List<UncodedForms.Form> all = new ArrayList<>(forms.size());
        long[] answers = new long[1];
        forms.forEach((form, count) -> {
            all.add(new UncodedForms.Form(form, count.value()));
            answers[0] = Math.addExact(answers[0], count.value());
        });
        all.sort(
                Comparator.comparingLong(UncodedForms.Form::answers).reversed().thenComparing(UncodedForms.Form::form));
        boolean suppressed = settings.suppression().protects(persons.size());
        return new UncodedForms(
                suppressed
                        ? ImmutableList.of()
                        : ImmutableList.copyOf(all.subList(0, Math.min(all.size(), UncodedForms.MOST))),
                answers[0],
                all.size(),
                suppressed);
    }
}
