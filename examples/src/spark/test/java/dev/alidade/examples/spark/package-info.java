// SPDX-License-Identifier: Apache-2.0
/** Tests of analyses on Spark, in one process with two threads. */
@NullMarked
package dev.alidade.examples.spark;

import org.jspecify.annotations.NullMarked;
