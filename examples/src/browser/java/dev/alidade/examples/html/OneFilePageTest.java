// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.html;

import dev.alidade.examples.ReviewedFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder with one file of two rows: hardly anything has a value. */
final class OneFilePageTest extends PageTests {
    @Override
    String page(Path folder) {
        try {
            Files.writeString(
                    folder.resolve("leads.csv"),
                    "lead_id,created_at\nL1,2024-02-05T08:00:00Z\nL2,2024-02-06T08:00:00Z\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ReviewedFolder.page(folder);
    }
}
