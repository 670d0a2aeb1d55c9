// SPDX-License-Identifier: Apache-2.0
package dev.alidade.report;

import com.google.common.collect.ImmutableList;
import dev.alidade.goals.Attainment;
import dev.alidade.goals.GoalConflict;
import dev.alidade.goals.GoalReport;
import dev.alidade.goals.GoalState;
import dev.alidade.goals.KeyResultState;
import dev.alidade.goals.PayLinkage;
import dev.alidade.goals.RolePay;
import dev.alidade.goals.ServedSpend;
import dev.alidade.measure.Proportion;
import dev.alidade.report.Block.Fact;
import dev.alidade.report.Block.Facts;
import dev.alidade.report.Block.Paragraph;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What is to be said about goals beside where each stands. */
final class GoalBlocks {
    private static final int MOST = 5;

    private GoalBlocks() {}

    static Facts facts(GoalReport report) {
        ImmutableList.Builder<Fact> facts = ImmutableList.builder();
        facts.add(new Fact("Owned by both", share(report.jointlyOwned(), "nobody recorded who owns them")));
        facts.add(new Fact("Agreed by both", share(report.jointlyAgreed(), "nobody recorded who agreed")));
        facts.add(new Fact("Measured", measured(report)));
        report.attainment().ifPresent(attained -> facts.add(new Fact("Attained", attained(attained))));
        if (report.onPace().misses() > 0) {
            facts.add(new Fact("Behind", behind(report)));
        }
        if (report.revised().hits() > 0) {
            facts.add(new Fact("Re-set", revised(report)));
        }
        if (!report.conflicts().isEmpty()) {
            facts.add(new Fact(
                    "Pull against each other",
                    some(report.conflicts().stream().map(GoalBlocks::conflict).toList(), "; ")));
        }
        if (report.pay().tied().total() > 0) {
            facts.add(new Fact("Marketing's pay", pay(report.pay())));
        }
        if (report.spend().spend().isPresent() || !report.spend().paidBack().isEmpty()) {
            facts.add(new Fact("Spend", spend(report.spend(), report.currency())));
        }
        return new Facts(facts.build());
    }

    /** What would help most, in one sentence. */
    static Optional<Paragraph> help(GoalReport report) {
        if (!report.conflicts().isEmpty()) {
            return Optional.of(new Paragraph(
                    "Two goals that pull one number in opposite directions can't both be reached: settle that first."));
        }
        if (report.jointlyOwned().filter(share -> share.hits() == 0).isPresent()) {
            return Optional.of(new Paragraph(
                    "Sales and marketing answer for no goal together: make one number theirs, with one target."));
        }
        return report.measured()
                .filter(share -> share.misses() > 0)
                .map(share -> new Paragraph("A goal that nobody reads is a wish: agree on who reads it, and when."));
    }

    private static String share(Optional<Proportion> share, String unknown) {
        return share.map(Figures::share).orElse(unknown);
    }

    private static String measured(GoalReport report) {
        if (report.measured().isEmpty()) {
            return "no reading is on record, so nobody can tell how far they are";
        }
        List<String> unread = goals(report, goal -> goal.readings() == 0);
        return Figures.share(report.measured().get())
                + (unread.isEmpty() ? "" : "; without a reading in this window: " + some(unread, ", "));
    }

    private static String attained(Attainment attained) {
        String clamped = Figures.percent(attained.clamped());
        String raw = Figures.percent(attained.raw());
        return "%s on average over %s with a reading%s"
                .formatted(
                        clamped,
                        Figures.count(attained.numbers(), "goal", "goals"),
                        raw.equals(clamped) ? "" : "; %s with setbacks and surpluses".formatted(raw));
    }

    private static String behind(GoalReport report) {
        List<String> names = report.goals().stream()
                .flatMap(goal -> goal.keyResults().stream())
                .filter(keyResult -> keyResult.onPace().filter(on -> !on).isPresent())
                .map(GoalBlocks::behind)
                .toList();
        return "%s of %s: %s"
                .formatted(
                        report.onPace().misses(),
                        Figures.count(report.onPace().total(), "number", "numbers"),
                        some(names, "; "));
    }

