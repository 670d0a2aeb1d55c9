// SPDX-License-Identifier: Apache-2.0
package dev.alidade.attribution;

import com.google.common.collect.ImmutableList;
import dev.alidade.attribution.ModelAgreement.Disagreement;
import dev.alidade.attribution.ModelAgreement.Pair;
import dev.alidade.measure.Evidence;
import dev.alidade.measure.Measurement;
import dev.alidade.measure.Measurement.State;
import dev.alidade.stats.RankCorrelation;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeSet;

/** Compares the credits of several models. */
final class Agreement {
    /** How many names are told on which models differ most. */
    private static final int TOLD = 10;

    private final ImmutableList<AttributionModel> models;
    private final ImmutableList<String> names;
    private final List<BigDecimal[]> credits = new ArrayList<>();

    private Agreement(ImmutableList<AttributionModel> models, ImmutableList<ModelResult> results) {
        this.models = models;
        TreeSet<String> all = new TreeSet<>();
        results.forEach(result -> result.credits().forEach(credit -> all.add(credit.name())));
        names = ImmutableList.copyOf(all);
        for (ModelResult result : results) {
            Map<String, BigDecimal> byName = new HashMap<>();
            result.credits().forEach(credit -> byName.put(credit.name(), credit.conversions()));
            credits.add(names.stream()
                    .map(name -> byName.getOrDefault(name, BigDecimal.ZERO))
                    .toArray(BigDecimal[]::new));
        }
    }

    /** The agreement of models with these results, in the same order. */
    static ModelAgreement of(ImmutableList<AttributionModel> models, ImmutableList<ModelResult> results) {
        return new Agreement(models, results).agreement();
    }

    private ModelAgreement agreement() {
        ImmutableList.Builder<Pair> pairs = ImmutableList.builder();
        Optional<Pair> smallest = Optional.empty();
        for (int one = 0; one < models.size(); one++) {
            for (int other = one + 1; other < models.size(); other++) {
                Pair pair = pair(one, other);
                pairs.add(pair);
                if (pair.standard()
                        && pair.spearman().isPresent()
                        && (smallest.isEmpty() || spearman(pair) < spearman(smallest.get()))) {
                    smallest = Optional.of(pair);
                }
            }
        }
        return new ModelAgreement(pairs.build(), smallest, disagreements());
    }

    private static double spearman(Pair pair) {
        return pair.spearman().orElseThrow();
    }

    private Pair pair(int one, int other) {
        double[] ones = doubles(credits.get(one));
        double[] others = doubles(credits.get(other));
        return new Pair(
                models.get(one).id(),
                models.get(other).id(),
                models.get(one).standard() && models.get(other).standard(),
                RankCorrelation.spearman(ones, others),
                RankCorrelation.kendall(ones, others));
    }

    /** To nine decimals: credits that differ only by what rounding handed out are alike. */
    private static double[] doubles(BigDecimal[] values) {
        double[] doubles = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            doubles[i] = values[i].setScale(9, RoundingMode.HALF_EVEN).doubleValue();
        }
        return doubles;
    }

    private ImmutableList<Disagreement> disagreements() {
        List<Disagreement> all = new ArrayList<>();
        for (int name = 0; name < names.size(); name++) {
            int most = 0;
            int least = 0;
            for (int model = 1; model < models.size(); model++) {
                most = credit(model, name).compareTo(credit(most, name)) > 0 ? model : most;
                least = credit(model, name).compareTo(credit(least, name)) < 0 ? model : least;
            }
            if (most != least) {
                all.add(new Disagreement(
                        names.get(name),
                        models.get(most).id(),
                        credit(most, name),
                        models.get(least).id(),
                        credit(least, name)));
            }
        }
        all.sort(Comparator.comparing((Disagreement one) -> one.most().subtract(one.least()))
                .reversed()
                .thenComparing(Disagreement::name));
        return ImmutableList.copyOf(all.subList(0, Math.min(TOLD, all.size())));
    }

    private BigDecimal credit(int model, int name) {
        return credits.get(model)[name];
    }

    /** The agreement as a measurement. */
    static Measurement measurement(ModelAgreement agreement, long cases) {
        OptionalDouble smallest = agreement.smallest().map(Pair::spearman).orElse(OptionalDouble.empty());
        return smallest.isPresent()
                ? Measurement.of(
                        AttributionMetrics.MODEL_AGREEMENT,
                        smallest.getAsDouble(),
                        Optional.empty(),
                        Evidence.over(cases))
                : Measurement.absent(AttributionMetrics.MODEL_AGREEMENT, State.NO_DATA, Evidence.over(cases));
    }
}
