// SPDX-License-Identifier: Apache-2.0
package dev.alidade.model;

/**
 * Anything a company already knows that an analysis can count: a lead with its timeline, a person's survey answer, a
 * review session. Facts are self-contained and immutable: whatever belongs together was joined before.
 */
public interface Fact {}
