// SPDX-License-Identifier: Apache-2.0
package dev.alidade.mindset;

import dev.alidade.measure.Suppression;
import java.util.ArrayList;
import java.util.List;

/** Persons whose answers are looked at together. */
final class Cohort {
    private final List<AnswerSheet> sheets = new ArrayList<>();
    private long answering;
    private long coding;

    void add(AnswerSheet sheet) {
        sheets.add(sheet);
        answering += sheet.coded() > 0 || sheet.uncoded() > 0 ? 1 : 0;
        coding += sheet.coded() > 0 ? 1 : 0;
    }

    Cohort and(Cohort other) {
        Cohort both = new Cohort();
        both.sheets.addAll(sheets);
        both.sheets.addAll(other.sheets);
        both.answering = answering + other.answering;
        both.coding = coding + other.coding;
        return both;
    }

    List<AnswerSheet> sheets() {
        return sheets;
    }

    long persons() {
        return sheets.size();
    }

    /** Whether anybody said anything, with a code or without. */
    boolean answered() {
        return answering > 0;
    }

    /** Whether a share or its bounds would rest on too few persons. */
    boolean small(Suppression suppression) {
        return suppression.protects(answering) || suppression.protects(coding);
    }

    AnswerCounts counts() {
        long unanswered = 0;
        long coded = 0;
        long uncoded = 0;
        for (AnswerSheet sheet : sheets) {
            unanswered = Math.addExact(unanswered, sheet.unanswered());
            coded = Math.addExact(coded, sheet.coded());
            uncoded = Math.addExact(uncoded, sheet.uncoded());
        }
        return new AnswerCounts(Math.addExact(unanswered, Math.addExact(coded, uncoded)), unanswered, coded, uncoded);
    }
}
