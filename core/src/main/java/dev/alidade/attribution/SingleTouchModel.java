// SPDX-License-Identifier: Apache-2.0
package dev.alidade.attribution;

import com.google.common.collect.ImmutableSortedSet;
import dev.alidade.measure.Settings;
import java.util.Arrays;

/** All of a conversion to one touch: the first, the last, or the last that is not direct. */
final class SingleTouchModel extends WeightModel {
    private final boolean first;
    private final ImmutableSortedSet<String> passedOver;

    private SingleTouchModel(String id, Settings settings, boolean first, ImmutableSortedSet<String> passedOver) {
        super(id, settings);
        this.first = first;
        this.passedOver = passedOver;
    }

    static SingleTouchModel first() {
        return new SingleTouchModel("first", Settings.of("first", 1), true, ImmutableSortedSet.of());
    }

    static SingleTouchModel last() {
        return new SingleTouchModel("last", Settings.of("last", 1), false, ImmutableSortedSet.of());
    }

    static SingleTouchModel lastNonDirect(ImmutableSortedSet<String> direct) {
        Settings settings = Settings.of("last-non-direct", 1);
        for (String name : direct) {
            settings = settings.with(name, true);
        }
        return new SingleTouchModel("last-non-direct", settings, false, direct);
    }

    @Override
    boolean shares() {
        return false;
    }

    @Override
    int single(JourneyPath path) {
        if (first) {
            return 0;
        }
        if (!passedOver.isEmpty()) {
            for (int i = path.size - 1; i >= 0; i--) {
                if (!passedOver.contains(path.names.name(path.touches[i]))) {
                    return i;
                }
            }
        }
        return path.size - 1;
    }

    @Override
    int weigh(JourneyPath path, TouchUnits units) {
        units.all(single(path));
        return 0;
    }

    static ImmutableSortedSet<String> named(String... direct) {
        if (direct.length == 0) {
            throw new IllegalArgumentException(
                    "Last non-direct: which names are direct isn't said. Name them, such as \"Direct\".");
        }
        return ImmutableSortedSet.copyOf(Arrays.asList(direct));
    }
}
