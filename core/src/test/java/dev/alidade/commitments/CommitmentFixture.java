// SPDX-License-Identifier: Apache-2.0
package dev.alidade.commitments;

import dev.alidade.measure.DataIssue;
import dev.alidade.measure.IssueKind;
import dev.alidade.measure.Measurement;
import dev.alidade.measure.Metric;
import dev.alidade.measure.Window;
import dev.alidade.model.Commitment;
import dev.alidade.model.CommitmentBuilder;
import dev.alidade.model.Department;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** A second quarter of 100 days, and what tests of promises say again and again. */
final class CommitmentFixture {
    static final LocalDate FIRST = LocalDate.of(2024, 4, 1);
    static final LocalDate END = FIRST.plusDays(100);
    static final Window WINDOW = Window.ofDays(FIRST, END, ZoneOffset.UTC);

    private CommitmentFixture() {}

    /** A day of the window, numbered from 0; before it for less. */
    static LocalDate date(int number) {
        return FIRST.plusDays(number);
    }

    /** The beginning of a day of the window. */
    static Instant day(int number) {
        return hour(number, 0);
    }

    /** An hour of a day of the window. */
    static Instant hour(int day, int hour) {
        return date(day).atTime(hour, 0).toInstant(ZoneOffset.UTC);
    }

    static BigDecimal number(String number) {
        return new BigDecimal(number);
    }

    /** A promise of marketing to sales that was made when the window began. */
    static CommitmentBuilder promise(String id) {
        return Commitment.builder(id, Department.MARKETING, Department.SALES, day(0));
    }

    /** A promise of marketing that is kept, on a day of its own. */
    static Commitment kept(String id) {
        return promise(id).due(date(10)).delivered(day(9)).build();
    }

    /** A promise of marketing that was told of, so that telling is on record. */
    static Commitment told(String id) {
        return promise(id).due(date(10)).told(day(5)).build();
    }

    static CommitmentReport report(Commitment... promises) {
        return report(WINDOW, promises);
    }

    static CommitmentReport report(Window window, Commitment... promises) {
        return report(CommitmentSettings.standard(), window, promises);
    }

    static CommitmentReport report(CommitmentSettings settings, Window window, Commitment... promises) {
        return Commitments.of(settings).measure(List.of(promises), window);
    }

    /** What became of the only promise that is not there to have deliveries on record. */
    static String keptAmong(Commitment promise) {
        return report(kept("other"), promise).total().kept().orElseThrow().toString();
    }

    static Measurement measurement(CommitmentReport report, Metric metric) {
        return report.measurements().stream()
                .filter(measured -> measured.metric().equals(metric))
                .findFirst()
                .orElseThrow();
    }

    /** How often an oddity was found. */
    static long issues(CommitmentReport report, IssueKind kind) {
        return report.issues().stream()
                .filter(issue -> issue.kind().equals(kind))
                .mapToLong(DataIssue::count)
                .sum();
    }
}
