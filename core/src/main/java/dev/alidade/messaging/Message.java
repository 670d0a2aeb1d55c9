// SPDX-License-Identifier: Apache-2.0
package dev.alidade.messaging;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A message that the company agreed to give to the market.
 *
 * <pre>{@code
 * Message.of("service", "on site within a day", "24 hour service");
 * }</pre>
 *
 * @param code what it is counted under, not blank
 * @param text the message in words; empty when not written down
 * @param phrases how people say it: what is looked for in notes of conversations; may be empty
 * @param approvedFrom the first day on which it is approved; empty from the beginning
 * @param approvedTo the day after the last on which it is approved; empty until further notice
 */
public record Message(
        String code,
        Optional<String> text,
        ImmutableList<String> phrases,
        Optional<LocalDate> approvedFrom,
        Optional<LocalDate> approvedTo) {
    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if the code is blank, or it is approved on no day
     */
    public Message {
        requireNonNull(code, "code");
        requireNonNull(text, "text");
        requireNonNull(phrases, "phrases");
        requireNonNull(approvedFrom, "approvedFrom");
        requireNonNull(approvedTo, "approvedTo");
        if (code.isBlank()) {
            throw new IllegalArgumentException(
                    "Message %s: the code is blank. Every message needs one to be counted under.".formatted(text));
        }
        if (approvedFrom.isPresent()
                && approvedTo.isPresent()
                && !approvedTo.get().isAfter(approvedFrom.get())) {
            throw new IllegalArgumentException(
                    "Message %s: approved on no day from %s to %s, which is the day after the last."
                            .formatted(code, approvedFrom.get(), approvedTo.get()));
        }
    }

    /**
     * A message that is always approved.
     *
     * @param code what it is counted under
     * @param phrases how people say it
     * @return the message
     */
    public static Message of(String code, String... phrases) {
        return new Message(code, Optional.empty(), ImmutableList.copyOf(phrases), Optional.empty(), Optional.empty());
    }

    /**
     * Whether it is approved on a day.
     *
     * @param day the day
     * @return true from the first day to the last
     */
    public boolean approvedOn(LocalDate day) {
        return approvedFrom.filter(day::isBefore).isEmpty()
                && approvedTo.filter(to -> !day.isBefore(to)).isEmpty();
    }
}
