// SPDX-License-Identifier: Apache-2.0
package dev.alidade.report;

import com.google.common.collect.ImmutableList;
import dev.alidade.messaging.MessageUse;
import dev.alidade.messaging.MessagingReport;
import dev.alidade.report.Table.Column;

/** What the departments say to the market, and what goes with it, in words. */
final class MessagingSection {
    private static final int MOST_MESSAGES = 12;

    private MessagingSection() {}

    static ChapterBody of(MessagingReport report) {
        if (report.uses().isEmpty() && report.brand().total() == 0) {
            return ChapterBody.saying(
                    report.documented().total() == 0
                            ? "Nobody recorded what was said, in this window."
                            : "Of %s with buyers nobody wrote down what was talked about."
                                    .formatted(Figures.count(report.documented().total(), "activity", "activities")));
        }
        ChapterBody body = new ChapterBody();
        body.add(MessagingBlocks.help(report));
        if (!report.uses().isEmpty()) {
            body.add(table(report));
            int more = report.uses().size() - MOST_MESSAGES;
            if (more > 0) {
                body.say(
                        more == 1 ? "1 more message is not shown." : "%s more messages are not shown.".formatted(more));
            }
        }
        body.add(MessagingBlocks.facts(report));
        return body.detailAll(EffectBlocks.of(report));
    }

    private static Table table(MessagingReport report) {
        Table.Builder table = Table.builder(
                Column.left("Message"),
                Column.left("Agreed"),
                Column.right("Sales"),
                Column.right("Marketing"),
                Column.right("Others"));
        long sales = report.overlap().sales();
        long marketing = report.overlap().marketing();
        for (MessageUse use : report.uses().stream().limit(MOST_MESSAGES).toList()) {
            table.row(
                    name(use.message()),
                    report.pullThrough().isEmpty() ? Figures.NONE : use.inHouse() ? "yes" : "no",
                    of(use.sales(), sales),
                    of(use.marketing(), marketing),
                    use.others() == 0 ? Figures.NONE : Long.toString(use.others()));
        }
        return table.build();
    }

    private static String of(long mentions, long all) {
        return all == 0 ? Figures.NONE : "%s (%s)".formatted(mentions, Figures.percent((double) mentions / all));
    }

    /** A message's code, or another name that comes from outside. */
    static String name(String code) {
        return ExampleSection.ids(ImmutableList.of(code.strip()));
    }
}
