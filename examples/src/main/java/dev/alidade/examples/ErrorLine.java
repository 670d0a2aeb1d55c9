// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples;

import dev.alidade.examples.csv.NearestName;
import dev.alidade.examples.csv.Quoted;
import dev.alidade.examples.csv.Unusable;
import dev.alidade.policy.PolicyException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Tells every failure in one line, and a policy's mistakes in one line each, never as a stack trace. */
final class ErrorLine implements IParameterExceptionHandler, IExecutionExceptionHandler {
    @Override
    public int handleParseException(ParameterException e, String[] arguments) {
        return print(
                e.getCommandLine().getErr(),
                "%s. See alidade --help."
                        .formatted(unmatched(e).orElse(message(e)).replaceFirst("\\.$", "")));
    }

    /** What to say of a word that means nothing here: which one it is, and which may be meant. */
    private static Optional<String> unmatched(ParameterException e) {
        if (!(e instanceof UnmatchedArgumentException unmatched)
                || unmatched.getUnmatched().isEmpty()) {
            return Optional.empty();
        }
        CommandSpec command = e.getCommandLine().getCommandSpec();
        String word = unmatched.getUnmatched().get(0);
        boolean option = word.startsWith("-");
        Set<String> known =
                option ? command.optionsMap().keySet() : command.subcommands().keySet();
        if (known.isEmpty()) {
            return Optional.of("%s is one word too many for %s".formatted(Quoted.of(word), command.qualifiedName()));
        }
        return Optional.of("%s is no %s of %s%s"
                .formatted(
                        Quoted.of(word),
                        option ? "option" : "command",
                        command.qualifiedName(),
                        NearestName.maybe(word, known)));
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
