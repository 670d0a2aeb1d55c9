// SPDX-License-Identifier: Apache-2.0
package dev.alidade.pipeline;

/** What can be said in words about stated probabilities. The order is that of their weight. */
public enum CalibrationFinding {
    /** Nothing is decided, so nothing can be said. */
    NOTHING_DECIDED,
    /** Fewer statements are decided than a stage needs not to be called small. */
    FEW_DECIDED,
    /** More statements are about deals that are open than are decided: what is decided are the fast ones. */
    MOSTLY_OPEN,
    /** Of decided deals surely worse than stating their base rate for each: the interval of the skill lies below 0. */
    WORSE_THAN_BASE_RATE,
    /** Of decided deals not to be told from stating their base rate for each: the interval of the skill holds 0. */
    NO_BETTER_THAN_BASE_RATE,
    /** Of decided deals surely better than stating their base rate for each: the interval of the skill lies above 0. */
    BETTER_THAN_BASE_RATE,
    /** Too much is promised on the whole, whatever becomes of open deals: the interval of the bias lies above 0. */
    TOO_HIGH,
    /** Too little is promised on the whole, whatever becomes of open deals: the interval of the bias lies below 0. */
    TOO_LOW,
    /** Forecasts are too far from even odds: the slope's interval lies below 1, whatever becomes of open deals. */
    TOO_EXTREME,
    /** Forecasts are too near to even odds: the slope's interval lies above 1, whatever becomes of open deals. */
    TOO_TIMID,
    /** Stages or bins differ from what they state by more than chance: the reliability's interval lies above 0. */
    NOT_CALIBRATED,
    /** A certain forecast failed: something stated with 0 was won, or with 1 was lost. */
    CERTAIN_FAILED
}
