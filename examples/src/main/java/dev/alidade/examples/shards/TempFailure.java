// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.shards;

import java.io.IOException;

/** A file of shards can't be written or read. */
final class TempFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TempFailure(IOException cause) {
        super(cause);
    }
}
