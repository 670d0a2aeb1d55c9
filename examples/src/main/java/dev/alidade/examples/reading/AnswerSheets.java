// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.reading;

import com.google.common.collect.ImmutableList;
import dev.alidade.examples.csv.Findings;
import dev.alidade.measure.IssueKind;
import dev.alidade.model.SurveyAnswer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Puts the rows of answers together: one survey answer for each person, wave and time. No issue names a person. */
final class AnswerSheets {
    private static final IssueKind REPEATED = new IssueKind(
            "answers.repeated-row", "A respondent's slot is there again with the same answer; one row counts.");
    private static final IssueKind CONFLICTING = new IssueKind(
            "answers.conflicting-rows",
            "A respondent's slot is there several times with different answers at one time; no such row counts.");
    private static final IssueKind DEPARTMENTS = new IssueKind(
            "answers.conflicting-departments",
            "A respondent's rows of one time name different departments; no such row counts.");

    private final Map<AnswerRow.Sheet, List<AnswerRow>> sheets = new TreeMap<>();
    private final Findings findings;

    AnswerSheets(Findings findings) {
        this.findings = findings;
    }

    void add(AnswerRow row) {
        sheets.computeIfAbsent(row.sheet(), sheet -> new ArrayList<>(3)).add(row);
    }

    /** The answers in the order of respondent, wave and time. */
    ImmutableList<SurveyAnswer> facts() {
        ImmutableList.Builder<SurveyAnswer> facts = ImmutableList.builder();
        sheets.forEach((sheet, rows) -> answer(sheet, rows).ifPresent(facts::add));
        return facts.build();
    }

    private Optional<SurveyAnswer> answer(AnswerRow.Sheet sheet, List<AnswerRow> rows) {
        if (rows.stream().map(AnswerRow::department).distinct().count() > 1) {
            leaveOut(rows, DEPARTMENTS, "the respondent has different departments at one time");
            return Optional.empty();
        }
        TreeMap<Integer, List<AnswerRow>> slots = new TreeMap<>();
        rows.forEach(row ->
                slots.computeIfAbsent(row.slot(), slot -> new ArrayList<>(1)).add(row));
        ImmutableList.Builder<String> texts = ImmutableList.builder();
        slots.values().forEach(slot -> text(slot).ifPresent(texts::add));
        ImmutableList<String> found = texts.build();
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(new SurveyAnswer(
                        sheet.respondent(), rows.get(0).department(), sheet.answeredAt(), sheet.wave(), found));
    }

    private Optional<String> text(List<AnswerRow> slot) {
        if (slot.stream().map(AnswerRow::text).distinct().count() > 1) {
            leaveOut(slot, CONFLICTING, "respondent and slot are there again with another answer");
            return Optional.empty();
        }
        for (AnswerRow again : slot.subList(1, slot.size())) {
            findings.addWithoutExample(REPEATED);
            findings.remark("%s: respondent and slot are there again with the same answer; one row counts."
                    .formatted(again.place()));
        }
        return Optional.of(slot.get(0).text());
    }

    private void leaveOut(List<AnswerRow> rows, IssueKind kind, String why) {
        for (AnswerRow row : rows) {
            findings.addWithoutExample(kind);
            findings.remark("%s: %s; the row is left out.".formatted(row.place(), why));
        }
    }
}
