// SPDX-License-Identifier: Apache-2.0
package dev.alidade.collaboration;

/** What became of something that was to be done by a day. */
enum Fate {
    /** It was not first due in the window. */
    ELSEWHERE,
    /** It was begun in the window and has no first due day. */
    UNDATED,
    /** Its first due day isn't over. */
    NOT_DUE,
    /** It was cancelled before its first due day was over. */
    DROPPED,
    /** It was done by the end of its first due day. */
    ON_TIME,
    /** It was not. */
    LATE
}
