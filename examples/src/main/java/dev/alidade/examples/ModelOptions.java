// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples;

import com.google.common.collect.ImmutableList;
import dev.alidade.attribution.AttributionModel;
import dev.alidade.attribution.Markov;
import dev.alidade.attribution.Models;
import dev.alidade.attribution.PositionWeights;
import dev.alidade.attribution.Removal;
import dev.alidade.attribution.Shapley;
import dev.alidade.attribution.ShapleyGame;
import dev.alidade.examples.csv.Quoted;
import dev.alidade.examples.csv.Unusable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** By which model conversions are credited. An option that its model doesn't have is refused, never ignored. */
final class ModelOptions {
    private static final String AUTO = "auto";
    private static final ImmutableList<String> USUAL_DIRECT = ImmutableList.of("direct", "Direct", "(direct)");
    private static final String PART = "([0-9]{1,6}(?:\\.[0-9]{1,4})?)";
    private static final Pattern WEIGHTS = Pattern.compile("%1$s *, *%1$s *, *%1$s".formatted(PART));

    @Option(
            names = "--model",
            paramLabel = "MODEL",
            description = "first, last, last-non-direct, linear, linear-distinct, position, time-decay-rank, markov,"
                    + " shapley, shapley-ordered, shapley-pooled or shao-li")
    private @Nullable String model;

    @Option(
            names = "--order",
            paramLabel = "K|auto",
            description = "markov: how many touches the next one depends on (default: 1); auto: the order up"
                    + " to 4 that best foretells journeys that it hasn't seen")
    private @Nullable String order;

    @Option(
            names = "--weights",
            paramLabel = "40,20,40",
            description = "position: what the first touch, all in the middle, and the last one get (default: 40,20,40)")
    private @Nullable String weights;

    @Option(
            names = "--direct",
            paramLabel = "NAME",
            description = "last-non-direct: a touch that doesn't count as one; may be given several times"
                    + " (default: direct, Direct and (direct))")
    private List<String> direct = new ArrayList<>();

    @Option(
            names = "--removal",
            paramLabel = "to-null|bypass",
            description =
                    "markov: who comes to a touch that is taken away is lost (default: to-null), or goes on without it")
    private @Nullable String removal;

    @Option(names = "--no-nulls", description = "markov: leave out journeys that ended without a conversion")
    private boolean noNulls;

    @Option(names = "--collapse", description = "markov: take the same touch several times in a row as one")
    private boolean collapse;

    @Option(names = "--clip", description = "shapley-pooled: set negative credits to zero")
    private boolean clip;

    private PathModel named() {
        if (model == null) {
            throw new Unusable("--model is missing, wanted one of %s. See alidade attribution --help."
                    .formatted(PathModel.titles()));
        }
        return PathModel.named(model);
    }

    /** The model's name as it was asked for. */
    String title() {
        return named().title();
    }

    /**
     * Checks that the options belong to the model.
     *
     * @throws Unusable if one doesn't
     */
    void check() {
        PathModel asked = named();
        belongs("--order", order != null, asked, PathModel.MARKOV);
        belongs("--weights", weights != null, asked, PathModel.POSITION);
        belongs("--direct", !direct.isEmpty(), asked, PathModel.LAST_NON_DIRECT);
        belongs("--removal", removal != null, asked, PathModel.MARKOV);
        belongs("--no-nulls", noNulls, asked, PathModel.MARKOV);
        belongs("--collapse", collapse, asked, PathModel.MARKOV);
        belongs("--clip", clip, asked, PathModel.SHAPLEY_POOLED);
    }

    /**
     * The model.
     *
     * @param best finds the best order, when that is asked for
     * @throws Unusable if an option of it means nothing
     */
    AttributionModel model(Supplier<OptionalInt> best) {
        return switch (named()) {
            case FIRST -> Models.first();
            case LAST -> Models.last();
            case LAST_NON_DIRECT ->
                Models.lastNonDirect((direct.isEmpty() ? USUAL_DIRECT : direct).toArray(new String[0]));
            case LINEAR -> Models.linear();
            case LINEAR_DISTINCT -> Models.linearByCampaign();
            case POSITION -> Models.position(weights());
            case TIME_DECAY_RANK -> Models.timeDecayByRank();
            case MARKOV -> markov(best);
            case SHAPLEY -> Models.shapley();
            case SHAPLEY_ORDERED -> Models.shapley(ShapleyGame.ORDERED);
            case SHAPLEY_POOLED -> {
                Shapley pooled = Models.shapley(ShapleyGame.POOLED_RATE);
                yield clip ? pooled.clippingNegatives() : pooled;
            }
            case SHAO_LI -> Models.shaoLi();
        };
    }

    /** The touches that were named as not to count, so that those that no path has can be told. */
    Set<String> namedDirect() {
        return new LinkedHashSet<>(direct);
    }

    private Markov markov(Supplier<OptionalInt> best) {
        Markov markov = Models.markov().withRemoval(removal());
        markov = noNulls ? markov.withoutNulls() : markov;
        markov = collapse ? markov.withRepeatsCollapsed() : markov;
        return markov.withOrder(AUTO.equals(order) ? best.get().orElse(1) : order());
    }

    private int order() {
        if (order == null) {
            return 1;
        }
        if (order.strip().matches("[0-9]{1,9}")) {
            int asked = Integer.parseInt(order.strip());
            if (asked >= 1 && asked <= Markov.HIGHEST_ORDER) {
                return asked;
            }
        }
        throw new Unusable("--order: %s, wanted a whole number from 1 to %d, or auto."
                .formatted(Quoted.of(order), Markov.HIGHEST_ORDER));
    }

    private Removal removal() {
        if (removal == null) {
            return Removal.TO_NULL;
        }
        return switch (removal.strip().toLowerCase(Locale.ROOT)) {
            case "to-null" -> Removal.TO_NULL;
            case "bypass" -> Removal.BYPASS;
            default -> throw new Unusable("--removal: %s, wanted to-null or bypass.".formatted(Quoted.of(removal)));
        };
    }

    private static void belongs(String option, boolean given, PathModel asked, PathModel... models) {
        if (given && !List.of(models).contains(asked)) {
            throw new Unusable(
                    "%s belongs to --model %s, and the model is %s. Leave it out, or ask for the other model."
                            .formatted(
                                    option,
                                    String.join(
                                            " or ",
                                            List.of(models).stream()
                                                    .map(PathModel::title)
                                                    .toList()),
                                    asked.title()));
        }
    }

    private PositionWeights weights() {
        if (weights == null) {
            return PositionWeights.of(40, 20, 40);
        }
        Matcher parts = WEIGHTS.matcher(weights.strip());
        if (!parts.matches()) {
            throw new Unusable(
                    "--weights: %s, wanted three numbers for the first touch, all in the middle, and the last"
                                    .formatted(Quoted.of(weights))
                            + " one, such as 40,20,40.");
        }
        int decimals = 0;
        for (int part = 1; part <= 3; part++) {
            decimals = Math.max(
                    decimals,
                    new BigDecimal(parts.group(part)).stripTrailingZeros().scale());
        }
        return PositionWeights.of(part(parts, 1, decimals), part(parts, 2, decimals), part(parts, 3, decimals));
    }

    private static long part(Matcher parts, int number, int decimals) {
        return new BigDecimal(parts.group(number)).movePointRight(decimals).longValueExact();
    }
}
