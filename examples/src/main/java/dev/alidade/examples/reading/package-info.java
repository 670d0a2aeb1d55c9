// SPDX-License-Identifier: Apache-2.0
/** Facts from the tables of a company's folder. */
@NullMarked
package dev.alidade.examples.reading;

import org.jspecify.annotations.NullMarked;
