// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.assistant;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import dev.alidade.coding.Code;
import dev.alidade.coding.Codebook;
import dev.alidade.examples.csv.Unusable;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** The files of the assistant as text: a codebook, and suggestions with a column for a person's picks. */
public final class CodebookSheet {
    private static final Joiner BARS = Joiner.on('|');

    private CodebookSheet() {}

    /**
     * A codebook as {@code codebook.csv} holds it.
     *
     * @param codebook the codebook
     * @return one row a code, in the order of the codes
     * @throws IllegalArgumentException if a phrase holds a bar, which separates phrases in the file, or the codebook
     *     holds ignored forms, which have no column there
     */
    public static String of(Codebook codebook) {
        if (!codebook.ignored().isEmpty()) {
            throw new IllegalArgumentException(
                    "The codebook ignores %s forms, '%s' first. codebook.csv has no column for these."
                            .formatted(
                                    codebook.ignored().size(),
                                    codebook.ignored().iterator().next()));
        }
        StringWriter text = new StringWriter();
        CsvWriter rows = rows(text);
        rows.writeRecord("theme", "phrases", "not_phrases", "language");
        for (Code code : codebook.codes()) {
            rows.writeRecord(
                    code.id(),
                    joined(code, code.phrases()),
                    joined(code, code.notPhrases()),
                    code.language().orElse(""));
        }
        return text.toString();
    }

    private static CsvWriter rows(StringWriter text) {
        return CsvWriter.builder().lineDelimiter(LineDelimiter.LF).bufferSize(0).build(text);
    }

    private static String joined(Code code, ImmutableList<String> phrases) {
        for (String phrase : phrases) {
            if (phrase.contains("|")) {
                throw new IllegalArgumentException(
                        "Code '%s': phrase '%s' holds a bar, which separates phrases in codebook.csv."
                                .formatted(code.id(), phrase));
            }
        }
        return BARS.join(phrases);
    }

    /**
     * Suggestions as a table for a person to fill in.
     *
     * @param suggestions what to decide about
     * @return a row a form: form, one answer as written, number of answers, the nearest codes, and an empty pick
     */
    public static String of(ImmutableList<Suggestion> suggestions) {
        StringWriter text = new StringWriter();
        CsvWriter rows = rows(text);
        rows.writeRecord("form", "written", "answers", "first", "second", "third", "pick");
        for (Suggestion suggestion : suggestions) {
            rows.writeRecord(
                    suggestion.form(),
                    suggestion.written(),
                    Long.toString(suggestion.answers()),
                    code(suggestion, 0),
                    code(suggestion, 1),
                    code(suggestion, 2),
                    "");
        }
        return text.toString();
    }

    private static String code(Suggestion suggestion, int place) {
        return place < suggestion.nearest().size()
                ? suggestion.nearest().get(place).code()
                : "";
    }

    /**
     * The picks of a table that was filled in: what a person would have typed, by form.
     *
     * @param file with at least the columns form and pick
     * @return the picks that are not empty
     * @throws Unusable if the file can't be read, or a column is missing
     */
    public static Map<String, String> picks(Path file) {
        Map<String, String> picks = new TreeMap<>();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file, UTF_8)) {
            for (NamedCsvRecord row : rows) {
                String form = field(row, "form", file);
                String pick = field(row, "pick", file).strip();
                String before = pick.isEmpty() ? null : picks.put(form, pick);
                if (before != null && !before.equals(pick)) {
                    throw new Unusable("%s, line %d: form '%s' is picked as '%s' and as '%s'. Keep one of them."
                            .formatted(file, row.getStartingLineNumber(), form, before, pick));
                }
            }
        } catch (IOException e) {
            throw new Unusable("%s can't be read. Maybe the name is mistyped.".formatted(file), e);
        } catch (UncheckedIOException e) {
            throw new Unusable("%s can't be read: is it UTF-8?".formatted(file), e);
        }
        return picks;
    }

    private static String field(NamedCsvRecord row, String column, Path file) {
        return row.findField(column)
                .orElseThrow(() -> new Unusable("%s, line %d: there is no column '%s', wanted form and pick."
                        .formatted(file, row.getStartingLineNumber(), column)));
    }
}
