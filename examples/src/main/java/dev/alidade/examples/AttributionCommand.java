// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples;

import com.google.common.collect.ImmutableList;
import dev.alidade.attribution.Attribution;
import dev.alidade.attribution.AttributionModel;
import dev.alidade.attribution.PathReport;
import dev.alidade.attribution.PathRow;
import dev.alidade.examples.csv.Findings;
import dev.alidade.examples.csv.KnownTable;
import dev.alidade.examples.csv.Quoted;
import dev.alidade.examples.csv.TableSource;
import dev.alidade.examples.csv.Unusable;
import dev.alidade.examples.json.AttributionJson;
import dev.alidade.examples.json.Json;
import dev.alidade.examples.reading.PathRows;
import dev.alidade.examples.text.AttributionText;
import dev.alidade.measure.Analysis;
import dev.alidade.measure.DataIssue;
import dev.alidade.measure.Resolution;
import dev.alidade.measure.Tally;
import dev.alidade.measure.Window;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Credits conversions to the touches before them. */
@Command(
        name = "attribution",
        mixinStandardHelpOptions = true,
        description = "Credits conversions and their value to the touches on the way to them.")
final class AttributionCommand implements Callable<Integer> {
    private static final int HIGHEST_CHOICE = 4;
    private static final int FOLDS = 10;

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "JOURNEYS.csv",
            description = "path, total_conversions, total_conversion_value and total_null, one row a path")
    private Path journeys;

    @Mixin
    private ModelOptions models;

    @Option(
            names = "--separator",
            paramLabel = "TEXT",
            defaultValue = PathRow.SEPARATOR,
            description = "what stands between two touches of a path (default: ' > ')")
    private String separator;

    @Option(names = "--format", paramLabel = "text|json", defaultValue = "text", description = "default: text")
    private TextOrJson format;

    @Mixin
    private InputOptions input;

    @Mixin
    private Destination destination;

    @Override
    public Integer call() {
        destination.check();
        if (separator.isEmpty()) {
            throw new Unusable("--separator: it is empty, wanted what stands between two touches, such as '>'.");
        }
        models.check();
        AttributionModel model =
                models.model(() -> measured(Attribution.orderChoice(HIGHEST_CHOICE, FOLDS), new Findings())
                        .best());
        Findings findings = new Findings();
        PathReport report = measured(Attribution.paths(model), findings);
        ImmutableList<DataIssue> issues = ImmutableList.<DataIssue>builder()
                .addAll(findings.issues())
                .addAll(report.issues())
                .build();
        destination.write(
                format == TextOrJson.JSON
                        ? Json.write(AttributionJson.of(models.title(), report, issues))
                        : AttributionText.of(report, issues),
                spec.commandLine().getOut());
        Remarks.print(findings, spec.commandLine().getErr());
        return 0;
    }

    /** What an analysis of the rows comes to; each row is forgotten as soon as it is counted. */
    private <R> R measured(Analysis<PathRow, R> analysis, Findings findings) {
        Tally<PathRow, R> tally = analysis.tally(
                new Window(Window.EARLIEST, Window.LATEST, Window.LATEST, input.zone(), Resolution.MINUTE));
        TableSource source = input.mapping().source(KnownTable.JOURNEYS, String.valueOf(journeys.getFileName()));
        Set<String> unseen = models.namedDirect();
        PathRows rows = new PathRows(separator, row -> {
            unseen.removeIf(name -> touches(row, name));
            tally.add(row);
        });
        input.tables(findings).read(source, journeys, rows);
        unseen.forEach(name -> findings.remark("--direct: no path has a touch called %s.".formatted(Quoted.of(name))));
        rows.otherSeparator()
                .ifPresent(sign -> findings.remark(
                        "no path has a '%s', and some have a '%s': if that stands between touches, say --separator '%s'."
                                .formatted(separator, sign, sign)));
        return tally.result();
    }

    private static boolean touches(PathRow row, String name) {
        return (PathRow.SEPARATOR + row.path() + PathRow.SEPARATOR)
                .contains(PathRow.SEPARATOR + name + PathRow.SEPARATOR);
    }
}
