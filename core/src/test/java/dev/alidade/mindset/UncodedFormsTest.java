// SPDX-License-Identifier: Apache-2.0
package dev.alidade.mindset;

import static dev.alidade.model.Department.SALES;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
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
