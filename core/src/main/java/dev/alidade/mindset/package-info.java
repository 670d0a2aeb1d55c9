// SPDX-License-Identifier: Apache-2.0
/** Do sales and marketing say the same thing about the company: the top-three survey and its 75 percent check. */
@NullMarked
package dev.alidade.mindset;

import org.jspecify.annotations.NullMarked;
