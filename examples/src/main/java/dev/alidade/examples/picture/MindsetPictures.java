// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.picture;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.Measurement.State;
import dev.alidade.measure.Unit;
import dev.alidade.mindset.AnswerShare;
import dev.alidade.mindset.MindsetReport;
import dev.alidade.mindset.TopCodes;
import dev.alidade.report.Figures;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What the departments name first, side by side, and how many answers match. How many of a department named a code is not
 * shown anywhere, for the protection of single persons; so it can't be drawn.
 */
final class MindsetPictures {
    private MindsetPictures() {}

    static Optional<Picture> sideBySide(MindsetReport report) {
        if (report.topOfSales().isEmpty() || report.topOfMarketing().isEmpty()) {
            return Optional.empty();
        }
        TopCodes sales = report.topOfSales().get();
        TopCodes marketing = report.topOfMarketing().get();
        if (sales.codes().isEmpty() || marketing.codes().isEmpty()) {
            return Optional.empty();
        }
        Ranking left = Ranking.of("Sales", sales);
        Ranking right = Ranking.of("Marketing", marketing);
        List<String> notes = new ArrayList<>();
        report.overlap().ifPresent(overlap -> notes.add("In common: %s.".formatted(overlap)));
        note(sales, "sales").ifPresent(notes::add);
        note(marketing, "marketing").ifPresent(notes::add);
        Words words = new Words();
        words.say(left.words());
        words.say(right.words());
        notes.forEach(words::say);
        return Optional.of(words.picture(
                "mindset-codes",
                "What each department names most",
                new SideBySide(left, right, ImmutableList.copyOf(notes))));
    }

    private static Optional<String> note(TopCodes codes, String department) {
        List<String> said = new ArrayList<>();
        if (codes.tiedAtThird()) {
            said.add("others were named as often as the third in %s".formatted(department));
        }
        if (codes.unnamed() > 0) {
            said.add("%s of %s not shown, for the protection of persons"
                    .formatted(Figures.count(codes.unnamed(), "code", "codes"), department));
        }
        return said.isEmpty() ? Optional.empty() : Optional.of("Note: " + String.join("; ", said) + ".");
    }

    static Optional<Picture> shares(MindsetReport report) {
        ImmutableList.Builder<Bar> shown = ImmutableList.builder();
        List<String> withheld = new ArrayList<>();
        row("All, inside the three most named", report.pooled(), shown, withheld);
        row("Sales, inside its own three", report.sales(), shown, withheld);
        row("Marketing, inside its own three", report.marketing(), shown, withheld);
        row("Sales, inside marketing's three", report.salesInMarketing(), shown, withheld);
        row("Marketing, inside sales' three", report.marketingInSales(), shown, withheld);
        report.declared().ifPresent(share -> row("All, inside the declared list", share, shown, withheld));
        ImmutableList<Bar> bars = shown.build();
        if (bars.isEmpty()) {
            return Optional.empty();
        }
        double threshold = report.threshold().value();
        ImmutableList.Builder<String> notes = ImmutableList.builder();
        notes.add("Share of answers that match, with its 95%% interval as a line. Dashed: the %s expected at least."
                .formatted(Figures.round(threshold)));
        if (!withheld.isEmpty()) {
            notes.add("Not shown: " + String.join("; ", withheld) + ".");
        }
        return Optional.of(Words.of(bars, notes.build())
                .picture(
                        "mindset-shares",
                        "How many answers match",
                        new Bars(bars, 1, OptionalDouble.of(threshold), notes.build())));
    }

    private static void row(String name, AnswerShare share, ImmutableList.Builder<Bar> shown, List<String> withheld) {
        if (share.state() != State.VALUE || share.share().isEmpty()) {
            withheld.add(name + (share.state() == State.SUPPRESSED ? " (too few persons)" : " (no data)"));
            return;
        }
        shown.add(new Bar(
                name,
                Figures.percent(share.share())
                        + share.interval()
                                .map(limits -> " (" + Figures.interval(Unit.SHARE, Optional.of(limits)) + ")")
                                .orElse(""),
                share.share().getAsDouble(),
                Bar.Span.of(share.interval()),
                share.flagged().orElse(false) ? "low" : "one"));
    }
}
