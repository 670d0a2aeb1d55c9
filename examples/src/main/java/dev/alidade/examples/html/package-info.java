// SPDX-License-Identifier: Apache-2.0
/** A review as one HTML page that needs nothing else: no script, no network, no further file. */
@NullMarked
package dev.alidade.examples.html;

import org.jspecify.annotations.NullMarked;
