// SPDX-License-Identifier: Apache-2.0
package dev.alidade.attribution;

import static dev.alidade.attribution.Vectors.credited;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/**
 * What a chain keeps of the rows it was fitted to. How often it converts it keeps at every order. That a removal effect is
 * the probability of a visit among walks that convert holds at every order of the walks of the chain; of the journeys that
 * were observed it holds where the states remember whole paths, and of names that only end them, but not in general.
 */
final class ChainInvariants {

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void aWalkConvertsAndPaysAsTheRowsDoOnAverage(
            @ForAll("paths") List<NaivePath> paths,
            @ForAll @IntRange(min = 1, max = Markov.HIGHEST_ORDER) int order,
            @ForAll boolean nulls,
            @ForAll boolean collapsed,
            @ForAll Removal removal) {
        Markov model = model(order, nulls, collapsed).withRemoval(removal);
        ChainNotes chain = chain(model, NaivePath.rows(paths));
        long walked = 0;
        long conversions = 0;
        double value = 0;
        for (NaivePath path : paths) {
            walked += path.conversions() + (nulls ? path.nulls() : 0);
            conversions += path.conversions();
            value += path.cents() / 100.0;
        }
        double conversion = chain.conversion().orElseThrow();
        assertEquals((double) conversions / walked, conversion, 1e-12);
        assertTrue(conversion <= 1, chain::toString);
        assertEquals(value / walked, chain.value().orElseThrow(), 1e-12 * Math.max(1, value / walked));
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void refundsLowerWhatAWalkPays(
            @ForAll("paths") List<NaivePath> paths, @ForAll @IntRange(min = 1, max = 4) int order) {
        List<PathRow> rows = new ArrayList<>();
        double walked = 0;
        double value = 0;
        double size = 1;
        for (NaivePath path : paths) {
            long cents = path.first().equals("a") ? -path.cents() : path.cents();
            rows.add(new NaivePath(path.touches(), path.conversions(), cents, path.nulls()).row());
            walked += path.conversions() + path.nulls();
            value += cents / 100.0;
            size += path.cents() / 100.0;
        }
        double paid = chain(Models.markov().withOrder(order), rows).value().orElseThrow();
        assertEquals(value / walked, paid, 1e-12 * size);
    }

    @Example
    void aChainThatNobodyWalkedConvertsNothingKnown() {
        ChainNotes chain = chain(Models.markov().withoutNulls(), NaivePath.rows(List.of(NaivePath.of("ab", 0, 0, 3))));
        assertEquals(OptionalDouble.empty(), chain.conversion());
        assertEquals(OptionalDouble.empty(), chain.value());
    }

    @Example
    void aChainOfNullsConvertsNever() {
        ChainNotes chain = chain(Models.markov(), NaivePath.rows(List.of(NaivePath.of("ab", 0, 0, 3))));
        assertEquals(OptionalDouble.of(0), chain.conversion());
        assertEquals(OptionalDouble.empty(), chain.value(), "no conversion has a value");
    }

    @Example
    void rowsWithoutValueHaveNoExpectedValue() {
        assertEquals(
                OptionalDouble.empty(),
                chain(Models.markov(), List.of(PathRow.of("a > b", 1, 1))).value());
    }

    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
    void aRemovalEffectIsTheProbabilityOfAVisitAmongWalksThatConvert(
            @ForAll("paths") List<NaivePath> paths,
            @ForAll @IntRange(min = 1, max = 3) int order,
            @ForAll boolean nulls,
            @ForAll boolean collapsed) {
        ModelResult result = credited(model(order, nulls, collapsed), NaivePath.rows(paths));
        NaiveChain conversions = new NaiveChain(paths, order, false, nulls, collapsed);
        NaiveChain value = new NaiveChain(paths, order, true, nulls, collapsed);
        for (Effect effect : result.notes().effects()) {
            assertEquals(
                    conversions.visits(effect.name()).toDouble(),
                    effect.onConversions().orElseThrow(),
                    1e-12,
                    effect::toString);
            if (effect.onValue().isPresent()) {
                assertEquals(
                        value.visits(effect.name()).toDouble(),
                        effect.onValue().getAsDouble(),
                        1e-12,
                        effect::toString);
            }
        }
    }

    /** A chain that remembers the whole path knows the paths themselves. */
    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void anOrderAsLongAsThePathsGivesTheShareOfObservedConversionsThatTouchAName(
            @ForAll("paths") List<NaivePath> paths, @ForAll boolean nulls) {
        int longest =
                paths.stream().mapToInt(path -> path.touches().size()).max().orElseThrow();
        ModelResult result = credited(model(longest, nulls, false), NaivePath.rows(paths));
        result.credits().forEach(credit -> assertEquals(touched(paths, credit.name()), effect(credit), 1e-12));
    }

    /** A state that every journey ends in is visited once or not at all, and as often as journeys end in it. */
    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void aNameThatOnlyEndsPathsHasTheShareOfItsObservedConversionsAtEveryOrder(
            @ForAll("paths") List<NaivePath> paths,
            @ForAll @IntRange(min = 1, max = 4) int order,
            @ForAll boolean nulls,
            @ForAll boolean collapsed) {
        List<NaivePath> ended = new ArrayList<>();
        for (NaivePath path : paths) {
            String end = path.nulls() % 2 == 0 ? "z" : "";
            ended.add(NaivePath.of(
                    String.join("", path.touches()) + end, path.conversions(), path.cents(), path.nulls()));
        }
        Optional<Credit> last =
                credited(model(order, nulls, collapsed), NaivePath.rows(ended)).credit("z");
        assertEquals(touched(ended, "z"), last.map(ChainInvariants::effect).orElse(0.0), 1e-12);
    }

    @Example
    void aShorterMemoryMixesJourneysSoThatAnEffectIsNoLongerTheObservedShare() {
        List<NaivePath> paths =
                List.of(NaivePath.of("ABA", 1, 0, 0), NaivePath.of("B", 0, 0, 1), NaivePath.of("AAB", 2, 0, 0));
        assertEquals(1, touched(paths, "A"), "all three conversions touch A");
        // By hand. Order 1 forgets how a journey came to B, from where half convert: 1/4 * 1/2 of all walks go from the
        // start to B to a conversion, where no journey did, of 3/4 that convert. Order 2 keeps that B apart.
        assertEquals(5 / 6.0, effect(1, paths), 1e-12);
        assertEquals(1, effect(2, paths), 1e-12);
        assertEquals(1, effect(3, paths), 1e-12);
    }

    private static double effect(int order, List<NaivePath> paths) {
        return effect(credited(model(order, true, false), NaivePath.rows(paths))
                .credit("A")
                .orElseThrow());
    }

    private static double effect(Credit credit) {
        return credit.removalEffect().orElseThrow();
    }

    /** The share of the observed conversions whose paths touch a name. */
    private static double touched(List<NaivePath> paths, String name) {
        long touched = 0;
        long all = 0;
        for (NaivePath path : paths) {
            all += path.conversions();
            touched += path.names().contains(name) ? path.conversions() : 0;
        }
        return (double) touched / all;
    }

    private static Markov model(int order, boolean nulls, boolean collapsed) {
        Markov model = Models.markov().withOrder(order);
        model = nulls ? model : model.withoutNulls();
        return collapsed ? model.withRepeatsCollapsed() : model;
    }

    private static ChainNotes chain(Markov model, List<PathRow> rows) {
        return credited(model, rows).notes().chain().orElseThrow();
    }

    @Provide
    Arbitrary<List<NaivePath>> paths() {
        return NaivePath.converting();
    }
}
