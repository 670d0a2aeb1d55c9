// SPDX-License-Identifier: Apache-2.0
package dev.alidade.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.primitives.Ints;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import org.dkpro.statistics.agreement.InsufficientDataException;
import org.dkpro.statistics.agreement.coding.CodingAnnotationStudy;
import org.dkpro.statistics.agreement.coding.KrippendorffAlphaAgreement;
import org.dkpro.statistics.agreement.distance.IDistanceFunction;
import org.dkpro.statistics.agreement.distance.IntervalDistanceFunction;
import org.dkpro.statistics.agreement.distance.NominalDistanceFunction;
import org.dkpro.statistics.agreement.distance.OrdinalDistanceFunction;
import org.dkpro.statistics.agreement.distance.RatioDistanceFunction;

class KrippendorffProperties {

    private static final Distance LOPSIDED = (a, b) -> 1 / (1.0 + a) - 1 / (2.0 + b);

    /** Up to 30 units of 4 coders: codes 1 to 6, a quarter of them missing. */
    @Provide
    Arbitrary<List<int[]>> studies() {
        return Arbitraries.frequencyOf(
                        Tuple.of(3, Arbitraries.integers().between(1, 6)),
                        Tuple.of(1, Arbitraries.just(Krippendorff.MISSING)))
                .array(int[].class)
                .ofSize(4)
                .list()
                .ofMinSize(1)
                .ofMaxSize(30);
    }

    // Oracle: DKPro Statistics 2.2.1, KrippendorffAlphaAgreement.calculateAgreement().
    @Property
    void everyLevelAgreesWithDkpro(@ForAll @From("studies") List<int[]> study) {
        int[][] units = study.toArray(int[][]::new);
        agree(dkpro(study, new NominalDistanceFunction()), Krippendorff.nominal(units));
        agree(dkpro(study, new OrdinalDistanceFunction()), Krippendorff.ordinal(units));
        agree(dkpro(study, new IntervalDistanceFunction()), Krippendorff.interval(units, code -> code));
        agree(dkpro(study, new RatioDistanceFunction()), Krippendorff.ratio(units, code -> code));
    }

    @Property
    void orderAndSplitOfTheUnitsDoNotShow(
            @ForAll @From("studies") List<int[]> study, @ForAll Random random, @ForAll @IntRange(max = 30) int cut) {
        Coincidences inOrder = coincidences(study);
        NominalCoincidences nominalInOrder = nominal(study);

        Collections.shuffle(study, random);
        study.forEach(unit -> Collections.shuffle(asList(unit), random));
        int at = Math.min(cut, study.size());
        Coincidences inParts = coincidences(study.subList(0, at));
        inParts.merge(coincidences(study.subList(at, study.size())));
        NominalCoincidences nominalInParts = nominal(study.subList(0, at));
        nominalInParts.merge(nominal(study.subList(at, study.size())));

        assertEquals(inOrder.nominal(), inParts.nominal());
        assertEquals(inOrder.ordinal(), inParts.ordinal());
        assertEquals(inOrder.ratio(Math::sqrt), inParts.ratio(Math::sqrt));
        assertEquals(inOrder.alpha(LOPSIDED), inParts.alpha(LOPSIDED));
        assertEquals(nominalInOrder.alpha(), nominalInParts.alpha());
    }

    @Property
    void theFastNominalWayGivesTheSameBits(
            @ForAll @From("studies") List<int[]> study, @ForAll @IntRange(min = 1, max = 8) int copies) {
        List<int[]> wide = study.stream() // the coders of a unit repeated, past the longest unit compared in pairs
                .map(unit -> Collections.nCopies(copies, unit).stream()
                        .flatMapToInt(Arrays::stream)
                        .toArray())
                .toList();
        Alpha general = coincidences(wide).nominal();
        assertEquals(general, nominal(wide).alpha());
    }

    @Property
    void countsOfAUnitSayTheSameAsItsValues(@ForAll @From("studies") List<int[]> study) {
        assertEquals(coincidences(study).nominal(), coincidencesByCount(study).nominal());
        assertEquals(coincidences(study).ordinal(), coincidencesByCount(study).ordinal());
        assertEquals(
                coincidences(study).alpha(LOPSIDED), coincidencesByCount(study).alpha(LOPSIDED));
    }

    @Property
    void alphaIsNeverAboveOneAndOneOnlyWithoutDisagreement(@ForAll @From("studies") List<int[]> study) {
        Alpha alpha = nominal(study).alpha();
        if (alpha.value().isPresent()) {
            assertTrue(alpha.value().getAsDouble() <= 1);
            assertEquals(alpha.observed().getAsDouble() == 0, alpha.value().getAsDouble() == 1);
        }
    }

    private static OptionalDouble dkpro(List<int[]> study, IDistanceFunction distance) {
        CodingAnnotationStudy items = new CodingAnnotationStudy(4);
        for (int[] unit : study) {
            items.addItemAsArray(Arrays.stream(unit)
                    .mapToObj(code -> code == Krippendorff.MISSING ? null : (Object) code)
                    .toArray());
        }
        try {
            return OptionalDouble.of(new KrippendorffAlphaAgreement(items, distance).calculateAgreement());
        } catch (InsufficientDataException noDisagreementPossible) {
            return OptionalDouble.empty();
        }
    }

    /** Where alpha is undefined DKPro isn't asked: it knows a second category when only a lone value is of it. */
    private static void agree(OptionalDouble oracle, Alpha alpha) {
        if (alpha.value().isPresent()) {
            assertEquals(oracle.orElseThrow(), alpha.value().getAsDouble(), 1e-12);
        }
    }

    private static Coincidences coincidences(List<int[]> units) {
        Coincidences coincidences = new Coincidences();
        units.forEach(coincidences::add);
        return coincidences;
    }

    private static Coincidences coincidencesByCount(List<int[]> units) {
        Coincidences coincidences = new Coincidences();
        for (int[] unit : units) {
            long[] counts = new long[7];
            Arrays.stream(unit).filter(code -> code != Krippendorff.MISSING).forEach(code -> counts[code]++);
            coincidences.addCounts(counts);
        }
        return coincidences;
    }

    private static NominalCoincidences nominal(List<int[]> units) {
        NominalCoincidences coincidences = new NominalCoincidences();
        units.forEach(coincidences::add);
        return coincidences;
    }

    /** A view that writes through. */
    private static List<Integer> asList(int[] unit) {
        return Ints.asList(unit);
    }
}
