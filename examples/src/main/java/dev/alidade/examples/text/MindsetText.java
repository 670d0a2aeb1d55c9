// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.text;

import com.google.common.collect.ImmutableList;
import dev.alidade.examples.csv.Quoted;
import dev.alidade.examples.reading.Assignment;
import dev.alidade.measure.DataIssue;
import dev.alidade.mindset.AnswerShare;
import dev.alidade.mindset.MindsetReport;
import dev.alidade.mindset.TopCodes;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The survey as text. */
public final class MindsetText {
    private static final String ROW = "%-20s %7s %5s %8s   %-18s %-18s %s%n".replace("%n", "\n");

    private final StringBuilder text = new StringBuilder();
    private final MindsetReport report;

    private MindsetText(MindsetReport report) {
        this.report = report;
    }

    /**
     * Writes a survey.
     *
     * @param report the survey
     * @param issues what was odd in the files and the answers
     * @param assignments what each row was coded as; empty to leave them out
     * @return lines for a terminal
     */
    public static String of(
            MindsetReport report, ImmutableList<DataIssue> issues, Optional<ImmutableList<Assignment>> assignments) {
        MindsetText writing = new MindsetText(report);
        writing.head();
        writing.shares();
        writing.codes();
        writing.text.append(IssuesText.of(issues));
        assignments.ifPresent(writing::assignments);
        return writing.text.toString();
    }

    private void head() {
        String reason = report.reason().map(why -> ", " + why).orElse("");
        text.append("Shared mindset: %s%s\n".formatted(report.verdict(), reason));
        report.wave().ifPresent(wave -> text.append("Wave %s\n".formatted(Quoted.printable(wave))));
        text.append("%d respondents".formatted(report.respondents()));
        report.answers()
                .ifPresent(counts -> text.append("; %d answers: %d coded, %d uncoded, %d unanswered"
                        .formatted(counts.answers(), counts.coded(), counts.uncoded(), counts.unanswered())));
        text.append("\nBelow %s of the answers by %s: %s\n\n"
                .formatted(
                        Numbers.percent(report.threshold().value()),
                        report.meaning(),
                        report.flagged()
                                .map(flagged -> flagged ? "yes, flagged" : "no")
                                .orElse("unknown")));
    }

    private void shares() {
        text.append(ROW.formatted("share", "matches", "of", "share", "95 % interval", "with uncoded", ""));
        share("pooled", report.pooled());
        share("sales", report.sales());
        share("marketing", report.marketing());
        share("sales in marketing", report.salesInMarketing());
        share("marketing in sales", report.marketingInSales());
        report.declared().ifPresent(share -> share("declared", share));
        report.chanceLevel()
                .ifPresent(level -> text.append("By chance, pooled: %s\n".formatted(Numbers.percent(level))));
        report.overlap()
                .ifPresent(common -> text.append("The departments' top threes have %s in common\n".formatted(common)));
        text.append('\n');
    }

    private void share(String name, AnswerShare share) {
        String state = switch (share.state()) {
            case VALUE -> share.flagged().orElse(false) ? "below" : "";
            case SUPPRESSED -> "suppressed: too few persons";
            default -> "no data";
        };
        text.append(ROW.formatted(
                        name,
                        share.matches().map(of -> String.valueOf(of.hits())).orElse(Numbers.NOTHING),
                        share.matches().map(of -> String.valueOf(of.total())).orElse(Numbers.NOTHING),
                        Numbers.percent(share.share()),
                        Numbers.percent(share.interval()),
                        Numbers.percent(share.bounds()),
                        state)
                .replaceAll(" +\n", "\n"));
    }

    private void codes() {
        codes("Most named", report.top());
        codes("In sales", report.topOfSales());
        codes("In marketing", report.topOfMarketing());
        report.mixedMessages()
                .ifPresent(mixed -> text.append("Mixed messages: sales says %s, marketing says %s\n"
                        .formatted(first(mixed.sales()), first(mixed.marketing()))));
    }

    private static String first(List<String> codes) {
        return codes.stream().map(Quoted::printable).collect(Collectors.joining(" or "));
    }

    private void codes(String name, Optional<TopCodes> codes) {
        codes.ifPresent(top -> text.append("%s: %s%s\n"
                .formatted(
                        name,
                        top.codes().stream()
                                .map(code -> Quoted.printable(code.code())
                                        + (code.people().isPresent()
                                                ? " (" + code.people().getAsLong() + ")"
                                                : ""))
                                .collect(Collectors.joining(", ")),
                        top.tiedAtThird()
                                ? "; tied at third place: " + Quoted.printable(String.join(", ", top.tied()))
                                : "")));
    }

    private void assignments(ImmutableList<Assignment> rows) {
        text.append("\nAssignments\n");
        for (Assignment row : rows) {
            text.append("%s %s: %s (%s%s)\n"
                    .formatted(
                            Quoted.printable(row.respondent().orElse(Numbers.NOTHING)),
                            row.slot().isPresent() ? row.slot().getAsInt() : Numbers.NOTHING,
                            row.codes().isEmpty() ? Numbers.NOTHING : Quoted.printable(String.join(", ", row.codes())),
                            row.rule(),
                            row.phrase()
                                    .map(phrase -> " " + Quoted.printable(phrase))
                                    .orElse("")));
        }
    }
}
