// SPDX-License-Identifier: Apache-2.0
/**
 * Touches to credit for pipeline and revenue, and what campaigns brought for what was spent on them.
 *
 * <p>Models share the conversions and the value of journeys out among what touched them: by rule, by the removal effects of
 * a Markov chain, or as Shapley values; credits add up exactly, and for a deal to the cent. No model is the truth: they
 * stand side by side, with how far they agree. Credit is association, not cause.
 */
@NullMarked
package dev.alidade.attribution;

import org.jspecify.annotations.NullMarked;