    private static String behind(KeyResultState keyResult) {
        return "%s (%s) at %s of the way with %s of the time gone"
                .formatted(
                        GoalSection.id(keyResult.id()),
                        GoalSection.id(keyResult.measure().strip()),
                        keyResult
                                .attainment()
                                .map(attained -> Figures.percent(attained.raw()))
                                .orElse("no part"),
                        Figures.percent(keyResult.elapsed()));
    }

    private static String revised(GoalReport report) {
        List<String> names = report.goals().stream()
                .filter(goal -> goal.revisions() > 0)
                .map(GoalBlocks::revised)
                .toList();
        return "%s: %s".formatted(Figures.share(report.revised()), some(names, "; "));
    }

    private static String revised(GoalState goal) {
        String times = "%s %s".formatted(GoalSection.id(goal.id()), Figures.count(goal.revisions(), "time", "times"));
        if (goal.eased() == 0) {
            return times;
        }
        return times
                + ", %s of them to an easier target".formatted(goal.eased())
                + goal.firstAttainment()
                        .map(first -> " (%s of the way to the first)".formatted(Figures.percent(first.clamped())))
                        .orElse("");
    }

    private static String conflict(GoalConflict conflict) {
        return "%s is to raise %s, %s is to lower it, from %s to before %s"
                .formatted(
                        GoalSection.id(conflict.raisedBy()),
                        GoalSection.id(conflict.measure().strip()),
                        GoalSection.id(conflict.loweredBy()),
                        conflict.from(),
                        conflict.to());
    }

    private static String pay(PayLinkage pay) {
        List<String> untied = pay.roles().stream()
                .filter(role -> role.tied().signum() == 0)
                .map(RolePay::role)
                .map(GoalSection::id)
                .toList();
        return "roles in which it hangs on a sales goal: %s; %s of the pay on average%s"
                .formatted(
                        Figures.share(pay.tied()),
                        Figures.percent(pay.stake()),
                        untied.isEmpty() ? "" : "; not in " + some(untied, ", "));
    }

    private static String spend(ServedSpend spend, Optional<Currency> currency) {
        String code = currency.map(known -> " " + known.getCurrencyCode()).orElse("");
        String paidBack = spend.paidBack().isEmpty()
                ? ""
                : "left out, because more was paid back for them than spent: "
                        + some(spend.paidBack().stream().map(GoalSection::id).toList(), ", ");
        if (spend.spend().isEmpty()) {
            return paidBack;
        }
        String leftOut = paidBack.isEmpty() ? "" : "; " + paidBack;
        String all = spend.spend().get().toPlainString() + code;
        if (!spend.recorded()) {
            return all + ", and no campaign names the goal it serves" + leftOut;
        }
        String without = spend.without().isEmpty()
                ? ""
                : "; most of the rest on "
                        + spend.without().stream().map(GoalSection::id).collect(Collectors.joining(", "));
        return "%s%s of %s (%s) on campaigns that serve a business goal%s"
                        .formatted(
                                spend.servingSpend()
                                        .map(BigDecimal::toPlainString)
                                        .orElse(Figures.NONE),
                                code,
                                all,
                                Figures.percent(spend.share()),
                                without)
                + leftOut;
    }

    private static List<String> goals(GoalReport report, Predicate<GoalState> wanted) {
        return report.goals().stream()
                .filter(wanted)
                .map(GoalState::id)
                .map(GoalSection::id)
                .toList();
    }

    /** The first few of several names. */
    private static String some(List<String> names, String separator) {
        String first = names.stream().limit(MOST).collect(Collectors.joining(separator));
        return names.size() > MOST ? "%s%sand %s more".formatted(first, separator, names.size() - MOST) : first;
    }
}
