// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.alidade.examples.csv.Progress;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The alidade command line. */
@Command(
        name = "alidade",
        mixinStandardHelpOptions = true,
        version = "alidade 0.1",
        description = "How well are sales and marketing aligned?",
        subcommands = {
            ReviewCommand.class,
            ScoreCommand.class,
            MindsetCommand.class,
            AttributionCommand.class,
            CheckCommand.class,
            InitCommand.class,
            MetricsCommand.class
        })
public final class Alidade implements Callable<Integer> {
    /** The exit status when a check that was asked for says no. */
    static final int CHECK_SAYS_NO = 1;

    /** The exit status when the call or the input can't be used. */
    static final int UNUSABLE = 2;

    /** The exit status when nobody reads standard output any more: that of a program ended by the signal SIGPIPE. */
    static final int ABANDONED = 141;

    @Spec
    private CommandSpec spec;

    /**
     * Runs the command that the arguments name and ends the process with its exit status.
     *
     * @param arguments the command line
     */
    public static void main(String[] arguments) {
        System.exit(run(
                new FileOutputStream(FileDescriptor.out),
                new FileOutputStream(FileDescriptor.err),
                new TerminalProgress(),
                arguments));
    }

    /**
     * Runs a command.
     *
     * @param out standard output, written in UTF-8
     * @param err standard error, written in UTF-8
     * @param progress shows how far the reading of files is
     * @param arguments the command line
     * @return the exit status
     */
    static int run(OutputStream out, OutputStream err, Progress progress, String... arguments) {
        StandardOutput standard = new StandardOutput(out);
        PrintWriter printed = new PrintWriter(new OutputStreamWriter(standard, UTF_8));
        PrintWriter complaints = new PrintWriter(new OutputStreamWriter(err, UTF_8));
        int status = execute(printed, complaints, progress, arguments);
        printed.flush();
        if (standard.abandoned()) {
            status = ABANDONED;
        } else if (printed.checkError()) {
            complaints.print("alidade: standard output can't be written to.\n");
            status = UNUSABLE;
        }
        complaints.flush();
        return status;
    }

    private static int execute(PrintWriter out, PrintWriter err, Progress progress, String... arguments) {
        ErrorLine errorLine = new ErrorLine();
        CommandLine commandLine = new CommandLine(new Alidade(), new Commands(progress))
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(errorLine)
                .setExecutionExceptionHandler(errorLine);
        try {
            return commandLine.execute(arguments);
        } catch (OutOfMemoryError | StackOverflowError e) {
            err.print("alidade: the input doesn't fit into memory. Give Java more with -Xmx, such as java -Xmx8g"
                    + " -jar.\n");
            return UNUSABLE;
        }
    }

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getOut());
        return 0;
    }
}
