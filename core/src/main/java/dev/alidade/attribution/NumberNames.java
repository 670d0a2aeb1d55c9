// SPDX-License-Identifier: Apache-2.0
package dev.alidade.attribution;

import dev.alidade.measure.Names;
import java.util.Arrays;

/** Small numbers as names, so that sums can be kept by them. They stand at places of a sequence where no channel stands. */
final class NumberNames {
    private final Names names;
    private int[] ids = new int[16];
    private int known;

    NumberNames(Names names) {
        this.names = names;
    }

    /** The name of a number from 0 on. */
    int of(int number) {
        while (known <= number) {
            if (known == ids.length) {
                ids = Arrays.copyOf(ids, 2 * known);
            }
            ids[known] = names.id(Integer.toString(known));
            known++;
        }
        return ids[number];
    }

    /**
     * The number that a name stands for.
     *
     * @throws IllegalStateException if it stands for none between two bounds
     */
    static int parse(String name, int lowest, int highest) {
        try {
            int number = Integer.parseInt(name);
            if (number >= lowest
                    && number <= highest
                    && Integer.toString(number).equals(name)) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new IllegalStateException("%s is no number.".formatted(name), e);
        }
        throw new IllegalStateException("%s is not between %s and %s.".formatted(name, lowest, highest));
    }
}
