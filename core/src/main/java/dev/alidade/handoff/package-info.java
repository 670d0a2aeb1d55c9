// SPDX-License-Identifier: Apache-2.0
/** What happens to a lead that marketing hands over to sales: decision, follow-up, service-level agreement. */
@NullMarked
package dev.alidade.handoff;

import org.jspecify.annotations.NullMarked;
