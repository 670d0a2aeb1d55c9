// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes an empty folder of a company's data, to be filled. */
@Command(
        name = "init",
        mixinStandardHelpOptions = true,
        description =
                "Writes a folder to be filled: every file that is read with its header row, a README.md that tells of"
                        + " their columns, and a policy.properties that says nothing yet.")
final class InitCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "the folder; it is made if it isn't there")
    private Path folder;

    @Option(names = "--force", description = "replace files of these names, whatever they hold")
    private boolean force;

    @Override
    public Integer call() {
        EmptyFolder empty = new EmptyFolder(folder);
        if (!force) {
            empty.requireNone();
        }
        int tables = empty.write();
        spec.commandLine().getOut().print("""
                        %1$s: %2$d files to be filled, each with its header row; README.md tells of their columns,
                        and policy.properties of what was agreed on. What is left empty is left out.
                        To begin with, leads.csv needs lead_id and created_at. Then:
                          alidade check %1$s
                          alidade review %1$s --from FIRST_DAY --to DAY_AFTER_THE_LAST --policy %3$s
                        """.formatted(folder, tables, folder.resolve(EmptyFolder.POLICY)));
        return 0;
    }
}
