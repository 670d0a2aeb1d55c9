// SPDX-License-Identifier: Apache-2.0
package dev.alidade.attribution;

import dev.alidade.measure.Names;
import java.util.Arrays;

/** Applies a transform to one path after the other. Keeps its room, so that nothing is allocated for each. */
final class PathRewriter {
    private final PathTransform transform;
    private final Names names;
    private final JourneyPath to;
    private int[] place = new int[32]; // by touch: where it went; -1 if it was left out
    private int[] firstOf = new int[32]; // by name: the place of its first touch in the new path
    private int[] count = new int[32]; // by place in the new path
    private int[] seenIn = new int[32]; // by name: the last path with it
    private int path;

    PathRewriter(PathTransform transform, Names names, int replicates) {
        this.transform = transform;
        this.names = names;
        this.to = new JourneyPath(names, replicates);
    }

    /** The changed path, until the next call. */
    JourneyPath rewritten(JourneyPath from) {
        to.clear();
        reserve(from.size);
        path++;
        switch (transform.kind()) {
            case UNIQUE -> {
                for (int i = 0; i < from.size; i++) {
                    keep(from, i);
                }
            }
            case EXPOSURE -> exposures(from);
            case FIRST -> firsts(from);
            case FREQUENCY -> {
                firsts(from);
                frequencies();
            }
            case REMOVE_UNLESS_ALL -> remove(from);
        }
        to.timed = from.timed;
        for (Milestone milestone : Milestone.values()) {
            int index = JourneyPath.index(milestone);
            int touch = from.milestoneTouch(index);
            to.setMilestoneTouch(index, touch < 0 ? -1 : place[touch]);
        }
        to.conversions = from.conversions;
        to.conversionsFraction = from.conversionsFraction;
        to.valued = from.valued;
        to.value = from.value;
        to.valueFraction = from.valueFraction;
        to.nulls = from.nulls;
        to.nullsFraction = from.nullsFraction;
        to.hash = from.hash;
        System.arraycopy(from.times, 0, to.times, 0, to.times.length);
        return to;
    }

    private void keep(JourneyPath from, int touch) {
        place[touch] = to.size;
        to.add(from.touches[touch], from.ageNanos[touch]);
    }

    private void exposures(JourneyPath from) {
        for (int i = 0; i < from.size; i++) {
            if (i > 0 && from.touches[i] == from.touches[i - 1]) {
                place[i] = to.size - 1;
            } else {
                keep(from, i);
            }
        }
    }

    private void firsts(JourneyPath from) {
        for (int i = 0; i < from.size; i++) {
            int name = from.touches[i];
            if (name >= seenIn.length) {
                seenIn = Arrays.copyOf(seenIn, Math.max(2 * seenIn.length, name + 1));
                firstOf = Arrays.copyOf(firstOf, seenIn.length);
            }
            if (seenIn[name] == path) {
                place[i] = firstOf[name];
                count[firstOf[name]]++;
            } else {
                seenIn[name] = path;
                firstOf[name] = to.size;
                count[to.size] = 1;
                keep(from, i);
            }
        }
    }

    private void frequencies() {
        for (int i = 0; i < to.size; i++) {
            to.touches[i] = names.id(names.name(to.touches[i]) + '(' + count[i] + ')');
        }
    }

    private void remove(JourneyPath from) {
        for (int i = 0; i < from.size; i++) {
            if (names.name(from.touches[i]).equals(transform.removed())) {
                place[i] = -1;
            } else {
                keep(from, i);
            }
        }
        if (to.size == 0) { // there is no other name
            for (int i = 0; i < from.size; i++) {
                keep(from, i);
            }
        }
    }

    private void reserve(int size) {
        if (place.length < size) {
            place = new int[Math.max(2 * place.length, size)];
            count = new int[place.length];
        }
    }
}
