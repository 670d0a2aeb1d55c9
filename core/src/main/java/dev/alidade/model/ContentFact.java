// SPDX-License-Identifier: Apache-2.0
package dev.alidade.model;

/**
 * What tells whether sales has the material it needs: requests for material, its use, what sellers made themselves, deals with
 * the material used in them, and how the staff rates material.
 */
public sealed interface ContentFact extends Fact permits AssetUse, ContentRequest, Opportunity, Rating, SelfMade {}
