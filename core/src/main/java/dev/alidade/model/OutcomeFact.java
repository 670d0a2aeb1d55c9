// SPDX-License-Identifier: Apache-2.0
package dev.alidade.model;

/**
 * What tells how the company fares: deals, what customers of some period brought at its start and end, what customers say,
 * and what the staff says.
 */
public sealed interface OutcomeFact extends Fact permits CustomerPeriod, Opportunity, Rating, Satisfaction {}
