// SPDX-License-Identifier: Apache-2.0
package dev.alidade.attribution;

import dev.alidade.measure.Settings;

/** So much to the touches that led to the milestones, and to all others. */
final class MilestoneModel extends WeightModel {
    private final long[] parts = new long[Milestone.values().length];
    private final long others;

    MilestoneModel(MilestoneWeights weights) {
        super("milestones-" + weights.name(), settings(weights));
        for (Milestone milestone : Milestone.values()) {
            parts[JourneyPath.index(milestone)] = weights.of(milestone);
        }
        others = weights.others();
    }

    private static Settings settings(MilestoneWeights weights) {
        Settings settings = Settings.of("milestones", 1).with("others", weights.others());
        for (Milestone milestone : Milestone.values()) {
            settings = settings.with(milestone.name(), weights.of(milestone));
        }
        return settings;
    }

    @Override
    boolean needsTimes() {
        return true;
    }

    @Override
    boolean readsMilestones() {
        return true;
    }

    @Override
    int weigh(JourneyPath path, TouchUnits units) {
        int found = 0;
        int standing = 0; // touches that stand for a milestone with a weight
        for (int i = 0; i < parts.length; i++) {
            int touch = path.milestoneTouch(i);
            if (parts[i] == 0) {
                continue;
            }
            if (touch < 0) {
                found |= MISSING;
            } else {
                if (units.parts(touch) > 0) {
                    found |= COINCIDING;
                } else {
                    standing++;
                }
                units.give(touch, parts[i]);
            }
        }
        int middle = path.size - standing;
        if (standing == 0) {
            units.even(); // also where the others have no weight: nothing may be lost
            return found;
        }
        if (middle > 0 && others > 0) {
            for (int i = 0; i < path.size; i++) {
                long own = units.parts(i);
                units.give(i, own == 0 ? others : own * (middle - 1)); // multiplied through by the size of the middle
            }
        }
        units.divide();
        return found;
    }
}
