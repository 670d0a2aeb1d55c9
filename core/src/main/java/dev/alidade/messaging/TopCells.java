// SPDX-License-Identifier: Apache-2.0
package dev.alidade.messaging;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.CellRegister;
import dev.alidade.measure.Count;
import dev.alidade.measure.Keyed;
import dev.alidade.measure.Proportion;
import dev.alidade.model.Department;
import java.util.Collections;

/** What each department says about each product, or to each segment. */
final class TopCells {
    private final Keyed<Keyed<Count>> sales;
    private final Keyed<Keyed<Count>> marketing;

    TopCells(String name, CellRegister register) {
        sales = register.cell(name + " of sales", new Keyed<>(() -> new Keyed<>(Count::new)));
        marketing = register.cell(name + " of marketing", new Keyed<>(() -> new Keyed<>(Count::new)));
    }

    void add(String name, Department department, String message) {
        if (department == Department.SALES) {
            sales.at(name).at(message).increment();
        } else if (department == Department.MARKETING) {
            marketing.at(name).at(message).increment();
        }
    }

    /** The top messages of all of which both departments said enough, by name. */
    ImmutableList<TopMessages> tops(long minimum) {
        ImmutableList.Builder<TopMessages> tops = ImmutableList.builder();
        sales.forEach((name, ours) -> marketing.find(name).ifPresent(theirs -> {
            if (MentionCells.total(ours) >= minimum && MentionCells.total(theirs) >= minimum) {
                ImmutableList<String> mine = top(ours);
                ImmutableList<String> others = top(theirs);
                tops.add(new TopMessages(
                        name,
                        mine,
                        share(ours, mine),
                        others,
                        share(theirs, others),
                        Collections.disjoint(mine, others)));
            }
        }));
        return tops.build();
    }

    private static ImmutableList<String> top(Keyed<Count> mentions) {
        long[] most = {0};
        mentions.forEach((message, count) -> most[0] = Math.max(most[0], count.value()));
        ImmutableList.Builder<String> top = ImmutableList.builder();
        mentions.forEach((message, count) -> {
            if (count.value() == most[0]) {
                top.add(message);
            }
        });
        return top.build();
    }

    private static Proportion share(Keyed<Count> mentions, ImmutableList<String> top) {
        return Proportion.of(
                top.stream()
                        .mapToLong(message -> MentionCells.value(mentions, message))
                        .sum(),
                MentionCells.total(mentions));
    }

    /** Refuses more mentions than there are. */
    void check(MentionCells mentions, long named) {
        long sum = Math.addExact(
                check(sales, mentions, Department.SALES), check(marketing, mentions, Department.MARKETING));
        MentionCells.require(sum <= named, "products or segments");
    }

    private static long check(Keyed<Keyed<Count>> names, MentionCells mentions, Department department) {
        Keyed<Count> byMessage = new Keyed<>(Count::new);
        names.forEach((name, messages) -> messages.forEach((message, count) -> {
            MentionCells.require(count.value() > 0, name);
            byMessage.at(message).add(count.value());
        }));
        byMessage.forEach(
                (message, count) -> MentionCells.require(count.value() <= mentions.uses(department, message), message));
        return MentionCells.total(byMessage);
    }
}
