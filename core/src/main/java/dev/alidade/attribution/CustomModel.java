// SPDX-License-Identifier: Apache-2.0
package dev.alidade.attribution;

import static java.util.Objects.requireNonNull;

import dev.alidade.measure.Settings;

/** A weight function of the user's own. */
final class CustomModel extends WeightModel {
    private final TouchWeights weights;

    CustomModel(TouchWeights weights) {
        super(name(weights), Settings.of("custom", 1).with("function", weights.id()));
        this.weights = weights;
    }

    private static String name(TouchWeights weights) {
        String id = requireNonNull(weights.id(), "id");
        if (id.isBlank()) {
            throw new IllegalArgumentException("Weight function: its id is blank.");
        }
        return "custom-" + id;
    }

    @Override
    boolean standard() {
        return false;
    }

    @Override
    int weigh(JourneyPath path, TouchUnits units) {
        double[] shares = weights.weights(new TouchesOfPath(path));
        double sum = 0;
        for (double share : shares) {
            sum += share;
        }
        if (shares.length != path.size) {
            throw new IllegalArgumentException("Weight function %s gave %s weights for %s touches."
                    .formatted(weights.id(), shares.length, path.size));
        }
        for (double share : shares) {
            if (!(share >= 0)) {
                throw new IllegalArgumentException(
                        "Weight function %s gave the weight %s, which is negative or no number."
                                .formatted(weights.id(), share));
            }
        }
        if (!(StrictMath.abs(sum - 1) <= 1e-9)) {
            throw new IllegalArgumentException(
                    "Weight function %s: the weights of %s touches sum to %s, not to 1 within 1e-9. Maybe they end too early."
                            .formatted(weights.id(), path.size, sum));
        }
        units.divide(shares);
        return 0;
    }
}
