// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.assistant;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.alidade.examples.csv.Unusable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/**
 * An answer whose codes a person gave, to measure a matcher by.
 *
 * @param text as it was written
 * @param codes what it is about; empty for one that says nothing. May hold codes that no codebook has
 */
public record LabelledAnswer(String text, ImmutableSet<String> codes) {
    private static final ImmutableSet<String> NOTHING = ImmutableSet.of("(junk)", "(blank)", "");
    private static final Splitter BARS = Splitter.on('|').trimResults().omitEmptyStrings();

    /** Checks that nothing is missing. */
    public LabelledAnswer {
        requireNonNull(text, "text");
        requireNonNull(codes, "codes");
    }

    /**
     * Reads answers with their codes.
     *
     * @param file CSV with the columns answer and theme: codes separated by bars, or {@code (junk)} or {@code (blank)}
     * @return in the order of the file
     * @throws Unusable if the file can't be read, or a column is missing
     */
    public static ImmutableList<LabelledAnswer> read(Path file) {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file, UTF_8)) {
            return rows.stream()
                    .map(row -> of(field(row, "answer", file), field(row, "theme", file)))
                    .collect(ImmutableList.toImmutableList());
        } catch (IOException e) {
            throw new Unusable("%s can't be read. Maybe the name is mistyped.".formatted(file), e);
        } catch (UncheckedIOException e) {
            throw new Unusable("%s can't be read: is it UTF-8?".formatted(file), e);
        }
    }

    private static LabelledAnswer of(String text, String theme) {
        return new LabelledAnswer(
                text, NOTHING.contains(theme.strip()) ? ImmutableSet.of() : ImmutableSet.copyOf(BARS.split(theme)));
    }

    private static String field(NamedCsvRecord row, String column, Path file) {
        return row.findField(column)
                .orElseThrow(() -> new Unusable("%s, line %d: there is no column '%s', wanted answer and theme."
                        .formatted(file, row.getStartingLineNumber(), column)));
    }
}
