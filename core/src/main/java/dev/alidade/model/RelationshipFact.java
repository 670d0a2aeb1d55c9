// SPDX-License-Identifier: Apache-2.0
package dev.alidade.model;

/** What shows how the two departments see each other: ratings by the staff. */
public sealed interface RelationshipFact extends Fact permits Rating {}
