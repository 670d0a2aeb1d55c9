// SPDX-License-Identifier: Apache-2.0
package dev.alidade.pipeline;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.CellRegister;
import dev.alidade.measure.Count;
import dev.alidade.measure.Keyed;
import dev.alidade.measure.Sum;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;

/**
 * Counts open deals by stage and by which faults they have, with what they are worth. Any set of faults can be asked for
 * afterwards.
 */
final class OpenCells {
    /** A deal that can't be judged to be stalled. */
    static final int NO_STAGE_TIME = 1 << Fault.values().length;

    /** A deal whose cycle has begun. */
    static final int STARTED = NO_STAGE_TIME << 1;

    private static final int ALL = (STARTED << 1) - 1;

    private final Keyed<Keyed<Count>> counts;
    private final Keyed<Keyed<Count>> valued;
    private final Keyed<Keyed<Sum>> values;
    private final Keyed<Keyed<Sum>> byProduct;
    private final Keyed<Count> listPriced;
    private final Keyed<Sum> listValues;
    private Map<Integer, String> keys = new HashMap<>(); // of masks, only ever asked by mask

    OpenCells(CellRegister register) {
        counts = register.cell("open", new Keyed<>(() -> new Keyed<>(Count::new)));
        valued = register.cell("valued", new Keyed<>(() -> new Keyed<>(Count::new)));
        values = register.cell("values", new Keyed<>(() -> new Keyed<>(Sum::new)));
        byProduct = register.cell("byProduct", new Keyed<>(() -> new Keyed<>(Sum::new)));
        listPriced = register.cell("listPriced", new Keyed<>(Count::new));
        listValues = register.cell("listValues", new Keyed<>(Sum::new));
    }

    private String key(int mask) {
        return keys.computeIfAbsent(mask, Integer::toHexString);
    }

    /** Takes over the keys that were made for another. */
    void shareWorkspace(OpenCells other) {
        keys = other.keys;
    }

    /** Counts an open deal in a stage, with its faults and what else the mask says. */
    void add(String stage, int mask) {
        counts.at(stage).at(key(mask)).increment();
    }

    /** Adds what the deal is worth that was counted last, in minor units. */
    void addValue(String stage, int mask, String product, long minorUnits, boolean listPrice) {
        String key = key(mask);
        valued.at(stage).at(key).increment();
        values.at(stage).at(key).add(minorUnits);
        byProduct.at(stage).at(product).add(minorUnits);
        if (listPrice) {
            listPriced.at(stage).increment();
            listValues.at(stage).add(minorUnits);
        }
    }

    /** The open deals of one stage that have the same mask. */
    record Group(String stage, int mask, long deals, long valued, BigInteger value) {}

    /** All deals, by stage and mask. */
    ImmutableList<Group> groups() {
        ImmutableList.Builder<Group> groups = ImmutableList.builder();
        counts.forEach((stage, masks) -> masks.forEach((key, count) -> groups.add(group(stage, key, count.value()))));
        return groups.build();
    }

    private Group group(String stage, String key, long deals) {
        int mask = Integer.parseInt(key, 16);
        long withValue = valued.find(stage)
                .flatMap(masks -> masks.find(key))
                .map(Count::value)
                .orElse(0L);
        BigInteger value = values.find(stage)
                .flatMap(masks -> masks.find(key))
                .map(Sum::value)
                .orElse(BigInteger.ZERO);
        boolean possible = mask >= 0
                && mask <= ALL
                && Integer.toHexString(mask).equals(key)
                && !(Fault.STALLED.in(mask) && (mask & NO_STAGE_TIME) != 0)
                && !(Fault.DEAD_WOOD.in(mask) && (mask & STARTED) == 0)
                && !(Fault.NO_CLOSE_DATE.in(mask) && Fault.OVERDUE.in(mask));
        if (!possible || withValue > deals || value.signum() < 0 || (withValue == 0 && value.signum() > 0)) {
            throw new IllegalStateException(
                    "Open deals of mask %s in stage %s: %s, %s of them with a value, of %s together."
                            .formatted(key, stage, deals, withValue, value));
        }
        return new Group(stage, mask, deals, withValue, value);
    }

    /** How many deals of a stage have a list price for a value. */
    long listPriced(String stage) {
        return listPriced.find(stage).map(Count::value).orElse(0L);
    }

    /** What those are worth. */
    BigInteger listValue(String stage) {
        return listValues.find(stage).map(Sum::value).orElse(BigInteger.ZERO);
    }

    /** What is open of one product in one stage. */
    record OfProduct(String product, BigInteger value) {}

    /** The value in a stage by product, those without product under the empty name. */
    ImmutableList<OfProduct> products(String stage) {
        ImmutableList.Builder<OfProduct> products = ImmutableList.builder();
        byProduct
                .find(stage)
                .ifPresent(sums -> sums.forEach((product, sum) -> products.add(new OfProduct(product, sum.value()))));
        return products.build();
    }

    /** Throws if something has a value in a stage or group that no deal is in. */
    void requireCounted() {
        valued.forEach((stage, masks) -> masks.forEach((mask, count) -> requireCounted(stage, mask)));
        values.forEach((stage, masks) -> masks.forEach((mask, sum) -> requireCounted(stage, mask)));
        byProduct.forEach((stage, sums) -> requireStage(stage));
        listPriced.forEach((stage, count) -> requireStage(stage));
        listValues.forEach((stage, sum) -> requireStage(stage));
    }

    private void requireCounted(String stage, String mask) {
        if (counts.find(stage).flatMap(masks -> masks.find(mask)).isEmpty()) {
            throw new IllegalStateException(
                    "No deal of mask %s is in stage %s, but there is a value.".formatted(mask, stage));
        }
    }

    private void requireStage(String stage) {
        if (counts.find(stage).isEmpty()) {
            throw new IllegalStateException("No deal is in stage %s, but there is a value.".formatted(stage));
        }
    }
}
