// SPDX-License-Identifier: Apache-2.0
package dev.alidade.report;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.Measurement.State;
import dev.alidade.measure.Unit;
import dev.alidade.mindset.AnswerShare;
import dev.alidade.mindset.Meaning;
import dev.alidade.mindset.MindsetReport;
import dev.alidade.mindset.MixedMessages;
import dev.alidade.mindset.TopCode;
import dev.alidade.mindset.TopCodes;
import dev.alidade.mindset.Verdict;
import dev.alidade.report.Block.Fact;
import dev.alidade.report.Block.Facts;
import dev.alidade.report.Block.Paragraph;
import dev.alidade.report.Table.Column;
import dev.alidade.review.ReviewResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Whether sales and marketing say the same thing, in words. */
final class MindsetSection {
    private static final int CODE = 40;

    private static final int MOST_FIRST = 3;

    private MindsetSection() {}

    static ChapterBody of(MindsetReport report, ReviewResult result) {
        ChapterBody body = new ChapterBody();
        if (report.respondents() == 0) {
            body.say("Nobody answered the survey in this time.");
        } else {
            body.say(verdict(report));
            body.add(report.mixedMessages().map(MindsetSection::mixed));
            body.add(shares(report));
            body.add(named(report));
            body.detail(facts(report));
        }
        return body.facts(UpkeepFacts.of(result));
    }

    private static String verdict(MindsetReport report) {
        String wanted = Figures.round(report.threshold().value());
        return switch (report.verdict()) {
            case SHARED ->
                "Sales and marketing share one mindset: every share below is at least %s, even at the lower limit of its"
                                .formatted(wanted)
                        + " interval and with every uncoded answer counted as a mismatch.";
            case NOT_SHARED ->
                "There is no shared mindset: at least one share below is less than %s, even at the upper limit of its"
                                .formatted(wanted)
                        + " interval and with every uncoded answer counted as a match.";
            case UNDECIDED ->
                "Whether there is a shared mindset can't be said: "
                        + report.reason().map(MindsetSection::reason).orElse("no reason is given.");
        };
    }

    private static String reason(Verdict.Reason reason) {
        return switch (reason) {
            case ONE_DEPARTMENT -> "the answers don't come from both departments.";
            case TOO_FEW_ANSWERS -> "there are too few answers to exclude chance, or to show a department at all.";
            case TOO_MANY_UNCODED -> "it depends on what the uncoded answers mean. Code more of them.";
        };
    }

    private static Block mixed(MixedMessages messages) {
        boolean ties = messages.sales().size() > 1 || messages.marketing().size() > 1;
        return new Paragraph("Mixed messages: sales says %s first, marketing says %s%s."
                .formatted(
                        first(messages.sales()),
                        first(messages.marketing()),
                        ties ? " (what \"or\" joins was named equally often)" : ""));
    }

    private static String first(List<String> codes) {
        String names =
                codes.stream().limit(MOST_FIRST).map(MindsetSection::code).collect(Collectors.joining(" or "));
        int more = codes.size() - MOST_FIRST;
        return more > 0 ? "%s or %s more".formatted(names, more) : names;
    }

    private static Optional<Facts> named(MindsetReport report) {
        List<Fact> facts = new ArrayList<>();
        top("Most named", report.top()).ifPresent(facts::add);
        top("Most named in sales", report.topOfSales()).ifPresent(facts::add);
        top("Most named in marketing", report.topOfMarketing()).ifPresent(facts::add);
        return facts.isEmpty() ? Optional.empty() : Optional.of(new Facts(ImmutableList.copyOf(facts)));
    }

    private static Facts facts(MindsetReport report) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(
                "Answered",
                Figures.count(report.respondents(), "person", "persons")
                        + report.wave().map(wave -> " in wave " + code(wave)).orElse("")
                        + report.answers()
                                .map(counts -> ", %s: %s coded, %s uncoded, %s blank"
                                        .formatted(
                                                Figures.count(counts.answers(), "answer", "answers"),
                                                counts.coded(),
                                                counts.uncoded(),
                                                counts.unanswered()))
                                .orElse("")));
        facts.add(new Fact("Plain check", plain(report)));
        report.overlap()
                .ifPresent(overlap -> facts.add(new Fact("In common", overlap + " of the departments' most named")));
        report.chanceLevel()
                .ifPresent(chance -> facts.add(new Fact(
                        "By chance",
                        Figures.percent(chance)
                                + " would match in the pooled answers if everybody had chosen by lot")));
        return new Facts(ImmutableList.copyOf(facts));
    }

    private static String plain(MindsetReport report) {
        String wanted = Figures.round(report.threshold().value());
        return name(report.meaning())
                + ": "
                + report.asked().matches().map(Figures::share).orElse("no share")
                + report.flagged()
                        .map(flagged ->
                                flagged ? ", flagged: less than " + wanted : ", not flagged: at least " + wanted)
                        .orElse("");
    }

    private static String name(Meaning meaning) {
        return switch (meaning) {
            case TOP_THREE -> "answers in the three most named";
            case DECLARED_LIST -> "answers on the declared list";
            case OTHER_DEPARTMENT -> "answers inside the other department's three";
            case LEAVE_ONE_OUT -> "answers inside the three most named by the others";
        };
    }

    private static Optional<Fact> top(String label, Optional<TopCodes> top) {
        return top.map(codes -> new Fact(
                label,
                codes.codes().stream().map(MindsetSection::named).collect(Collectors.joining(", "))
                        + (codes.unnamed() > 0 ? " (and %s not shown)".formatted(codes.unnamed()) : "")
                        + (codes.tiedAtThird() ? tie(codes) : "")));
    }

    private static String tie(TopCodes codes) {
        return codes.tied().isEmpty()
                ? " (a tie at the last place)"
                : " (a tie at the last place: %s)"
                        .formatted(
                                codes.tied().stream().map(MindsetSection::code).collect(Collectors.joining(", ")));
    }

    private static String named(TopCode top) {
        return code(top.code())
                + (top.people().isPresent() ? " (" + top.people().getAsLong() + ")" : "");
    }

    private static Table shares(MindsetReport report) {
        Table.Builder table = Table.builder(
                Column.left("Answers in the top three"),
                Column.right("Share"),
                Column.right("Interval"),
                Column.right("With uncoded"),
                Column.left("Evidence"),
                Column.left("Flag"));
        row(table, "All, in that of all", report.pooled());
        row(table, "Sales, in its own", report.sales());
        row(table, "Marketing, in its own", report.marketing());
        row(table, "Sales, in marketing's", report.salesInMarketing());
        row(table, "Marketing, in sales'", report.marketingInSales());
        report.declared().ifPresent(share -> row(table, "All, on the declared list", share));
        return table.build();
    }

    private static void row(Table.Builder table, String name, AnswerShare share) {
        table.row(
                name,
                Figures.percent(share.share()),
                Figures.interval(Unit.SHARE, share.interval()),
                Figures.interval(Unit.SHARE, share.bounds()),
                share.state() == State.SUPPRESSED
                        ? "withheld"
                        : share.matches().map(Object::toString).orElse("no data"),
                share.flagged().map(flagged -> flagged ? "below" : "").orElse(""));
    }

    private static String code(String code) {
        return '"' + Glyphs.shortened(Glyphs.inert(code), CODE) + '"';
    }
}
