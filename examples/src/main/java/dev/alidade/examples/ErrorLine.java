// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples;

import dev.alidade.examples.csv.Unusable;
import dev.alidade.policy.PolicyException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Tells every failure in one line, and a policy's mistakes in one line each, never as a stack trace. */
final class ErrorLine implements IParameterExceptionHandler, IExecutionExceptionHandler {
    @Override
    public int handleParseException(ParameterException e, String[] arguments) {
        return print(
                e.getCommandLine().getErr(),
                "%s. See alidade --help.".formatted(message(e).replaceFirst("\\.$", "")));
    }

    @Override
    public int handleExecutionException(Exception e, CommandLine commandLine, ParseResult parsed) {
        if (e instanceof PolicyException policy) {
            policy.mistakes().forEach(mistake -> print(commandLine.getErr(), mistake));
            return Alidade.UNUSABLE;
        }
        boolean expected =
                e instanceof Unusable || e instanceof IllegalArgumentException || e instanceof UncheckedIOException;
        return print(
                commandLine.getErr(),
                expected
                        ? message(e)
                        : "this is a defect of the program: %s: %s"
                                .formatted(e.getClass().getName(), message(e)));
    }

    private static String message(Exception e) {
        return String.valueOf(e.getMessage());
    }

    private static int print(PrintWriter err, String message) {
        err.print("alidade: " + message.replaceAll("\\s*\\R\\s*", " ") + "\n");
        err.flush();
        return Alidade.UNUSABLE;
    }
}
