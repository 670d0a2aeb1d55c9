// SPDX-License-Identifier: Apache-2.0
package dev.alidade.attribution;

import dev.alidade.measure.CellRegister;
import dev.alidade.measure.Names;
import dev.alidade.measure.Settings;

/** A model that looks at one path at a time and shares each conversion among its touches. */
abstract class WeightModel extends AttributionModel {
    WeightModel(String id, Settings settings) {
        super(id, settings);
    }

    /**
     * The touch that gets all of a conversion, in models that give all to one.
     *
     * @return its position; -1 in models that {@linkplain #shares share}
     */
    int single(JourneyPath path) {
        return -1;
    }

    /** Whether every touch gets the same, what can't be divided going to the earlier ones. */
    boolean even() {
        return false;
    }

    /** Whether it may share a conversion among touches: then {@link #single} is always -1. */
    boolean shares() {
        return true;
    }

    /** Whether it looks at milestones, which may be missing or fall together. */
    boolean readsMilestones() {
        return false;
    }

    /**
     * Weighs the touches of a path.
     *
     * @param path a path with touches
     * @param units holds the weights afterwards
     * @return whether milestones were missing or fell together, in bits of {@link #MISSING} and {@link #COINCIDING}
     */
    abstract int weigh(JourneyPath path, TouchUnits units);

    /** A milestone with a weight had no touch. */
    static final int MISSING = 1;

    /** One touch stood for several milestones with weights. */
    static final int COINCIDING = 2;

    @Override
    ModelCells cells(String prefix, Names names, int replicates, boolean typed, CellRegister register) {
        return new WeightCells(this, prefix, names, replicates, typed, register);
    }
}
