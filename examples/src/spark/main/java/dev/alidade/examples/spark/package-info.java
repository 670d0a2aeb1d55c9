// SPDX-License-Identifier: Apache-2.0
/** Analyses on Apache Spark: rows and tallies travel, facts are made where they are counted, and the results are equal bit for bit. */
@NullMarked
package dev.alidade.examples.spark;

import org.jspecify.annotations.NullMarked;
