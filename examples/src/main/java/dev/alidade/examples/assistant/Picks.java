// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.assistant;

import com.google.common.base.Strings;
import com.google.common.collect.ImmutableList;
import dev.alidade.coding.Codebook;
import dev.alidade.coding.Decision;
import dev.alidade.examples.csv.Unusable;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Asks a person what uncoded answers mean. One line a form: the number of a code that is offered, the name of any code,
 * {@code +} and a name for a new one, nothing to leave it, {@code q} to stop and keep what was decided.
 */
public final class Picks {
    private static final String STOP = "q";

    private final Set<String> codes = new LinkedHashSet<>();

    private Picks(Codebook codebook) {
        codebook.codes().forEach(code -> codes.add(code.id()));
    }

    /**
     * Takes what a person wrote down beforehand.
     *
     * @param suggestions what to decide about
     * @param codebook has the codes that can be named
     * @param picks what the person would have typed, by form; forms without a suggestion are passed over, as they are
     *     coded by now
     * @return the decisions, in the order of the suggestions
     * @throws Unusable if a pick is no number on offer, no code, and no new code's name behind a {@code +}
     */
    public static ImmutableList<Decision> of(
            ImmutableList<Suggestion> suggestions, Codebook codebook, Map<String, String> picks) {
        Picks all = new Picks(codebook);
        ImmutableList.Builder<Decision> decisions = ImmutableList.builder();
        for (Suggestion suggestion : suggestions) {
            String said = picks.getOrDefault(suggestion.form(), "").strip();
            String meant = all.meant(said, suggestion)
                    .orElseThrow(
                            () -> new Unusable("Form '%s': %s".formatted(suggestion.form(), wanted(said, suggestion))));
            if (!meant.isEmpty()) {
                decisions.add(all.decided(suggestion.form(), meant));
            }
        }
        return decisions.build();
    }

    /**
     * Asks.
     *
     * @param suggestions what to ask about
     * @param codebook has the codes that can be named
     * @param in where the person answers
     * @param out where the person is asked
     * @return the decisions, in the order of the questions; those made so far when the answers end
     * @throws IOException if the answers can't be read
     */
    public static ImmutableList<Decision> ask(
            ImmutableList<Suggestion> suggestions, Codebook codebook, BufferedReader in, PrintWriter out)
            throws IOException {
        Picks all = new Picks(codebook);
        ImmutableList.Builder<Decision> decisions = ImmutableList.builder();
        out.println("A number picks its code, a name any code, +name makes a new one, Enter leaves, q stops.");
        int number = 0;
        for (Suggestion suggestion : suggestions) {
            number++;
            out.printf(
                    Locale.ROOT,
                    "%n%d of %d: %s%s%n",
                    number,
                    suggestions.size(),
                    quoted(suggestion),
                    often(suggestion));
            for (int i = 0; i < suggestion.nearest().size(); i++) {
                NearCode near = suggestion.nearest().get(i);
                out.printf(
                        Locale.ROOT, "  %d %s (%.2f, as \"%s\")%n", i + 1, near.code(), near.likeness(), near.phrase());
            }
            Optional<String> pick = all.pick(suggestion, in, out);
            if (pick.isEmpty()) {
                break;
            }
            pick.filter(named -> !named.isEmpty())
                    .map(named -> all.decided(suggestion.form(), named))
                    .ifPresent(decisions::add);
        }
        out.flush();
        return decisions.build();
    }

    /** The answer to one question: a code's id, {@code +} and a new one's, or nothing; empty to stop. */
    private Optional<String> pick(Suggestion suggestion, BufferedReader in, PrintWriter out) throws IOException {
        while (true) {
            out.print("> ");
            out.flush();
            String line = in.readLine();
            if (line == null || line.strip().equals(STOP)) {
                return Optional.empty();
            }
            String said = line.strip();
            Optional<String> meant = meant(said, suggestion);
            if (meant.isPresent()) {
                return meant;
            }
            out.println("  " + wanted(said, suggestion));
        }
    }

    private static String wanted(String said, Suggestion suggestion) {
        return "'%s' is no number from 1 to %d, no code, and no new code's name behind a +."
                .formatted(said, suggestion.nearest().size());
    }

    private Optional<String> meant(String said, Suggestion suggestion) {
        if (said.isEmpty() || codes.contains(said) || isNew(said)) {
            return Optional.of(said);
        }
        for (int i = 0; i < suggestion.nearest().size(); i++) {
            if (said.equals(Integer.toString(i + 1))) {
                return Optional.of(suggestion.nearest().get(i).code());
            }
        }
        return Optional.empty();
    }

    private static boolean isNew(String said) {
        return said.startsWith("+") && !said.substring(1).isBlank();
    }

    private Decision decided(String form, String named) {
        if (!isNew(named) || codes.contains(named)) {
            return Decision.belongs(form, named);
        }
        String code = named.substring(1).strip();
        return codes.add(code) ? Decision.newCode(form, code, code) : Decision.belongs(form, code);
    }

    /** What was written, without line breaks and characters that steer a terminal. */
    private static String quoted(Suggestion suggestion) {
        String plain = suggestion.written().replaceAll("\\p{C}+|\\s+", " ");
        return '"' + (plain.length() <= 200 ? plain : plain.substring(0, 200) + "...") + '"';
    }

    private static String often(Suggestion suggestion) {
        return suggestion.answers() == 1 ? "" : Strings.lenientFormat(" (%s answers)", suggestion.answers());
    }
}
