// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.spark;

import java.io.Serializable;

/**
 * Makes facts of what travels. Facts don't travel: they are made on the executor that counts them.
 *
 * @param <I> what travels: a row, a text, a record of yours
 * @param <T> the type of the facts
 */
@FunctionalInterface
public interface FactsOf<I, T> extends Serializable {
    /**
     * The facts of one input.
     *
     * @param input what travelled
     * @return its facts, each of them complete in itself; the same at every call, since a task that fails is run again
     */
    Iterable<? extends T> facts(I input);
}
