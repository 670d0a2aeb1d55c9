// SPDX-License-Identifier: Apache-2.0
/** Tables in CSV files, read strictly: every value that can't be used is named with its file, line and column. */
@NullMarked
package dev.alidade.examples.csv;

import org.jspecify.annotations.NullMarked;
