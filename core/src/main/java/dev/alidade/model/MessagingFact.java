// SPDX-License-Identifier: Apache-2.0
package dev.alidade.model;

/** What tells what the departments say to the market: mentions of messages, deals with what was talked about, brand checks. */
public sealed interface MessagingFact extends Fact permits BrandCheck, Mention, Opportunity {}
