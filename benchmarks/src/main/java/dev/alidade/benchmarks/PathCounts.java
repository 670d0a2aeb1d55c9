// SPDX-License-Identifier: Apache-2.0
package dev.alidade.benchmarks;

/** One made-up row: a path, how often it converted, what it brought in cents, and how often it led to nothing. */
record PathCounts(String path, long conversions, long cents, long nulls) {}
