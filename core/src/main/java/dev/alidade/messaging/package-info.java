// SPDX-License-Identifier: Apache-2.0
/**
 * Messages: whether what is said is what was agreed on, whether sales and marketing say the same, whether the brand's rules
 * are kept, and which messages go with deals that move on.
 *
 * <p>What sales says to buyers is in the activities of deals, with the deal's product and market and the stage it was in
 * then; everything else is a mention of its own. A conversation that nobody wrote down tells nothing: it is neither a mention
 * nor its absence. A message that is not in the message house, or not approved on that day, is not approved.
 */
@NullMarked
package dev.alidade.messaging;

import org.jspecify.annotations.NullMarked;
