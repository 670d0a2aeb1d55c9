// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.picture;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.Proportion;
import dev.alidade.messaging.MessageUse;
import dev.alidade.messaging.MessagingReport;
import dev.alidade.report.Figures;
import java.util.List;
import java.util.Optional;

/** How often sales and marketing say each message, of all that each says. */
final class MessagePicture {
    private static final int MOST = 12;

    private MessagePicture() {}

    static Optional<Picture> of(MessagingReport report) {
        long sales = report.overlap().sales();
        long marketing = report.overlap().marketing();
        List<MessageUse> said = report.uses().stream()
                .filter(use -> use.sales() + use.marketing() > 0)
                .toList();
        if (sales == 0 || marketing == 0 || said.isEmpty()) {
            return Optional.empty();
        }
        ImmutableList<Pairs.Pair> pairs = said.stream()
                .limit(MOST)
                .map(use -> new Pairs.Pair(
                        use.message() + (use.inHouse() ? "" : " (not agreed)"),
                        Proportion.of(use.sales(), sales).share().orElseThrow(),
                        Proportion.of(use.marketing(), marketing).share().orElseThrow(),
                        Optional.empty()))
                .collect(ImmutableList.toImmutableList());
        ImmutableList<String> notes = said.size() > MOST
                ? ImmutableList.of("The first %s of %s messages.".formatted(MOST, said.size()))
                : ImmutableList.of();
        Words words = new Words();
        words.say("Share of each message in what a department says.");
        pairs.forEach(pair -> words.say(
                pair.name(),
                "%s in sales, %s in marketing"
                        .formatted(Figures.percent(pair.first()), Figures.percent(pair.second()))));
        notes.forEach(words::say);
        return Optional.of(words.picture(
                "messaging",
                "What sales says, and what marketing says",
                new Pairs(
                        pairs,
                        "Sales, of its " + Figures.count(sales, "mention", "mentions"),
                        "Marketing, of its " + Figures.count(marketing, "mention", "mentions"),
                        notes)));
    }
}
