// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples;

import dev.alidade.examples.csv.Findings;
import dev.alidade.examples.json.Json;
import dev.alidade.examples.reading.Company;
import dev.alidade.examples.reading.CompanyReader;
import dev.alidade.examples.text.IssuesText;
import dev.alidade.measure.IssueKind;
import dev.alidade.measure.Window;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says what is wrong with the data, and nothing else. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Says what is wrong with the data. Status 1: rows or files can't be used.")
final class CheckCommand implements Callable<Integer> {
    private static final IssueKind UNUSABLE_FILE =
            new IssueKind("files.unusable", "A file can't be used; standard error says why.");

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "a folder with files such as leads.csv and answers.csv")
    private Path folder;

    @Option(names = "--format", paramLabel = "text|json", defaultValue = "text", description = "default: text")
    private TextOrJson format;

    @Mixin
    private InputOptions input;

    @Override
    public Integer call() {
        Findings findings = new Findings();
        CompanyReader reader =
                new CompanyReader(input.tables(findings), input.mapping(), Window.EARLIEST, (table, failure) -> {
                    findings.error();
                    findings.add(UNUSABLE_FILE, table.tableName());
                    findings.remark(String.valueOf(failure.getMessage()));
                });
        Company company = reader.read(folder);
        PrintWriter out = spec.commandLine().getOut();
        if (format == TextOrJson.JSON) {
            out.print(Json.write(company.issues()));
        } else {
            out.print(
                    ("%s: %d leads, %d opportunities, %d campaigns, %d rows of spend, %d touchpoints, %d journeys, %d goals, %d meetings, %d tasks, %d projects, %d promises, %d requests for material, %d pieces of material, %d agreed messages, %d mentions outside of deals, %d brand checks, %d estimates of demand, %d answer sheets, %d newcomers, %d review sessions,"
                                    + " %d quotas, %d periods of customers, %d answers of customers, %d ratings\n")
                            .formatted(
                                    findings.errors() ? "Errors" : "No errors",
                                    company.leads().size(),
                                    company.opportunities().size(),
                                    company.campaigns().size(),
                                    company.spend().size(),
                                    company.touchpoints(),
                                    company.journeys().size(),
                                    company.goals().goals().size(),
                                    company.collaboration().meetings().size(),
                                    company.collaboration().tasks().size(),
                                    company.collaboration().projects().size(),
                                    company.commitments().size(),
                                    company.content().requests().size(),
                                    company.content().assets().size(),
                                    company.messaging().house().messages().size(),
                                    company.messaging().mentions().size(),
                                    company.messaging().checks().size(),
                                    company.demand().size(),
                                    company.answers().size(),
                                    company.newcomers().size(),
                                    company.sessions().size(),
                                    company.outcomes().clearQuotas().size(),
                                    company.outcomes().periods().size(),
                                    company.outcomes().answers().size(),
                                    company.outcomes().ratings().size()));
            out.print(IssuesText.of(company.issues()));
        }
        Remarks.print(findings, spec.commandLine().getErr());
        return findings.errors() ? Alidade.CHECK_SAYS_NO : 0;
    }
}
