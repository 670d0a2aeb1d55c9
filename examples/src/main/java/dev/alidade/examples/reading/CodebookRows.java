// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.reading;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import dev.alidade.coding.Code;
import dev.alidade.coding.Codebook;
import dev.alidade.coding.CodebookIssue;
import dev.alidade.examples.csv.Findings;
import dev.alidade.examples.csv.Row;
import dev.alidade.examples.csv.TableReader;
import dev.alidade.measure.IssueKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The themes that answers can be about, one row a theme and language. */
final class CodebookRows implements TableReader.Rows {
    private static final Splitter PHRASES = Splitter.on('|').trimResults().omitEmptyStrings();

    private final List<Code> codes = new ArrayList<>();

    @Override
    public void use(Row row) {
        String theme = row.required("theme");
        codes.add(new Code(theme, theme, phrases(row, "phrases"), phrases(row, "not_phrases"), row.text("language")));
    }

    private static ImmutableList<String> phrases(Row row, String column) {
        return row.text(column).map(PHRASES::splitToStream).stream()
                .flatMap(phrases -> phrases)
                .collect(ImmutableList.toImmutableList());
    }

    /** The codebook, the same whatever the order of the rows. */
    Codebook codebook(Findings findings) {
        codes.sort(Comparator.comparing(Code::id)
                .thenComparing(code -> code.language().orElse(""))
                .thenComparing(code -> code.phrases().toString())
                .thenComparing(code -> code.notPhrases().toString()));
        Codebook.Builder builder = Codebook.builder();
        codes.forEach(builder::merge);
        Codebook codebook = builder.build();
        for (CodebookIssue issue : codebook.issues()) {
            String name = issue.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
            findings.add(new IssueKind("codebook." + name, meaning(issue.kind())), example(issue));
            findings.remark("codebook: " + issue.message());
        }
        return codebook;
    }

    private static String meaning(CodebookIssue.Kind kind) {
        return switch (kind) {
            case CLAIMED_TWICE -> "A phrase belongs to several codes; answers with its words stay uncoded.";
            case EMPTY_PHRASE -> "A phrase holds no letter or digit and never matches.";
            case RULED_OUT -> "A phrase holds a not-phrase of its own code and never matches.";
            case NO_PHRASES -> "A code has no phrases, so no answer is given it.";
        };
    }

    private static String example(CodebookIssue issue) {
        return Optional.of(issue.phrase())
                .filter(phrase -> !phrase.isEmpty())
                .orElse(issue.codes().get(0));
    }
}
