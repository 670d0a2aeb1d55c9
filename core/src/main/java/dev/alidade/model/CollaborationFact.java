// SPDX-License-Identifier: Apache-2.0
package dev.alidade.model;

/** What shows whether the departments work together: meetings, and the tasks and projects that come out of them. */
public sealed interface CollaborationFact extends Fact permits ActionItem, Meeting, Project {}
