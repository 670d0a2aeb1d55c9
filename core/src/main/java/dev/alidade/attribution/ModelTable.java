// SPDX-License-Identifier: Apache-2.0
package dev.alidade.attribution;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.CellRegister;
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
    private final List<ModelCells> cells = new ArrayList<>();
    private final int replicates;

    ModelTable(
            ImmutableList<AttributionModel> models,
            Names names,
            int replicates,
            boolean typed,
            CellRegister register) {
        this.models = models;
        this.replicates = replicates;
        for (AttributionModel model : models) {
            cells.add(model.cells("model" + cells.size() + '.', names, replicates, typed, register));
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
        for (int i = 0; i < cells.size(); i++) {
            cells.get(i).add(path);
        }
    }

    /**
     * What the models credit.
     *
     * @param conversions the conversions that were credited
     * @param valued whether a value is known
     * @param digits by how many digits values are smaller than they were counted: those of minor units
     */
    ImmutableList<ModelResult> results(BigDecimal conversions, boolean valued, int digits) {
        ImmutableList.Builder<ModelResult> results = ImmutableList.builder();
        for (int i = 0; i < cells.size(); i++) {
            AttributionModel model = models.get(i);
            Bootstrap bootstrap = new Bootstrap(cells.get(i), replicates, digits);
            ModelResult result = result(model, cells.get(i).credits(0), bootstrap, valued, digits);
            if (model instanceof WeightModel && result.conversions().compareTo(conversions) != 0) {
                throw new IllegalStateException("Model %s credits %s of %s conversions."
                        .formatted(model.id(), result.conversions(), conversions));
            }
            results.add(result);
        }
        return results.build();
    }

    private static ModelResult result(
            AttributionModel model, ModelCredits credits, Bootstrap bootstrap, boolean valued, int digits) {
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
                    valued ? Optional.of(amount(amount, digits)) : Optional.empty(),
                    line.removalEffect(),
                    bootstrap.conversions(line.name()),
                    valued ? bootstrap.value(line.name()) : Optional.empty()));
        }
        sorted.sort(ORDER);
        return new ModelResult(
                model.id(),
                credits.order(),
                Decimals.plain(conversions),
                valued ? Optional.of(amount(value, digits)) : Optional.empty(),
                ImmutableList.copyOf(sorted),
                bootstrap.orders(sorted.stream().map(Credit::name).toList(), valued),
                credits.notes());
    }

    /** With all decimals of the currency, if there is one. */
    private static BigDecimal amount(BigDecimal value, int digits) {
        BigDecimal plain = Decimals.plain(value);
        return digits > plain.scale() ? plain.setScale(digits) : plain;
    }
}
