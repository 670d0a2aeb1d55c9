// SPDX-License-Identifier: Apache-2.0
package dev.alidade.attribution;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.CellRegister;
import dev.alidade.measure.Count;
import dev.alidade.measure.Names;
import dev.alidade.measure.SequenceSums;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * The credits of a weight model: for each name and replicate its conversions and its value. Shared conversions are counted
 * in units of 2^-60 and so is the value of exchange rows; the value of a typed journey is shared to the cent at once.
 */
final class WeightCells implements ModelCells {
    private static final BigDecimal UNITS = BigDecimal.valueOf(TouchUnits.ONE);

    private final WeightModel model;
    private final boolean typed;
    private final boolean evenly;
    private final SequenceSums sums;
    private final @Nullable Count missing;
    private final @Nullable Count coinciding;

    WeightCells(WeightModel model, String prefix, Names names, int replicates, boolean typed, CellRegister register) {
        this.model = model;
        this.typed = typed;
        evenly = typed && model.even();
        sums = register.cell(prefix + "credits", new SequenceSums(names, 2 * (1 + replicates)));
        missing = model.readsMilestones() ? register.cell(prefix + "missing", new Count()) : null;
        coinciding = model.readsMilestones() ? register.cell(prefix + "coinciding", new Count()) : null;
    }

    @Override
    public void add(JourneyPath path) {
        if (!path.converts()) {
            return;
        }
        if (evenly && path.times.length == 1 && path.value >= 0) {
            sums.addEvenly(path.touches, path.size, TouchUnits.ONE, path.valued ? path.value : 0);
            return;
        }
        int single = model.single(path);
        if (single >= 0) {
            addWhole(path, sums.child(SequenceSums.ROOT, path.touches[single]));
            return;
        }
        TouchUnits units = path.units;
        units.begin(path.size);
        count(model.weigh(path, units));
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
            int node = sums.child(SequenceSums.ROOT, path.touches[i]);
            addShare(path, node, share);
            if (byCent) {
                addCents(path, node, cents[i]);
            }
        }
    }

    private void count(int found) {
        if (missing != null && (found & WeightModel.MISSING) != 0) {
            missing.increment();
        }
        if (coinciding != null && (found & WeightModel.COINCIDING) != 0) {
            coinciding.increment();
        }
    }

    private void addWhole(JourneyPath path, int node) {
        for (int replicate = 0; replicate < path.times.length; replicate++) {
            int times = path.times[replicate];
            if (times > 0) {
                sums.addProduct(node, 2 * replicate, times, path.conversions, path.conversionsFraction);
                if (path.valued) {
                    sums.addProduct(node, 2 * replicate + 1, times, path.value, path.valueFraction);
                }
            }
        }
    }

    private void addShare(JourneyPath path, int node, long share) {
        if (path.conversions == 1 && path.conversionsFraction == 0) {
            sums.add(node, 0, share);
        } else {
            sums.addProduct(node, 0, share, path.conversions, path.conversionsFraction);
        }
        if (path.valued && !typed) {
            sums.addProduct(node, 1, share, path.value, path.valueFraction);
        }
        for (int replicate = 1; replicate < path.times.length; replicate++) {
            for (int i = 0; i < path.times[replicate]; i++) {
                sums.addProduct(node, 2 * replicate, share, path.conversions, path.conversionsFraction);
            }
        }
    }

    private void addCents(JourneyPath path, int node, long cent) {
        sums.add(node, 1, cent);
        for (int replicate = 1; replicate < path.times.length; replicate++) {
            if (path.times[replicate] > 0) {
                sums.addProduct(node, 2 * replicate + 1, path.times[replicate], cent, 0);
            }
        }
    }

    @Override
    public ModelCredits credits(int replicate) {
        List<String> names = new ArrayList<>();
        List<BigDecimal> conversions = new ArrayList<>();
        List<BigDecimal> values = new ArrayList<>();
        boolean shared = model.shares();
        sums.forEach(node -> {
            if (sums.depth(node) != 1) {
                throw new IllegalStateException("Credits of %s are for the sequence %s, not for single names."
                        .formatted(model.id(), sums.sequence(node)));
            }
            BigDecimal credit = sums.value(node, 2 * replicate);
            if (credit.signum() < 0) {
                throw new IllegalStateException(
                        "Model %s credits %s conversions to %s.".formatted(model.id(), credit, names.size()));
            }
            BigDecimal value = sums.value(node, 2 * replicate + 1);
            names.add(sums.sequence(node).get(0));
            conversions.add(shared ? credit.divide(UNITS) : credit);
            values.add(shared && !typed ? value.divide(UNITS) : value);
        });
        BigDecimal[] credits = Apportionment.rounded(conversions.toArray(BigDecimal[]::new), Apportionment.SCALE);
        BigDecimal[] amounts = Apportionment.rounded(values.toArray(BigDecimal[]::new), Apportionment.SCALE);
        ImmutableList.Builder<ModelCredits.Line> lines = ImmutableList.builder();
        for (int i = 0; i < credits.length; i++) {
            lines.add(new ModelCredits.Line(names.get(i), credits[i], amounts[i], OptionalDouble.empty()));
        }
        return new ModelCredits(OptionalInt.empty(), lines.build(), notes());
    }

    private ModelNotes notes() {
        return missing == null || coinciding == null
                ? ModelNotes.NONE
                : new ModelNotes(missing.value(), coinciding.value());
    }
}
