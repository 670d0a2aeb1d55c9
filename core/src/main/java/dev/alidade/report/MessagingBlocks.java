// SPDX-License-Identifier: Apache-2.0
package dev.alidade.report;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.Proportion;
import dev.alidade.messaging.BrandRule;
import dev.alidade.messaging.MessageOverlap;
import dev.alidade.messaging.MessagingReport;
import dev.alidade.messaging.PullThroughPart;
import dev.alidade.messaging.TopMessages;
import dev.alidade.report.Block.Fact;
import dev.alidade.report.Block.Facts;
import dev.alidade.report.Block.Paragraph;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is to be said about messages beside how often each is mentioned. */
final class MessagingBlocks {
    private static final int MOST = 5;
    private static final int MIXED = 2;
    private static final long ENOUGH = 10; // mentions of a part, or checks of a rule, that say anything

    private MessagingBlocks() {}

    static Facts facts(MessagingReport report) {
        ImmutableList.Builder<Fact> facts = ImmutableList.builder();
        if (report.documented().total() > 0) {
            facts.add(new Fact("Written down", Figures.share(report.documented()) + " of the activities with buyers"));
        }
        if (!report.uses().isEmpty()) {
            facts.add(new Fact(
                    "Agreed messages",
                    report.pullThrough()
                            .map(share -> approved(share, report))
                            .orElse("nobody wrote down what was agreed")));
        }
        if (report.overlap().sales() + report.overlap().marketing() > 0) {
            facts.add(new Fact("The same from both", overlap(report.overlap())));
        }
        List<TopMessages> judged = Stream.concat(report.products().stream(), report.segments().stream())
                .toList();
        if (!judged.isEmpty()) {
            facts.add(new Fact("Mixed messages", mixed(judged)));
        }
        if (report.brand().total() > 0) {
            facts.add(new Fact("Rules of the brand", brand(report)));
        }
        return new Facts(facts.build());
    }

    /** What would help most, in one sentence. */
    static Optional<Paragraph> help(MessagingReport report) {
        Optional<TopMessages> conflict = Stream.concat(report.products().stream(), report.segments().stream())
                .filter(TopMessages::conflict)
                .findFirst();
        if (conflict.isPresent()) {
            return Optional.of(new Paragraph(
                    "Buyers hear two stories about %s: agree on the first message, and say it in the campaign and on the call."
                            .formatted(MessagingSection.name(conflict.get().name()))));
        }
        return report.pullThrough()
                .filter(share -> share.total() >= ENOUGH && share.below(1, 2))
                .map(share -> new Paragraph(
                        "Most of what is said was never agreed on: ask sales why, and agree on what works."));
    }

    private static String approved(Proportion share, MessagingReport report) {
        List<String> weakest = report.parts().stream()
                .filter(part -> part.by() != PullThroughPart.By.DEPARTMENT)
                .filter(part ->
                        part.approved().total() >= ENOUGH && part.approved().below(1, 2))
                .map(part -> "%s %s %s"
                        .formatted(
                                part.by().name().toLowerCase(Locale.ROOT),
                                MessagingSection.name(part.name()),
                                Figures.share(part.approved())))
                .toList();
        String departments = report.parts().stream()
                .filter(part -> part.by() == PullThroughPart.By.DEPARTMENT)
                .map(part -> "%s %s".formatted(part.name().toLowerCase(Locale.ROOT), Figures.share(part.approved())))
                .collect(Collectors.joining(", "));
        return "%s of the mentions: %s%s"
                .formatted(
                        Figures.share(share),
                        departments,
                        weakest.isEmpty() ? "" : "; less than half: " + some(weakest, ", "));
    }

    private static String overlap(MessageOverlap overlap) {
        String counts = "%s by sales, %s by marketing"
                .formatted(Figures.count(overlap.sales(), "mention", "mentions"), overlap.marketing());
        return overlap.overlap().isEmpty()
                ? "too few to compare: " + counts
                : "%s of what they say (%s); %s is what chance leaves of so few if both say the same"
                        .formatted(Figures.percent(overlap.overlap()), counts, Figures.percent(overlap.chance()));
    }

    private static String mixed(List<TopMessages> judged) {
        List<String> conflicts = judged.stream()
                .filter(TopMessages::conflict)
                .map(MessagingBlocks::conflict)
                .toList();
        return conflicts.isEmpty()
                ? "none in %s".formatted(Figures.count(judged.size(), "product or segment", "products and segments"))
                : "%s of %s: %s"
                        .formatted(
                                conflicts.size(),
                                Figures.count(judged.size(), "product or segment", "products and segments"),
                                some(conflicts, "; ", MIXED));
    }

    private static String conflict(TopMessages top) {
        return "%s, where marketing says %s (%s of its mentions) and sales %s (%s)"
                .formatted(
                        MessagingSection.name(top.name()),
                        names(top.marketing()),
                        top.marketingShare(),
                        names(top.sales()),
                        top.salesShare());
    }

    private static String names(List<String> codes) {
        return some(codes.stream().map(MessagingSection::name).toList(), " or ");
    }

    private static String brand(MessagingReport report) {
        List<String> broken = report.rules().stream()
                .filter(rule -> rule.kept().misses() > 0)
                .map(MessagingBlocks::rule)
                .toList();
        return "kept in %s of the checks%s"
                .formatted(Figures.share(report.brand()), broken.isEmpty() ? "" : "; broken: " + some(broken, ", "));
    }

    private static String rule(BrandRule rule) {
        return "%s %s of %s"
                .formatted(
                        MessagingSection.name(rule.rule()),
                        rule.kept().misses(),
                        Figures.count(rule.kept().total(), "time", "times"));
    }

    /** The first few of several names. */
    private static String some(List<String> names, String separator) {
        return some(names, separator, MOST);
    }

    private static String some(List<String> names, String separator, int most) {
        String first = names.stream().limit(most).collect(Collectors.joining(separator));
        return names.size() > most ? "%s%sand %s more".formatted(first, separator, names.size() - most) : first;
    }
}
