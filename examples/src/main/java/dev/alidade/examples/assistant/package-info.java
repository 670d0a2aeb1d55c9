// SPDX-License-Identifier: Apache-2.0
/**
 * A codebook's assistant: what a codebook left uncoded, with the codes that are nearest in meaning, for a person to
 * decide about; and the same as an {@link dev.alidade.coding.AnswerMatcher}. The meaning comes from any {@link
 * dev.alidade.examples.assistant.SentenceModel}; the build's profile {@code embedding-model} brings one that runs in
 * process.
 */
@NullMarked
package dev.alidade.examples.assistant;

import org.jspecify.annotations.NullMarked;
