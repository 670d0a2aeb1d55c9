// SPDX-License-Identifier: Apache-2.0
package dev.alidade.attribution;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/**
 * The models. Weight models share each conversion among its touches, so that their credits add up to it exactly; the others
 * say how they come to theirs.
 */
public final class Models {
    private static final Duration WEEK = Duration.ofDays(7);

    private Models() {}

    /**
     * The models that everybody knows, for comparison: first, last, linear, position 40/20/40, time decay with a half-life of
     * 7 days, Markov of order 1 and Shapley of the subset-sum game.
     *
     * @return the models
     */
    public static AttributionModel[] standard() {
        return new AttributionModel[] {
            first(), last(), linear(), position(PositionWeights.GOOGLE), timeDecay(WEEK), markov(), shapley()
        };
    }

    /**
     * All to the first touch.
     *
     * @return the model
     */
    public static AttributionModel first() {
        return SingleTouchModel.first();
    }

    /**
     * All to the last touch.
     *
     * @return the model
     */
    public static AttributionModel last() {
        return SingleTouchModel.last();
    }

    /**
     * All to the last touch that is not direct; to the last one where all are.
     *
     * @param direct the names that are passed over, such as {@code Direct}
     * @return the model
     * @throws IllegalArgumentException without a name
     */
    public static AttributionModel lastNonDirect(String... direct) {
        return SingleTouchModel.lastNonDirect(SingleTouchModel.named(direct));
    }

    /**
     * The same to every touch.
     *
     * @return the model
     */
    public static AttributionModel linear() {
        return new LinearModel(false);
    }

    /**
     * The same to every distinct campaign, channel or type of a journey, however often it touched; booked to its first touch.
     *
     * @return the model
     */
    public static AttributionModel linearByCampaign() {
        return new LinearModel(true);
    }

    /**
     * So much to the first touch, to the last, and to all between them.
     *
     * @param weights the weights
     * @return the model
     */
    public static AttributionModel position(PositionWeights weights) {
        return new PositionModel(requireNonNull(weights, "weights"));
    }

    /**
     * So much to the touches that led to the milestones, and to all others. Needs journeys: exchange rows have no milestones.
     *
     * @param weights the weights
     * @return the model
     */
    public static AttributionModel milestones(MilestoneWeights weights) {
        return new MilestoneModel(requireNonNull(weights, "weights"));
    }

    /**
     * Half as much for every half-life that a touch is older: {@code 2^(-age / halfLife)}, in real time. Google Ads' time
     * decay has a half-life of 7 days. Needs journeys: exchange rows have no times.
     *
     * @param halfLife the half-life, above zero and at most 36,500 days
     * @return the model
     * @throws IllegalArgumentException if the half-life is out of range
     */
    public static AttributionModel timeDecay(Duration halfLife) {
        return new DecayModel(requireNonNull(halfLife, "halfLife"));
    }

    /**
     * Half as much for every whole week that a touch is older: {@code 2^-floor(hours / 168)}, as DP6's
     * Marketing-Attribution-Models has it. Needs journeys: exchange rows have no times.
     *
     * @return the model
     */
    public static AttributionModel timeDecayByWeek() {
        return new WeekModel();
    }

    /**
     * 1 part to the first distinct name of a journey, 2 to the second, and so on, in the order of their last touches, to which
     * they are booked. The "time decay" of eeghor/mta, counted from the right.
     *
     * @return the model
     */
    public static AttributionModel timeDecayByRank() {
        return new RankModel(false);
    }

    /**
     * Twice as much to each distinct name of a journey as to the one before it, in the order of their last touches, to which
     * they are booked.
     *
     * @return the model
     */
    public static AttributionModel timeDecayByDoubledRank() {
        return new RankModel(true);
    }

    /**
     * Weights by a function of the user's own.
     *
     * @param weights the function
     * @return the model
     * @throws IllegalArgumentException if the function's id is blank
     */
    public static AttributionModel custom(TouchWeights weights) {
        return new CustomModel(requireNonNull(weights, "weights"));
    }

    /**
     * Removal effects of a Markov chain of order 1, solved exactly: what would be lost without each name. Vary it by its
     * {@code with} methods.
     *
     * @return the model
     */
    public static Markov markov() {
        return Markov.STANDARD;
    }

    /**
     * Shapley values of the subset-sum game: each conversion split evenly over the journey's distinct names.
     *
     * @return the model
     */
    public static Shapley shapley() {
        return shapley(ShapleyGame.SUBSET_SUM);
    }

    /**
     * Shapley values of a game.
     *
     * @param game what a set of names is worth
     * @return the model
     */
    public static Shapley shapley(ShapleyGame game) {
        return Shapley.of(requireNonNull(game, "game"));
    }

    /**
     * Shapley values of a game of the user's own, scaled to all conversions and to their value. At most 20 names: with more
     * there are no credits, and the notes say so.
     *
     * @param game what a set of names is worth
     * @return the model
     * @throws IllegalArgumentException if the game's id is blank
     */
    public static Shapley shapley(CoalitionValue game) {
        return Shapley.of(requireNonNull(game, "game"));
    }

    /**
     * The probabilistic model of Shao and Li, "Data-driven multi-touch attribution models" (KDD 2011), as eeghor/mta
     * computes it: in each converting journey a name contributes its conversion rate, and for each other name of the
     * journey half the surplus of the pair's rate over both rates, in the mean. The contributions don't add up to the
     * conversions, so that they stand in the notes as effects; the credits are scaled.
     *
     * @return the model
     */
    public static AttributionModel shaoLi() {
        return new ShaoLi();
    }

    /**
     * A model that sees changed paths.
     *
     * @param transform the change
     * @param model the model
     * @return the model over changed paths
     */
    public static AttributionModel transformed(PathTransform transform, AttributionModel model) {
        return new TransformedModel(requireNonNull(transform, "transform"), requireNonNull(model, "model"));
    }
}
