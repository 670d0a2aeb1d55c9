// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.csv;

import dev.alidade.measure.IssueKind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The rows of one file that can't be used: counted and shown, and too many of them are an error. */
final class BadRows {
    private static final int MOST_SHOWN = 1_000;
    private static final int PERCENT_DIGITS = 2;
    private static final long NOWHERE = 0; // the line of a row that came from elsewhere

    private final Header header;
    private final IssueKind kind;
    private final Findings findings;
    private final List<Complaint> complaints = new ArrayList<>(); // the first of all, and some more
    private final Map<String, Empty> empty = new TreeMap<>(); // by column and what was wanted
    private long rows;
    private long bad;

    /** What is wrong with some rows, of which the first is in a line. */
    private record Complaint(long line, long rows, String text) {
        static final Comparator<Complaint> ORDER =
                Comparator.comparingLong(Complaint::line).thenComparing(Complaint::text);
    }

    /** The rows in which one column has no value: told in one line, as one thing is amiss. */
    private static final class Empty {
        private long first = Long.MAX_VALUE;
        private long last;
        private long rows;

        void add(long line) {
            add(line, line, 1);
        }

        void add(long otherFirst, long otherLast, long more) {
            first = Math.min(first, otherFirst);
            last = Math.max(last, otherLast);
            rows += more;
        }

        String others() {
            if (rows == 1) {
                return "";
            }
            return last == NOWHERE
                    ? " (and in %d more rows)".formatted(rows - 1)
                    : " (and in %d more rows, up to line %d)".formatted(rows - 1, last);
        }
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
        String text = "%s: %s".formatted(where, complaint.getMessage());
        if (complaint.ofEmpty()) {
            empty.computeIfAbsent(text, unused -> new Empty()).add(line);
            return;
        }
        complaints.add(new Complaint(line, 1, text(line, text)));
        if (complaints.size() == 2 * MOST_SHOWN) {
            leaveOutLast();
        }
    }

    private String text(long line, String what) {
        return line == NOWHERE ? header.file() + what : "%s, line %d%s".formatted(header.file(), line, what);
    }

    /** Writes the counts and the first complaints. */
    void tell(RowBytes out) {
        leaveOutLast();
        out.number(rows);
        out.number(bad);
        out.number(complaints.size());
        for (Complaint complaint : complaints) {
            out.number(complaint.line());
            out.text(complaint.text());
        }
        out.number(empty.size());
        empty.forEach((what, found) -> {
            out.text(what);
            out.number(found.first);
            out.number(found.last);
            out.number(found.rows);
        });
    }

    /** Adds what another has written. */
    void hear(RowBytes in) {
        rows += in.number();
        bad += in.number();
        for (long more = in.number(); more > 0; more--) {
            complaints.add(new Complaint(in.number(), 1, in.text()));
        }
        leaveOutLast();
        for (long more = in.number(); more > 0; more--) {
            empty.computeIfAbsent(in.text(), unused -> new Empty()).add(in.number(), in.number(), in.number());
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
        empty.forEach((what, found) ->
                complaints.add(new Complaint(found.first, found.rows, text(found.first, what + found.others()))));
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
        complaints.forEach(complaint -> findings.remark(
                complaint.text() + (complaint.rows() == 1 ? "; the row is left out." : "; they are left out.")));
        long told = complaints.stream().mapToLong(Complaint::rows).sum();
        if (bad > told) {
            findings.remark("%s: %d more rows can't be used.".formatted(header.file(), bad - told));
        }
    }
}
