// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.csv;

import dev.alidade.measure.IssueKind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The rows of one file that can't be used: counted and shown, and too many of them are an error. */
final class BadRows {
    private static final int MOST_SHOWN = 1_000;
    private static final int PERCENT_DIGITS = 2;

    private final Header header;
    private final IssueKind kind;
    private final Findings findings;
    private final List<Complaint> complaints = new ArrayList<>(); // the first of all, and some more
    private long rows;
    private long bad;

    /** What is wrong with a row. */
    private record Complaint(long line, String text) {
        static final Comparator<Complaint> ORDER =
                Comparator.comparingLong(Complaint::line).thenComparing(Complaint::text);
    }

    BadRows(TableSource source, Header header, Findings findings) {
        this.header = header;
        this.findings = findings;
        this.kind = new IssueKind(
                source.table().tableName().replace('_', '-') + ".bad-row",
                "A row for %s can't be used; it is left out. The examples name the columns at fault."
                        .formatted(source.table().ofCompany() ? source.table().fileName() : source.file()));
    }

    long rows() {
        return rows;
    }

    void row() {
        rows++;
    }

    void add(long line, BadValue complaint) {
        bad++;
        findings.add(kind, complaint.column().isEmpty() ? "row" : complaint.column());
        findings.error();
        String where = complaint.column().isEmpty() ? "" : ", column " + header.label(complaint.column());
        complaints.add(
                new Complaint(line, "%s, line %d%s: %s".formatted(header.file(), line, where, complaint.getMessage())));
        if (complaints.size() == 2 * MOST_SHOWN) {
            leaveOutLast();
        }
    }

    private void leaveOutLast() {
        complaints.sort(Complaint.ORDER);
        if (complaints.size() > MOST_SHOWN) {
            complaints.subList(MOST_SHOWN, complaints.size()).clear();
        }
    }

    /**
     * Shows the bad rows, unless they are too many.
     *
     * @throws Unusable if more than so many percent of the rows are bad
     */
    void close(BigDecimal mostPercent) {
        if (bad == 0) {
            return;
        }
        leaveOutLast();
        List<String> lines = complaints.stream().map(Complaint::text).toList();
        if (BigDecimal.valueOf(bad)
                        .movePointRight(PERCENT_DIGITS)
                        .compareTo(mostPercent.multiply(BigDecimal.valueOf(rows)))
                > 0) {
            throw new Unusable(
                    "%s (%d of %d rows can't be used, more than %s %%; --max-bad-rows sets how many may be left out)."
                            .formatted(lines.get(0), bad, rows, mostPercent.toPlainString()),
                    lines.subList(1, lines.size()));
        }
        lines.forEach(line -> findings.remark(line + "; the row is left out."));
        if (bad > lines.size()) {
            findings.remark("%s: %d more rows can't be used.".formatted(header.file(), bad - lines.size()));
        }
    }
}
