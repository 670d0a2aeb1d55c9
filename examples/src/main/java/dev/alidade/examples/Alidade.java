// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The alidade command line. */
@Command(name = "alidade", mixinStandardHelpOptions = true, description = "How well are sales and marketing aligned?")
public final class Alidade implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    /**
     * Runs the command that the arguments name and ends the process with its exit status.
     *
     * @param arguments the command line
     */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Alidade()).execute(arguments));
    }

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getOut());
        return 0;
    }
}
