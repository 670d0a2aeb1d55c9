// SPDX-License-Identifier: Apache-2.0
package dev.alidade.attribution;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.CellRegister;
import dev.alidade.measure.Interval;
import dev.alidade.measure.Names;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The models of one tally, with their cells. */
final class ModelTable {
    private static final Comparator<Credit> ORDER =
            Comparator.comparing(Credit::conversions).reversed().thenComparing(Credit::name);

    private final ImmutableList<AttributionModel> models;
    private final int replicates;
    private final ModelCells[] cells;

    /** Declares the cells of all models, their names beginning with the prefix. */
    ModelTable(
            ImmutableList<AttributionModel> models,
            String prefix,
            Names names,
            int replicates,
            boolean typed,
            CellRegister register) {
        this.models = models;
        this.replicates = replicates;
        cells = new ModelCells[models.size()];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = models.get(i).cells(prefix + "model" + i + '.', names, replicates, typed, register);
        }
    }

    /** Checks that there is a model, and that no two have one id. */
    static ImmutableList<AttributionModel> checked(List<AttributionModel> models) {
        if (models.isEmpty()) {
            throw new IllegalArgumentException("Attribution: no model is given. Take one of Models, such as linear().");
        }
        Set<String> ids = new HashSet<>();
        for (AttributionModel model : models) {
            if (!ids.add(model.id())) {
                throw new IllegalArgumentException("Attribution: the model %s is given twice.".formatted(model.id()));
            }
        }
        return ImmutableList.copyOf(models);
    }

    void add(JourneyPath path) {
        for (ModelCells counted : cells) {
            counted.add(path);
        }
    }

    /**
     * What the models credit.
     *
     * @param conversions the conversions that were to be credited
     * @param value their value, as it was counted; empty where none is known
     * @param digits by how many digits values are smaller than they were counted: those of minor units
     * @throws IllegalStateException if a model that shares out every conversion has credited another number or value
     */
    ImmutableList<ModelResult> results(BigDecimal conversions, Optional<BigDecimal> value, int digits) {
        ImmutableList.Builder<ModelResult> results = ImmutableList.builder();
        for (int i = 0; i < cells.length; i++) {
            ModelResult result = result(models.get(i), cells[i], value.isPresent(), digits);
            if (models.get(i) instanceof WeightModel
                    && (result.conversions().compareTo(conversions) != 0
                            || !sameAmount(result.value(), value.map(amount -> amount.movePointLeft(digits))))) {
                throw new IllegalStateException(
                        "Model %s credits %s conversions worth %s, where %s worth %s were counted."
                                .formatted(result.model(), result.conversions(), result.value(), conversions, value));
            }
            results.add(result);
        }
        return results.build();
    }

    /** The interval of the value that a model, by its place, credits to several names together; empty without a bootstrap. */
    Optional<Interval> value(int model, Iterable<String> names, int digits) {
        return new Bootstrap(cells[model], replicates, digits).value(names);
    }

    private static boolean sameAmount(Optional<BigDecimal> one, Optional<BigDecimal> other) {
        return one.isPresent() == other.isPresent()
                && (one.isEmpty() || one.get().compareTo(other.get()) == 0);
    }

    private ModelResult result(AttributionModel model, ModelCells counted, boolean valued, int digits) {
        ModelCredits credits = counted.credits(0);
        Bootstrap bootstrap = new Bootstrap(counted, replicates, digits);
        List<Credit> sorted = new ArrayList<>();
        BigDecimal conversions = BigDecimal.ZERO;
        BigDecimal value = BigDecimal.ZERO;
        for (ModelCredits.Line line : credits.lines()) {
            BigDecimal amount = line.value().movePointLeft(digits);
            conversions = conversions.add(line.conversions());
            value = value.add(amount);
            sorted.add(new Credit(
                    line.name(),
                    Decimals.plain(line.conversions()),
                    valued ? Optional.of(Decimals.plain(amount, digits)) : Optional.empty(),
                    line.removalEffect(),
                    bootstrap.conversions(line.name()),
                    valued ? bootstrap.value(line.name()) : Optional.empty()));
        }
        sorted.sort(ORDER);
        return new ModelResult(
                model.id(),
                credits.order(),
                Decimals.plain(conversions),
                valued ? Optional.of(Decimals.plain(value, digits)) : Optional.empty(),
                ImmutableList.copyOf(sorted),
                bootstrap.orders(sorted.stream().map(Credit::name).toList(), valued),
                credits.notes().inUnits(digits, model.effectsAreAmounts(), valued));
    }
}
