// SPDX-License-Identifier: Apache-2.0
package dev.alidade.stats;

/**
 * What becomes of a walk through an absorbing chain from its start.
 *
 * @param conversion the probability of ending in a conversion, from 0 to 1; 0 if nothing leaves the start
 * @param value the expected value paid at the end, negative where refunds prevail
 * @param states how many states took part
 * @param unreachable how many states were left out because no walk comes to them
 * @param closed how many states were left out because no walk comes out of them: whoever gets there never converts
 * @param sweeps how many sweeps of Gauss-Seidel it took, at most 10,000, where they end whatever still changes; 0 where the
 *     chain was solved by elimination, which is exact up to rounding
 * @param residual by how much the equations are missed at most, relative to each side; rounding is some 1e-16. Where sweeps
 *     were taken, the results can be wrong by about as many times this as a walk has steps
 */
public record ChainSolution(
        double conversion, double value, int states, int unreachable, int closed, int sweeps, double residual) {}
