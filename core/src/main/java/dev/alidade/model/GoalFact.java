// SPDX-License-Identifier: Apache-2.0
package dev.alidade.model;

/** What shows whether goals are followed: readings of their key results, what pay hangs on, and what was spent. */
public sealed interface GoalFact extends Fact permits CompensationComponent, KeyResultReading, Spend {}
