// SPDX-License-Identifier: Apache-2.0
package dev.alidade.model;

/** What tells the value of campaigns: what touched buyers and what came of it, and what was spent. */
public sealed interface AttributionFact extends Fact permits Journey, Spend {}
