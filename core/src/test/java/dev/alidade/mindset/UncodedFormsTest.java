// SPDX-License-Identifier: Apache-2.0
package dev.alidade.mindset;

import static dev.alidade.model.Department.SALES;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import dev.alidade.model.SurveyAnswer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class UncodedFormsTest {
    private static UncodedForms forms(SomeAnswers answers) {
        return Mindset.uncodedForms(SomeAnswers.SETTINGS).measure(answers.list(), SomeAnswers.WINDOW);
    }

    private static List<String> said(UncodedForms forms) {
        return forms.groups().groups().stream()
                .flatMap(group -> group.forms().stream())
                .map(form -> form.form() + " " + form.count())
                .toList();
    }

    @Test
    void theCommonestFormStandsFirst() {
        UncodedForms forms = forms(new SomeAnswers()
                .and(2, SALES, "?our van", "?warehouse", "a")
                .and(6, SALES, "?ceiling", "?warehouse", ""));

        assertEquals(List.of("?warehouse 8", "?ceiling 6", "?our van 2"), said(forms));
        assertEquals(16, forms.answers());
        assertEquals(3, forms.distinct());
        assertFalse(forms.suppressed());
    }

    @Test
    void ofTheRoundAskedForOnlyItsAnswersCount() {
        List<SurveyAnswer> answers = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            for (Optional<String> wave :
                    List.of(Optional.of("spring"), Optional.of("autumn"), Optional.<String>empty())) {
                ImmutableList<String> texts = ImmutableList.of("?" + wave.orElse("no round"));
                answers.add(new SurveyAnswer("p" + i, SALES, SomeAnswers.START, wave, texts));
            }
        }
        SurveySettings spring = SomeAnswers.SETTINGS.withWave("spring");
        assertEquals(List.of("?spring 8"), said(Mindset.uncodedForms(spring).measure(answers, SomeAnswers.WINDOW)));
        UncodedForms all = Mindset.uncodedForms(SomeAnswers.SETTINGS).measure(answers, SomeAnswers.WINDOW);
        assertEquals(24, all.answers());
    }

    @Test
    void whatFewerThanEightPersonsWroteIsWithheld() {
        UncodedForms forms = forms(new SomeAnswers().and(7, SALES, "?b"));

        assertEquals(List.of(), said(forms));
        assertTrue(forms.suppressed());
    }

    @Test
    void blankAnswersProtectNobody() {
        assertTrue(
                forms(new SomeAnswers().and(7, SALES, "?b").and(3, SALES, " ")).suppressed());
    }
}
