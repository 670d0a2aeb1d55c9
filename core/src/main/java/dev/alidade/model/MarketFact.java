// SPDX-License-Identifier: Apache-2.0
package dev.alidade.model;

/** What tells where money goes and where demand is: spend on campaigns, leads and opportunities, and estimates of demand. */
public sealed interface MarketFact extends Fact permits DemandEstimate, Lead, Opportunity, Spend {}
