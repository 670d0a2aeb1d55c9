// SPDX-License-Identifier: Apache-2.0
/**
 * Free text to codes: what people wrote in their own words, counted under the codes of a codebook, with the reason
 * for every decision.
 *
 * <p>{@link dev.alidade.coding.Codebook} says what counts as what, an {@link dev.alidade.coding.AnswerMatcher}
 * applies it to one answer at a time, and a {@link dev.alidade.coding.Coding} explains the outcome. What stays
 * uncoded is grouped by {@link dev.alidade.coding.UncodedGroups} for a person to review; that person's {@link
 * dev.alidade.coding.Decision}s make the next version of the codebook. {@link dev.alidade.coding.CoderAgreement}
 * says how far two coders can be trusted.
 *
 * <p>Precision comes before recall: an answer that no rule decides with confidence stays uncoded. Codings are for
 * the coder only and never part of a report.
 */
@NullMarked
package dev.alidade.coding;

import org.jspecify.annotations.NullMarked;
