// SPDX-License-Identifier: Apache-2.0
/** Programs that use the library, first of all the alidade command line. */
@NullMarked
package dev.alidade.examples;

import org.jspecify.annotations.NullMarked;
