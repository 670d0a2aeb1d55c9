// SPDX-License-Identifier: Apache-2.0
package dev.alidade.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class SetCoincidencesProperties {

    @Provide
    Arbitrary<List<List<ImmutableSet<String>>>> studies() {
        return Arbitraries.of("price", "speed", "service", "range")
                .set()
                .ofMaxSize(3)
                .map(ImmutableSet::copyOf)
                .list()
                .ofMaxSize(4)
                .list()
                .ofMaxSize(20);
    }

    @Property
    void orderAndSplitOfTheUnitsDoNotShow(
            @ForAll @From("studies") List<List<ImmutableSet<String>>> study,
            @ForAll Random random,
            @ForAll @IntRange(max = 20) int cut) {
        SetCoincidences inOrder = coincidences(study);
        List<List<ImmutableSet<String>>> shuffled = new ArrayList<>();
        for (List<ImmutableSet<String>> unit : study) {
            List<ImmutableSet<String>> coders = new ArrayList<>(unit);
            Collections.shuffle(coders, random);
            shuffled.add(coders);
        }
        Collections.shuffle(shuffled, random);
        int at = Math.min(cut, shuffled.size());
        SetCoincidences inParts = coincidences(shuffled.subList(0, at));
        inParts.merge(coincidences(shuffled.subList(at, shuffled.size())));
        assertEquals(inOrder.alpha(SetDistance::masi), inParts.alpha(SetDistance::masi));
        assertEquals(inOrder.alpha(SetDistance::jaccard), inParts.alpha(SetDistance::jaccard));
    }

    @Property
    void agreesWithTheDefinitionPairByPair(@ForAll @From("studies") List<List<ImmutableSet<String>>> study) {
        List<ImmutableSet<String>> all = new ArrayList<>();
        double within = 0;
        for (List<ImmutableSet<String>> unit : study) {
            if (unit.size() >= 2) {
                all.addAll(unit);
                within += sumOverPairs(unit) / (unit.size() - 1);
            }
        }
        Alpha alpha = coincidences(study).alpha(SetDistance::masi);
        assertEquals(all.size(), alpha.pairable());
        if (!all.isEmpty()) {
            double observed = within / all.size();
            double expected = sumOverPairs(all) / all.size() / (all.size() - 1);
            assertEquals(observed, alpha.observed().orElseThrow(), 1e-12);
            assertEquals(expected, alpha.expected().orElseThrow(), 1e-12);
            assertEquals(expected > 0, alpha.value().isPresent());
        }
    }

    @Example
    void setsOfOneCodeEachAreNominalValues() {
        SetCoincidences coincidences = new SetCoincidences();
        for (int[] unit : Reliability.TWO_OBSERVERS) {
            coincidences.add(List.of(ImmutableSet.of("code " + unit[0]), ImmutableSet.of("code " + unit[1])));
        }
        assertEquals(127 / 173.0, coincidences.alpha(SetDistance::masi).value().orElseThrow(), 2e-15);
    }

    @Example
    void mergingIntoItselfIsRefused() {
        SetCoincidences coincidences = new SetCoincidences();
        assertThrows(IllegalArgumentException.class, () -> coincidences.merge(coincidences));
    }

    private static double sumOverPairs(List<ImmutableSet<String>> sets) {
        double sum = 0;
        for (int i = 0; i < sets.size(); i++) {
            for (int j = 0; j < sets.size(); j++) {
                sum += i == j ? 0 : SetDistance.masi(sets.get(i), sets.get(j));
            }
        }
        return sum;
    }

    private static SetCoincidences coincidences(List<List<ImmutableSet<String>>> units) {
        SetCoincidences coincidences = new SetCoincidences();
        units.forEach(coincidences::add);
        return coincidences;
    }
}
