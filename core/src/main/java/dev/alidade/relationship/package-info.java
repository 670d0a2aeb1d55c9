// SPDX-License-Identifier: Apache-2.0
/**
 * How sales and marketing see each other: closeness, the nine frictions, what marketing has against sales, how content sales
 * is as marketing's customer, and how far apart the two see the same things.
 *
 * <p>All of it are ratings by persons, and persons are protected: each figure is one of a single department, none is pooled
 * over departments, and none is told of fewer persons than the minimum group. What is made of both departments is withheld
 * when either is too small. What is made of several items, of those only who rated all of them, or of two rounds of the
 * survey, is told only where it says nothing about the few who are in one group and not in the other.
 */
@NullMarked
package dev.alidade.relationship;

import org.jspecify.annotations.NullMarked;
