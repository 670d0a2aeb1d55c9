// SPDX-License-Identifier: Apache-2.0
package dev.alidade.report;

import dev.alidade.commitments.CommitmentReport;
import dev.alidade.commitments.PromiseChanges;
import dev.alidade.commitments.PromiseRecord;
import dev.alidade.commitments.Telling;
import dev.alidade.measure.Proportion;
import dev.alidade.report.Table.Column;
import java.util.Optional;
import java.util.function.Function;

/** Whether the departments keep what they promise each other, and say so when they can't, in words. */
final class CommitmentSection {
    private CommitmentSection() {}

    static ChapterBody of(CommitmentReport report) {
        PromiseRecord total = report.total();
        if (total.due() == 0) {
            return ChapterBody.saying(
                    total.notDue() == 0
                            ? "No promise of one department to the other was to be kept in this window."
                            : "No promise is due yet; %s to be kept in this window."
                                    .formatted(total.notDue() == 1 ? "1 is" : total.notDue() + " are"));
        }
        ChapterBody body = new ChapterBody();
        body.add(CommitmentBlocks.help(report));
        body.add(table(report));
        if (total.notDue() > 0) {
            body.say("Not due yet, and in none of these numbers: %s."
                    .formatted(Figures.count(total.notDue(), "promise", "promises")));
        }
        return body.detail(CommitmentBlocks.facts(report));
    }

    private static Table table(CommitmentReport report) {
        Table.Builder table = Table.builder(
                Column.left("Promises"), Column.left("By sales"), Column.left("By marketing"), Column.left("Both"));
        row(table, "Due", report, promises -> Long.toString(promises.due()));
        row(table, "Kept in full and in time", report, promises -> share(promises.kept()));
        row(table, "In full, but late", report, CommitmentSection::late);
        row(table, "Taken back", report, promises -> share(changes(promises, PromiseChanges::cancelled)));
        row(table, "Given a later day", report, promises -> share(changes(promises, PromiseChanges::redated)));
        row(table, "Made smaller", report, CommitmentSection::reduced);
        row(table, "Promised scope that came", report, CommitmentSection::scope);
        row(table, "Misses with a warning", report, promises -> share(telling(promises, Telling::warned)));
        row(table, "Changes told to nobody", report, promises -> share(telling(promises, Telling::silent)));
        return table.build();
    }

    private static void row(
            Table.Builder table, String title, CommitmentReport report, Function<PromiseRecord, String> told) {
        table.row(title, told.apply(report.bySales()), told.apply(report.byMarketing()), told.apply(report.total()));
    }

    private static String late(PromiseRecord promises) {
        return promises.kept().isPresent() ? Long.toString(promises.late()) : Figures.NONE;
    }

    private static String reduced(PromiseRecord promises) {
        return promises.changes()
                .filter(changes -> changes.redated().total() > 0)
                .map(changes -> Long.toString(changes.reduced()))
                .orElse(Figures.NONE);
    }

    private static String scope(PromiseRecord promises) {
        return promises.scope()
                .map(scope -> "%s over %s".formatted(Figures.percent(scope.mean()), scope.promises()))
                .orElse(Figures.NONE);
    }

    private static Optional<Proportion> changes(PromiseRecord promises, Function<PromiseChanges, Proportion> which) {
        return promises.changes().map(which);
    }

    private static Optional<Proportion> telling(PromiseRecord promises, Function<Telling, Proportion> which) {
        return promises.telling().map(which);
    }

    /** A share of nothing is none. */
    private static String share(Optional<Proportion> share) {
        return share.filter(known -> known.total() > 0).map(Figures::share).orElse(Figures.NONE);
    }
}
