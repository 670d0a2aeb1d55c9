// SPDX-License-Identifier: Apache-2.0
package dev.alidade.measure;

/** A number of things, from 0 to 2^63 - 1. */
public final class Count extends Cell<Count> {
    private long value;

    /** A count of zero. */
    public Count() {}

    /**
     * Counts one more.
     *
     * @throws ArithmeticException if there are 2^63 - 1 already
     */
    public void increment() {
        value = Math.incrementExact(value);
    }

    /**
     * Counts several more.
     *
     * @param more how many, not negative
     * @throws IllegalArgumentException if {@code more} is negative
     * @throws ArithmeticException if there would be more than 2^63 - 1
     */
    public void add(long more) {
        if (more < 0) {
            throw new IllegalArgumentException("A count can't grow by %s.".formatted(more));
        }
        value = Math.addExact(value, more);
    }

    /**
     * The number of things counted.
     *
     * @return the count, not negative
     */
    public long value() {
        return value;
    }

    @Override
    void merge(Count other) {
        value = Math.addExact(value, other.value);
    }

    @Override
    void write(SavedWriter out) {
        out.number(value);
    }

    @Override
    void read(SavedReader in) {
        value = in.number();
    }

    @Override
    char kind() {
        return 'C';
    }
}
