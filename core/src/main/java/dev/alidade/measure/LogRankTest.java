// SPDX-License-Identifier: Apache-2.0
package dev.alidade.measure;

/**
 * The log-rank test of whether an event comes equally fast in several groups (Mantel 1966).
 *
 * @param chiSquare the statistic, not negative; 0 when the groups are alike
 * @param degreesOfFreedom one less than the groups, fewer if some were never waiting at the same time
 * @param pValue how probable such a statistic or a larger one is if the groups don't differ, from 0 to 1
 */
public record LogRankTest(double chiSquare, int degreesOfFreedom, double pValue) {}
