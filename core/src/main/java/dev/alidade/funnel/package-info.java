// SPDX-License-Identifier: Apache-2.0
/** Lead to cash: how far leads and opportunities come, how long that takes, and where they stop. */
@NullMarked
package dev.alidade.funnel;

import org.jspecify.annotations.NullMarked;
