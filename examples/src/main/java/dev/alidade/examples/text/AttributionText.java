// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.text;

import com.google.common.collect.ImmutableList;
import dev.alidade.attribution.ChainNotes;
import dev.alidade.attribution.Credit;
import dev.alidade.attribution.ModelResult;
import dev.alidade.attribution.PathReport;
import dev.alidade.examples.csv.Quoted;
import dev.alidade.measure.DataIssue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The credits of one model as text. Numbers are rounded here, and here only. */
public final class AttributionText {
    private static final int DECIMALS = 2;

    private AttributionText() {}

    /**
     * Writes credits.
     *
     * @param report with the result of one model
     * @param issues what was odd in the file and its rows
     * @return lines for a terminal
     */
    public static String of(PathReport report, ImmutableList<DataIssue> issues) {
        ModelResult result = report.results().get(0);
        StringBuilder text = new StringBuilder();
        text.append("Credits by %s\n".formatted(result.model()));
        text.append("Conversions: %s%s; journeys without one: %s; rows: %d\n"
                .formatted(
                        rounded(report.conversions()),
                        report.value().map(value -> ", worth " + rounded(value)).orElse(""),
                        rounded(report.nulls()),
                        report.rows()));
        result.notes().chain().ifPresent(chain -> text.append(chain(chain)));
        notes(text, report, result);
        text.append(credits(result));
        return text.append(IssuesText.of(issues)).toString();
    }

    private static String chain(ChainNotes chain) {
        return "Solved by %s over %d states%s%s\n"
                .formatted(
                        chain.method(),
                        chain.states(),
                        chain.pruned() > 0
                                ? ", %d more can't be reached or lead nowhere".formatted(chain.pruned())
                                : "",
                        chain.residual().isPresent()
                                ? String.format(
                                        Locale.ROOT,
                                        "; residual %.1e",
                                        chain.residual().getAsDouble())
                                : "");
    }

    private static void notes(StringBuilder text, PathReport report, ModelResult result) {
        if (result.notes().negativeCredits() > 0) {
            text.append("%d credits are negative: these touches go with fewer conversions than others\n"
                    .formatted(result.notes().negativeCredits()));
        }
        if (result.notes().negativeValues() > 0) {
            text.append("%d credits of value are negative\n"
                    .formatted(result.notes().negativeValues()));
        }
        result.notes().clipped().ifPresent(clipped -> text.append(clipped(clipped, result)));
        result.notes().uncredited().ifPresent(why -> text.append(why).append('\n'));
        if (report.uncreditedValue().signum() != 0) {
            text.append("A value of %s stands on rows without conversions and is credited to nothing\n"
                    .formatted(rounded(report.uncreditedValue())));
        }
    }

    private static String clipped(BigDecimal conversions, ModelResult result) {
        return "Negative credits of %s conversions%s were set to zero, and the others cut in proportion\n"
                .formatted(
                        rounded(conversions),
                        result.notes()
                                .clippedValue()
                                .map(value -> " and of a value of " + rounded(value))
                                .orElse(""));
    }

    private static String credits(ModelResult result) {
        if (result.credits().isEmpty()) {
            return "\nThere is nothing to credit.\n";
        }
        List<List<String>> columns = new ArrayList<>();
        List<Credit> credits = result.credits();
        columns.add(column("touch", credits.stream().map(Credit::name).map(Quoted::printable)));
        columns.add(column(
                "conversions", figures(credits.stream().map(Credit::conversions).toList())));
        if (result.value().isPresent()) {
            columns.add(column(
                    "value",
                    figures(credits.stream()
                            .flatMap(credit -> credit.value().stream())
                            .toList())));
        }
        if (credits.stream().anyMatch(credit -> credit.removalEffect().isPresent())) {
            columns.add(column(
                    "removal effect",
                    credits.stream().map(Credit::removalEffect).map(Numbers::percent)));
        }
        return "\n" + Columns.of(rows(columns), true);
    }

    private static List<String> column(String title, Stream<String> cells) {
        return Stream.concat(Stream.of(title), cells).toList();
    }

    private static List<List<String>> rows(List<List<String>> columns) {
        List<List<String>> rows = new ArrayList<>();
        for (int row = 0; row < columns.get(0).size(); row++) {
            int at = row;
            rows.add(columns.stream().map(column -> column.get(at)).toList());
        }
        return rows;
    }

    /** Whole numbers as they are, others with two decimals, all of a column alike. */
    private static Stream<String> figures(List<BigDecimal> numbers) {
        boolean whole =
                numbers.stream().allMatch(number -> number.stripTrailingZeros().scale() <= 0);
        return numbers.stream()
                .map(number -> number.setScale(whole ? 0 : DECIMALS, RoundingMode.HALF_EVEN)
                        .toPlainString());
    }

    private static String rounded(BigDecimal number) {
        return figures(List.of(number)).findFirst().orElseThrow();
    }
}
