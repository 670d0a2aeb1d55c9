// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.sample;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What 60 people wrote when asked for the three advantages that customers should know. Each department agrees with
 * itself; the two agree on one of three only.
 */
final class SampleAnswers {
    private static final int SALES = 44;
    private static final int MARKETING = 11;
    private static final int BOTH = 5;
    private static final String WAVE = "2024-autumn";

    private final Dice dice;
    private final Table rows = new Table("respondent", "department", "slot", "answer", "answered_at", "wave");
    private int persons;

    private SampleAnswers(Dice dice) {
        this.dice = dice;
    }

    /** The file; a theme's number says in how many of a hundred sheets it is replaced by another. */
    static String text(Dice dice) {
        SampleAnswers answers = new SampleAnswers(dice);
        answers.department(
                "SALES",
                SALES,
                ImmutableMap.of(Theme.SERVICE, 3, Theme.QUALITY, 6, Theme.DELIVERY, 10),
                ImmutableList.of(Theme.EXPERTISE, Theme.RANGE, Theme.BRAND));
        answers.department(
                "MARKETING",
                MARKETING,
                ImmutableMap.of(Theme.PRICE, 0, Theme.INNOVATION, 12, Theme.QUALITY, 10),
                ImmutableList.of(Theme.BRAND, Theme.RANGE));
        answers.department(
                "BOTH",
                BOTH,
                ImmutableMap.of(Theme.QUALITY, 10, Theme.SERVICE, 20, Theme.PRICE, 20),
                ImmutableList.of(Theme.DELIVERY, Theme.INNOVATION));
        return answers.rows.text();
    }

    private void department(String name, int size, Map<Theme, Integer> usual, List<Theme> others) {
        for (int person = 0; person < size; person++) {
            List<String> sheet = new ArrayList<>();
            usual.forEach((theme, replaced) -> sheet.add(answer(dice.percent(replaced) ? dice.pick(others) : theme)));
            write(name, dice.shuffled(sheet));
        }
    }

    private String answer(Theme meant) {
        if (dice.percent(3)) {
            return dice.pick(Theme.WITHOUT_CODE);
        }
        return dice.percent(4) ? dice.pick(Theme.NO_ANSWER) : meant.wording(dice);
    }

    private void write(String department, List<String> sheet) {
        String person = SampleStaff.person(++persons);
        LocalDateTime at = LocalDate.of(SampleCompany.YEAR, 11, 4)
                .plusDays(dice.between(0, 4) + 7L * dice.between(0, 1))
                .atTime(dice.between(8, 16), dice.between(0, 59));
        for (int slot = 1; slot <= sheet.size(); slot++) {
            rows.row(person, department, Integer.toString(slot), sheet.get(slot - 1), EventRow.written(at), WAVE);
        }
    }
}
