// SPDX-License-Identifier: Apache-2.0
package dev.alidade.policy;

/**
 * A policy can't be used. The message is one line that names the file, the key, its value and what was wanted.
 */
public final class PolicyException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    PolicyException(String message) {
        super(message);
    }

    PolicyException(String message, Throwable cause) {
        super(message, cause);
    }
}
