// SPDX-License-Identifier: Apache-2.0
/**
 * What happens to a lead that marketing hands over to sales: whether sales follows it up and in time, what it decides, and
 * whether marketing delivers what it owes.
 *
 * <p>The unit is the hand-over: one event of a lead, with what follows up to the lead's next one, so that a lead handed over
 * twice counts twice. An <em>attempt</em> is an outbound activity of which it is known that a person made it. The buyer's
 * <em>signal</em> is the last inbound activity by the hand-over and since the hand-over, rejection or recycling before it;
 * without one the lead's creation or, if one of these came before, the hand-over itself. Attempts since the signal count, also
 * those ahead of the hand-over.
 *
 * <p>A hand-over is in a share once the time agreed for that step is over at as-of, whatever became of it: before, it is not
 * due. Who was never called is still waiting, and neither left out nor called late.
 */
@NullMarked
package dev.alidade.handoff;

import org.jspecify.annotations.NullMarked;
