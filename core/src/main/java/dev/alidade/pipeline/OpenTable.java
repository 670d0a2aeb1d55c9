// SPDX-License-Identifier: Apache-2.0
package dev.alidade.pipeline;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import dev.alidade.measure.Count;
import dev.alidade.measure.Keyed;
import dev.alidade.measure.Proportion;
import dev.alidade.model.Stage;
import dev.alidade.model.StageOrder;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** The open deals by stage, with what they are worth. */
final class OpenTable {
    private final PipelineTally tally;
    private final ImmutableList<OpenCells.Group> groups;
    private final ImmutableSortedSet<Fault> recorded;
    private final Proportion winRate;
    private final Optional<Integer> decimals;
    private final ImmutableList.Builder<OpenStage> stages = ImmutableList.builder();
    private OpenWorth all = OpenWorth.NOTHING;

    OpenTable(
            PipelineTally tally,
            ImmutableList<OpenCells.Group> groups,
            ImmutableSortedSet<Fault> recorded,
            Proportion winRate) {
        this.tally = tally;
        this.groups = groups;
        this.recorded = recorded;
        this.winRate = winRate;
        decimals = tally.settings.currency().map(currency -> currency.getDefaultFractionDigits());
        Set<String> keys = new HashSet<>();
        for (StageOrder order : tally.orders.all()) {
            for (int number = 0; number < order.size(); number++) {
                if (order.kind(number) == Stage.Kind.OPEN) {
                    String key = tally.stageKey(order, number);
                    keys.add(key);
                    add(key, Optional.of(order.pipeline().name()), Optional.of(order.stage(number)));
                }
            }
        }
        keys.add(PipelineTally.NO_STAGE);
        if (groups.stream().anyMatch(group -> group.stage().equals(PipelineTally.NO_STAGE))) {
            add(PipelineTally.NO_STAGE, Optional.empty(), Optional.empty());
        }
        for (OpenCells.Group group : groups) {
            if (!keys.contains(group.stage())) {
                throw new IllegalStateException(
                        "%s open deals are in stage %s, which isn't open.".formatted(group.deals(), group.stage()));
            }
        }
    }

    private void add(String key, Optional<String> pipeline, Optional<Stage> stage) {
        OpenWorth worth = worth(key, stage.map(Stage::probability).orElse(OptionalDouble.empty()));
        all = all.plus(worth);
        ImmutableSortedMap.Builder<Fault, Long> faults = ImmutableSortedMap.naturalOrder();
        for (Fault fault : recorded) {
            faults.put(
                    fault,
                    groups.stream()
                            .filter(group -> group.stage().equals(key) && fault.in(group.mask()))
                            .mapToLong(OpenCells.Group::deals)
                            .sum());
        }
        stages.add(new OpenStage(
                pipeline,
                stage.map(Stage::name),
                worth.deals(),
                faults.buildOrThrow(),
                decimals.map(places -> worth.told(places, winRate))));
    }

    private OpenWorth worth(String key, OptionalDouble probability) {
        long deals = 0;
        long valued = 0;
        BigInteger value = BigInteger.ZERO;
        for (OpenCells.Group group : groups) {
            if (group.stage().equals(key)) {
                deals += group.deals();
                valued += group.valued();
                value = value.add(group.value());
            }
        }
        BigInteger ofProducts = BigInteger.ZERO;
        BigInteger withoutRate = BigInteger.ZERO;
        BigDecimal weighted = BigDecimal.ZERO;
        for (OpenCells.OfProduct product : tally.open.products(key)) {
            ofProducts = ofProducts.add(product.value());
            Proportion rate = rate(product.product());
            if (product.product().equals(PipelineTally.NO_PRODUCT) || rate.total() == 0) {
                withoutRate = withoutRate.add(product.value());
            } else {
                weighted = weighted.add(OpenWorth.times(product.value(), rate));
            }
        }
        if (!ofProducts.equals(value)) {
            throw new IllegalStateException(
                    "Open deals in stage %s are worth %s, by product %s.".formatted(key, value, ofProducts));
        }
        BigDecimal whole = new BigDecimal(value);
        Optional<BigDecimal> byStage = valued == 0
                ? Optional.of(BigDecimal.ZERO)
                : probability.isPresent()
                        ? Optional.of(whole.multiply(BigDecimal.valueOf(probability.getAsDouble())))
                        : Optional.empty();
        return new OpenWorth(
                deals,
                valued,
                value,
                tally.open.listPriced(key),
                tally.open.listValue(key),
                byStage,
                weighted,
                withoutRate);
    }

    private Proportion rate(String product) {
        long won = count(tally.won, product);
        return Proportion.of(won, Math.addExact(won, count(tally.lost, product)));
    }

    private static long count(Keyed<Count> counts, String product) {
        return counts.find(product).map(Count::value).orElse(0L);
    }

    ImmutableList<OpenStage> stages() {
        return stages.build();
    }

    /** All stages together; empty when no values are told. */
    Optional<OpenValue> value() {
        return decimals.map(places -> all.told(places, winRate));
    }
}
