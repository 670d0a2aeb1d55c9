// SPDX-License-Identifier: Apache-2.0
package dev.alidade.model;

/** What shows whether promises between the departments are kept: the promises. */
public sealed interface CommitmentFact extends Fact permits Commitment {}
