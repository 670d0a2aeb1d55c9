// SPDX-License-Identifier: Apache-2.0
package dev.alidade.mindset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableSortedSet;
import dev.alidade.coding.Codebook;
import org.junit.jupiter.api.Test;

class SurveySettingsTest {
    @Test
    void aDeclaredCodeMustBeInTheCodebook() {
        SurveySettings settings = SurveySettings.of(
                Codebook.builder().code("price", "cheap").code("speed", "fast").build());

        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> settings.withDeclared("price", "sped"));
        assertTrue(refused.getMessage().contains("'sped' is not in the codebook"));
        assertTrue(refused.getMessage().contains("[price, speed]"));
    }

    @Test
    void withoutACodebookDeclaredAnswersAreNormalisedAsAnswersAre() {
        SurveySettings settings = SurveySettings.withoutCodebook();
        assertEquals(
                ImmutableSortedSet.of("low price"),
                settings.withDeclared("low price").declared());
        assertEquals(
                ImmutableSortedSet.of("low price"),
                settings.withDeclared("Low Price!").declared());
    }

    @Test
    void numbersThatCannotBeAreRefused() {
        SurveySettings usual = SomeAnswers.SETTINGS;
        assertThrows(IllegalArgumentException.class, () -> usual.withStaff(0));
        assertThrows(IllegalArgumentException.class, () -> usual.withStaffSales(-1));
        assertThrows(IllegalArgumentException.class, () -> usual.withStaffMarketing(0));
        for (double level : new double[] {0, 1, 95, -.5, Double.NaN}) {
            assertThrows(IllegalArgumentException.class, () -> usual.withLevel(level));
        }
        assertEquals(
                new Threshold(1, 1), usual.withThreshold(new Threshold(1, 1)).threshold());
        assertThrows(IllegalArgumentException.class, () -> usual.withMinimumGroup(2));
        assertThrows(IllegalArgumentException.class, () -> new Threshold(4, 3));
        assertThrows(IllegalArgumentException.class, () -> new Threshold(0, 3));
        assertThrows(
                IllegalArgumentException.class,
                () -> usual.withStaff(40).withStaffSales(30).withStaffMarketing(11));
        assertEquals(
                ImmutableSortedSet.of(),
                usual.withStaff(40).withStaffSales(30).withStaffMarketing(10).declared());
    }
}
