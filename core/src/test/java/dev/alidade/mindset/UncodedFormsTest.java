// SPDX-License-Identifier: Apache-2.0
package dev.alidade.mindset;

import static dev.alidade.model.Department.SALES;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.alidade.mindset.UncodedForms.Form;
import java.util.List;
import org.junit.jupiter.api.Test;

class UncodedFormsTest {
    private static UncodedForms forms(SomeAnswers answers) {
        return Mindset.uncodedForms(SomeAnswers.SETTINGS).measure(answers.list(), SomeAnswers.WINDOW);
    }

    @Test
    void theCommonestFormStandsFirst() {
        UncodedForms forms =
                forms(new SomeAnswers().and(2, SALES, "?z", "?b", "a").and(3, SALES, "?c", "?b", ""));

        assertEquals(List.of(new Form("?b", 5), new Form("?c", 3), new Form("?z", 2)), forms.forms());
        assertEquals(10, forms.answers());
        assertEquals(3, forms.distinct());
        assertFalse(forms.suppressed());
    }

    @Test
    void whatFewerPersonsThanTheMinimumWroteIsWithheld() {
        UncodedForms forms = forms(new SomeAnswers().and(4, SALES, "?b"));

        assertEquals(List.of(), forms.forms());
        assertTrue(forms.suppressed());
    }

    @Test
    void noMoreThanTheThousandCommonestAreListed() {
        SomeAnswers answers = new SomeAnswers().and(2, SALES, "?zz");
        for (int i = 0; i < 1_500; i++) {
            answers.and(1, SALES, "?" + i);
        }
        UncodedForms forms = forms(answers);

        assertEquals(1_000, forms.forms().size());
        assertEquals(new Form("?zz", 2), forms.forms().get(0));
        assertEquals(1_501, forms.distinct());
        assertEquals(1_502, forms.answers());
    }
}
