// SPDX-License-Identifier: Apache-2.0
package dev.alidade.messaging;

import dev.alidade.measure.CellRegister;
import dev.alidade.measure.Count;
import dev.alidade.measure.CountTable;
import dev.alidade.measure.Keyed;
import java.util.Set;

/**
 * The cases of one outcome in one pipeline: which two kinds of cases come together in one deal, how often. All deals are in one
 * table; a message has tables for deals with a case with it only, since most messages are mentioned in few. The kind of
 * a case is its stage and whether the outcome was good, {@code 2 * stage + good}; for a message also whether it was
 * mentioned.
 */
final class EffectCells {
    private final int stages;
    private final Count deals;
    private final CountTable pairs; // kind and kind, in both orders
    private final Keyed<CountTable>
            mentioned; // kind of a case with the message, and kind of any case with 1 if with it too
    private final Keyed<Count> with;
    private final Keyed<Count> onlyWith;

    EffectCells(String name, int stages, CellRegister register) {
        this.stages = stages;
        deals = register.cell(name + " deals", new Count());
        pairs = register.cell(name + " pairs", new CountTable(2 * stages, 2 * stages));
        mentioned = register.cell(name + " mentioned", new Keyed<>(() -> new CountTable(2 * stages, 4 * stages)));
        with = register.cell(name + " with", new Keyed<>(Count::new));
        onlyWith = register.cell(name + " only with", new Keyed<>(Count::new));
    }

    /** How many stages there are. */
    int stages() {
        return stages;
    }

    /** Takes the cases of one deal. */
    void add(DealCases cases) {
        int size = cases.size();
        if (size == 0) {
            return;
        }
        deals.increment();
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                pairs.add(cases.kind(i), cases.kind(j), 1);
            }
        }
        for (String message : cases.messages()) {
            CountTable table = mentioned.at(message);
            int exposed = 0;
            for (int i = 0; i < size; i++) {
                if (cases.mentions(i, message)) {
                    exposed++;
                    for (int j = 0; j < size; j++) {
                        table.add(cases.kind(i), 2 * cases.kind(j) + (cases.mentions(j, message) ? 1 : 0), 1);
                    }
                }
            }
            with.at(message).increment();
            if (exposed == size) {
                onlyWith.at(message).increment();
            }
        }
    }

    /** The messages that are mentioned in any case. */
    void addMessagesTo(Set<String> messages) {
        mentioned.forEach((message, table) -> messages.add(message));
    }

    long dealsWith(String message) {
        return MentionCells.value(with, message);
    }

    long dealsWithout(String message) {
        return deals.value() - MentionCells.value(onlyWith, message);
    }

    /** How many deals have a case. */
    long deals() {
        return deals.value();
    }

    /**
     * How often each two kinds of cases come together, by stage, whether the message was mentioned, and outcome, as {@code 4 *
     * stage + 2 * mentioned + good}.
     */
    long together(String message, int first, int second) {
        int g = first / 4 * 2 + first % 2;
        int h = second / 4 * 2 + second % 2;
        boolean firstWith = first / 2 % 2 == 1;
        boolean secondWith = second / 2 % 2 == 1;
        if (firstWith) {
            return count(message, g, h, secondWith);
        } else if (secondWith) {
            return count(message, h, g, false);
        }
        return pairs.value(g, h)
                - count(message, g, h, true)
                - count(message, g, h, false)
                - count(message, h, g, false);
    }

    private long count(String message, int g, int h, boolean bothWith) {
        return mentioned
                .find(message)
                .map(table -> table.value(g, 2 * h + (bothWith ? 1 : 0)))
                .orElse(0L);
    }

    /** Refuses what no deals can have added. */
    void check() {
        long most = 0;
        long sum = 0;
        for (int g = 0; g < 2 * stages; g++) {
            for (int h = 0; h < 2 * stages; h++) {
                long both = pairs.value(g, h);
                require(both == pairs.value(h, g));
                require(both <= pairs.value(g, g));
                require(g == h || g / 2 != h / 2 || both == 0);
            }
            sum = Math.addExact(sum, pairs.value(g, g));
        }
        for (int stage = 0; stage < stages; stage++) {
            most = Math.max(
                    most, Math.addExact(pairs.value(2 * stage, 2 * stage), pairs.value(2 * stage + 1, 2 * stage + 1)));
        }
        require(most <= deals.value() && deals.value() <= sum);
        require(with.size() == mentioned.size());
        mentioned.forEach(this::check);
        onlyWith.forEach((message, count) -> require(count.value() <= dealsWith(message)));
    }

    private void check(String message, CountTable table) {
        long cases = 0;
        for (int first = 0; first < 4 * stages; first++) {
            for (int second = 0; second < 4 * stages; second++) {
                long both = together(message, first, second);
                require(both >= 0 && both == together(message, second, first));
                require(both <= together(message, first, first));
                require(first / 4 != second / 4 || first == second || both == 0);
            }
            cases += first / 2 % 2 == 1 ? together(message, first, first) : 0;
        }
        long of = dealsWith(message);
        require(0 < of && of <= cases && of <= deals.value());
    }

    private static void require(boolean possible) {
        if (!possible) {
            throw new IllegalStateException("Cases of deals, and those with a message, contradict each other.");
        }
    }
}
