// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.picture;

import com.google.common.collect.ImmutableList;
import dev.alidade.commitments.CommitmentReport;
import dev.alidade.commitments.PromiseRecord;
import dev.alidade.report.Figures;
import java.util.Optional;
import java.util.OptionalDouble;

/** Who keeps promises, in both directions. */
final class PromisePicture {
    private PromisePicture() {}

    static Optional<Picture> of(CommitmentReport report) {
        ImmutableList.Builder<Bar> all = ImmutableList.builder();
        bar("Sales to marketing", report.bySales()).ifPresent(all::add);
        bar("Marketing to sales", report.byMarketing()).ifPresent(all::add);
        ImmutableList<Bar> bars = all.build();
        if (bars.isEmpty()) {
            return Optional.empty();
        }
        ImmutableList<String> notes = ImmutableList.of(
                "Promises kept in full by the first day promised, of those due, with the 95% interval as a line.");
        return Optional.of(Words.of(bars, notes)
                .picture("commitments", "Who keeps promises", new Bars(bars, 1, OptionalDouble.empty(), notes)));
    }

    private static Optional<Bar> bar(String name, PromiseRecord promises) {
        return promises.kept()
                .filter(kept -> kept.total() > 0)
                .map(kept -> new Bar(
                        name, Figures.share(kept), kept.share().orElseThrow(), Bar.Span.of(kept.interval()), "one"));
    }
}
