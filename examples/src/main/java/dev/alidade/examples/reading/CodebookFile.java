// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.reading;

import dev.alidade.coding.Codebook;
import dev.alidade.examples.csv.KnownTable;
import dev.alidade.examples.csv.TableReader;
import dev.alidade.examples.csv.TableSource;
import java.nio.file.Path;

/** A codebook in a file of its own. */
public final class CodebookFile {
    private CodebookFile() {}

    /**
     * Reads a codebook.
     *
     * @param tables reads the file
     * @param source which columns hold what
     * @param file the file
     * @return the codebook, the same whatever the order of the rows
     * @throws dev.alidade.examples.csv.Unusable if the file can't be used
     */
    public static Codebook read(TableReader tables, TableSource source, Path file) {
        CodebookRows rows = new CodebookRows();
        tables.read(source, file, rows);
        return rows.codebook(tables.findings());
    }

    /**
     * The source for a codebook without a mapping.
     *
     * @param file the file
     * @return the source
     */
    public static TableSource plain(Path file) {
        return TableSource.plain(KnownTable.CODEBOOK, String.valueOf(file.getFileName()));
    }
}
