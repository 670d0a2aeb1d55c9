// SPDX-License-Identifier: Apache-2.0
package dev.alidade.content;

/** Of what the share that makes its own material is taken. */
public enum SelfMadeUnit {
    /** Of persons in sales. */
    SELLER,
    /** Of teams of sales: a team counts as soon as one of it made something. The line of 25 % is one of teams. */
    TEAM
}
