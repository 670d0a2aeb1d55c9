// SPDX-License-Identifier: Apache-2.0
package dev.alidade.secondreading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.alidade.measure.Measured;
import dev.alidade.measure.Measurement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/**
 * A topic computed a second time, from the definitions in {@code docs/metrics.md} alone and by the most naive code there
 * is: lists, loops and fractions, without any class of the topic but its facts, its settings and the report that is compared.
 * Small random companies, the same in every build; of one on which the two differ, the smallest part that still does is
 * shown.
 *
 * @param <C> a company: facts, settings and a window
 */
abstract class SecondReading<C> {
    private static final int PERCENT = Integer.getInteger("alidade.tries", 100);

    private static final int FEW = 50;

    /** A company that is the same for the same throws. */
    abstract C company(Dice dice);

    /** What the library says about it. */
    abstract List<Measured> measured(C company);

    /** What the definitions say about it: the same metrics for every company. */
    abstract Map<String, Reread> reread(C company);

    /** The company with a little less, in every way. */
    abstract List<C> smaller(C company);

    /** How many companies are tried: some in a usual build, and ten times as many where all is tried. */
    private static int companies() {
        return PERCENT < 100 ? FEW : 10 * FEW;
    }

    /** The metrics that are read a second time. */
    final Set<String> ids() {
        return reread(company(new Dice(1))).keySet();
    }

    @Test
    void everyMetricIsWhatItsDefinitionSays() {
        Map<String, String> differences = new TreeMap<>();
        Set<String> neverValued = new TreeSet<>(ids());
        for (int seed = 1; seed <= companies(); seed++) {
            C company = company(new Dice(seed));
            for (Measurement measurement : metrics(company).values()) {
                if (measurement.value().isPresent()) {
                    neverValued.remove(measurement.metric().id());
                }
            }
            for (String id : differing(company).keySet()) {
                if (!differences.containsKey(id)) {
                    C smallest = smallest(company, id);
                    differences.put(
                            id,
                            "%s (company %s)%n    %s"
                                    .formatted(differing(smallest).get(id), seed, smallest));
                }
            }
        }
        StringBuilder text = new StringBuilder();
        differences.forEach((id, difference) -> text.append("%n%s: %s".formatted(id, difference)));
        assertEquals("", text.toString());
        assertEquals(Set.of(), neverValued, "metrics without a value in any company, so that nothing was compared");
    }

    private Map<String, String> differing(C company) {
        Map<String, Measurement> found = metrics(company);
        Map<String, Reread> wanted = reread(company);
        Map<String, String> differences = new TreeMap<>();
        wanted.forEach((id, reread) -> reread.difference(Optional.ofNullable(found.get(id)))
                .ifPresent(difference -> differences.put(id, difference)));
        for (String id : found.keySet()) {
            if (!wanted.containsKey(id)) {
                differences.put(id, "no second reading");
            }
        }
        return differences;
    }

    private Map<String, Measurement> metrics(C company) {
        Map<String, Measurement> metrics = new HashMap<>();
        for (Measured report : measured(company)) {
            for (Measurement measurement : report.measurements()) {
                metrics.put(measurement.metric().id(), measurement);
            }
        }
        return metrics;
    }

    private C smallest(C company, String id) {
        C smallest = company;
        Optional<C> next = Optional.of(company);
        while (next.isPresent()) {
            smallest = next.get();
            next = smaller(smallest).stream()
                    .filter(part -> differing(part).containsKey(id))
                    .findFirst();
        }
        return smallest;
    }

    /** The list without one element, each in turn, and then with one element replaced by each smaller one. */
    static <T> List<List<T>> smallerLists(List<T> list, Function<? super T, ? extends List<? extends T>> smaller) {
        List<List<T>> lists = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            List<T> without = new ArrayList<>(list);
            without.remove(i);
            lists.add(List.copyOf(without));
        }
        for (int i = 0; i < list.size(); i++) {
            for (T less : smaller.apply(list.get(i))) {
                List<T> with = new ArrayList<>(list);
                with.set(i, less);
                lists.add(List.copyOf(with));
            }
        }
        return lists;
    }
}
