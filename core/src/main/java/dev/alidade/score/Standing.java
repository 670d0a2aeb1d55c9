// SPDX-License-Identifier: Apache-2.0
package dev.alidade.score;

/** Whether an entry of the model has a value that counts, and if not, why. */
public enum Standing {
    /** There is a value, and it counts. */
    COUNTS,
    /** No measurement of this metric was given. */
    NOT_MEASURED,
    /** Nothing was there to be measured. */
    NO_DATA,
    /** The data don't reach the asked-for point, such as a median. Score the share reached within a target instead. */
    NOT_REACHED,
    /** The value is withheld to protect persons. */
    SUPPRESSED,
    /** There is a value, but it rests on fewer cases than the entry's minimum sample. */
    BELOW_MINIMUM_SAMPLE
}
