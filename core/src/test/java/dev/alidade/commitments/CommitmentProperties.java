// SPDX-License-Identifier: Apache-2.0
package dev.alidade.commitments;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.alidade.measure.Proportion;
import dev.alidade.measure.Window;
import dev.alidade.model.Commitment;
import dev.alidade.model.CommitmentFact;
import dev.alidade.model.Department;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What is told of any promises is what plain loops over them find. */
class CommitmentProperties {
    private static final CommitmentSettings SETTINGS = CommitmentSettings.standard();

    @Provide
    Arbitrary<List<CommitmentFact>> facts() {
        return SomePromises.promises().list().ofMaxSize(40);
    }

    @Provide
    Arbitrary<Window> windows() {
        return Arbitraries.integers()
                .between(1, 130)
                .map(day -> CommitmentFixture.WINDOW.withAsOf(CommitmentFixture.hour(day, day % 24)));
    }

    private static Proportion share(NaiveCommitments naive, Predicate<Commitment> hit, Predicate<Commitment> of) {
        return Proportion.of(
                naive.due().stream().filter(of).filter(hit).count(),
                naive.due().stream().filter(of).count());
    }

    @Property(tries = 200)
    void whatPlainLoopsFind(@ForAll("facts") List<CommitmentFact> facts, @ForAll("windows") Window window) {
        CommitmentReport report = Commitments.of(SETTINGS).measure(facts, window);
        compare(new NaiveCommitments(window, facts, Department.SALES), report.bySales());
        compare(new NaiveCommitments(window, facts, Department.MARKETING), report.byMarketing());
    }

    private static void compare(NaiveCommitments naive, PromiseRecord told) {
        assertEquals(naive.due().size(), told.due());
        assertEquals(naive.notDue(), told.notDue());
        Predicate<Commitment> all = promise -> true;
        told.kept().ifPresent(kept -> assertEquals(share(naive, naive::kept, all), kept));
        told.scope()
                .ifPresent(scope -> assertEquals(
                        naive.due().stream().mapToDouble(naive::scope).average().orElseThrow(), scope.mean(), 1e-9));
        told.changes().ifPresent(changes -> {
            assertEquals(share(naive, naive::redated, all), changes.redated());
            assertEquals(share(naive, naive::cancelled, all), changes.cancelled());
            assertEquals(naive.due().stream().filter(naive::reduced).count(), changes.reduced());
        });
        told.telling().ifPresent(telling -> {
            assertEquals(share(naive, naive::warned, naive::missed), telling.warned());
            assertEquals(share(naive, naive::silent, naive::changed), telling.silent());
            OptionalDouble inTime = telling.knownToTold().reachedBy(SETTINGS.toldWithin());
            inTime.ifPresent(share -> assertEquals(naive.toldWithin(SETTINGS.toldWithin()), share, 1e-9));
        });
    }
}
