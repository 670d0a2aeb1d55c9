// SPDX-License-Identifier: Apache-2.0
package dev.alidade.model;

/**
 * What tells the value of campaigns: the leads and opportunities that name them, the journeys that join these with what
 * touched their buyers, and what was spent. A journey doesn't stand for its lead and opportunity: leads are counted, and
 * not every lead has a journey of its own.
 */
public sealed interface AttributionFact extends Fact permits Journey, Lead, Opportunity, Spend {}
