// SPDX-License-Identifier: Apache-2.0
package dev.alidade.attribution;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.CellRegister;
import dev.alidade.measure.Names;
import dev.alidade.measure.SequenceSums;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The even split over distinct names, and of the estimate the same amounts once more by name and position of its first
 * touch: shares in units of 2<sup>-60</sup>, the value of typed journeys to the cent.
 */
final class OrderedCells implements ModelCells {
    private static final int CONVERSIONS = 0;
    private static final int VALUE = 1;

    private final ModelCells even;
    private final boolean typed;
    private final SequenceSums sums;
    private final NumberNames numbers;
    private final LinearModel weights = new LinearModel(true);

    OrderedCells(ModelCells even, String prefix, Names names, boolean typed, CellRegister register) {
        this.even = even;
        this.typed = typed;
        numbers = new NumberNames(names);
        sums = register.cell(prefix + "positions", new SequenceSums(names, 2));
    }

    @Override
    public void add(JourneyPath path) {
        even.add(path);
        if (!path.converts()) {
            return;
        }
        TouchUnits units = path.units;
        units.begin(path.size);
        int unused = weights.weigh(path, units);
        boolean byCent = typed && path.valued;
        long[] cents = path.cents();
        if (byCent) {
            units.split(path.value, cents);
        }
        for (int i = 0; i < path.size; i++) {
            long share = units.of(i);
            if (share == 0) {
                continue;
            }
            int position = Math.min(i + 1, PositionCredit.LAST_POSITION);
            int node = sums.child(sums.child(SequenceSums.ROOT, path.touches[i]), numbers.of(position));
            sums.addProduct(node, CONVERSIONS, share, path.conversions, path.conversionsFraction);
            if (byCent) {
                sums.add(node, VALUE, cents[i]);
            } else if (path.valued) {
                sums.addProduct(node, VALUE, share, path.value, path.valueFraction);
            }
        }
    }

    @Override
    public ModelCredits credits(int replicate) {
        ModelCredits credits = even.credits(replicate);
        if (replicate > 0) {
            return credits;
        }
        Map<String, TreeMap<Integer, Integer>> nodes = new TreeMap<>();
        sums.forEach(node -> {
            ImmutableList<String> at = sums.sequence(node);
            if (at.size() == 2 && sums.value(node, CONVERSIONS).signum() > 0) {
                nodes.computeIfAbsent(at.get(0), name -> new TreeMap<>())
                        .put(NumberNames.parse(at.get(1), 1, PositionCredit.LAST_POSITION), node);
            } else if (sums.value(node, CONVERSIONS).signum() != 0
                    || sums.value(node, VALUE).signum() != 0) {
                throw new IllegalStateException("Credits at %s are at no position.".formatted(at));
            }
        });
        ImmutableList.Builder<PositionCredit> positions = ImmutableList.builder();
        for (ModelCredits.Line line : credits.lines()) {
            TreeMap<Integer, Integer> places = nodes.remove(line.name());
            if (places == null) {
                throw new IllegalStateException("The credit of %s is at no position.".formatted(line.name()));
            }
            addPositions(line, places, positions);
        }
        if (!nodes.isEmpty()) {
            throw new IllegalStateException("The names %s have positions and no credit.".formatted(nodes.keySet()));
        }
        return new ModelCredits(
                credits.order(), credits.lines(), credits.notes().withPositions(positions.build()));
    }

    private void addPositions(
            ModelCredits.Line line, Map<Integer, Integer> places, ImmutableList.Builder<PositionCredit> positions) {
        List<BigDecimal> shares = new ArrayList<>();
        List<BigDecimal> worths = new ArrayList<>();
        places.values().forEach(node -> {
            shares.add(sums.value(node, CONVERSIONS));
            worths.add(sums.value(node, VALUE));
        });
        BigDecimal[] weights = shares.toArray(BigDecimal[]::new);
        BigDecimal[] byValue = worths.toArray(BigDecimal[]::new);
        BigDecimal worth = worths.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal[] conversions = Apportionment.of(line.conversions(), weights, Apportionment.SCALE);
        BigDecimal[] values = worth.signum() == 0
                ? byValue // values that cancel out
                : Apportionment.of(line.value(), byValue, typed ? 0 : Apportionment.SCALE);
        int at = 0;
        for (int position : places.keySet()) {
            positions.add(new PositionCredit(
                    line.name(), position, Decimals.plain(conversions[at]), Decimals.plain(values[at])));
            at++;
        }
    }
}
