// SPDX-License-Identifier: Apache-2.0
package dev.alidade.messaging;

import static java.util.Objects.requireNonNull;

/**
 * How often a message was mentioned in the window.
 *
 * @param message its code
 * @param inHouse whether it is one of the agreed messages, be it approved on those days or not
 * @param sales mentions by sales
 * @param marketing mentions by marketing
 * @param others mentions by those who do both, or neither
 */
public record MessageUse(String message, boolean inHouse, long sales, long marketing, long others) {
    /** Checks that nothing is missing. */
    public MessageUse {
        requireNonNull(message, "message");
    }

    /**
     * All mentions.
     *
     * @return how often anybody mentioned it
     */
    public long total() {
        return sales + marketing + others;
    }
}
