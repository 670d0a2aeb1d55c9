// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.picture;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.Unit;
import dev.alidade.model.Department;
import dev.alidade.relationship.FrictionView;
import dev.alidade.relationship.ItemShare;
import dev.alidade.relationship.RankedFriction;
import dev.alidade.report.Figures;
import java.util.Optional;
import java.util.OptionalDouble;

/** What one department holds against the other, that which most agree with first. */
final class FrictionPictures {
    private static final int MOST = 12;

    private FrictionPictures() {}

    static Optional<Picture> of(FrictionView view) {
        ImmutableList<Bar> shown = view.items().stream()
                .map(RankedFriction::share)
                .filter(share -> share.share().isPresent())
                .map(FrictionPictures::bar)
                .collect(ImmutableList.toImmutableList());
        if (shown.isEmpty()) {
            return Optional.empty();
        }
        boolean sales = view.department() == Department.SALES;
        ImmutableList<Bar> bars = shown.size() <= MOST ? shown : shown.subList(0, MOST);
        int without = view.items().size() - shown.size();
        ImmutableList<String> notes = ImmutableList.of("Persons of %s who agree, with the 95%% interval as a line.%s%s"
                .formatted(
                        sales ? "sales" : "marketing",
                        shown.size() > MOST ? " The first %s of %s.".formatted(MOST, shown.size()) : "",
                        without > 0
                                ? " Without a share: %s of %s."
                                        .formatted(without, view.items().size())
                                : ""));
        return Optional.of(Words.of(bars, notes)
                .picture(
                        sales ? "relationship-sales" : "relationship-marketing",
                        sales ? "What sales holds against marketing" : "What marketing holds against sales",
                        new Bars(bars, 1, OptionalDouble.empty(), notes)));
    }

    private static Bar bar(ItemShare share) {
        return new Bar(
                share.text().orElse(share.item()),
                Figures.percent(share.share())
                        + share.interval()
                                .map(limits -> " (" + Figures.interval(Unit.SHARE, Optional.of(limits)) + ")")
                                .orElse(""),
                share.share().orElseThrow(),
                Bar.Span.of(share.interval()),
                "one");
    }
}
