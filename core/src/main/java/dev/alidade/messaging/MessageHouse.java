// SPDX-License-Identifier: Apache-2.0
package dev.alidade.messaging;

import com.google.common.collect.ImmutableList;
import dev.alidade.coding.Code;
import dev.alidade.coding.Codebook;
import dev.alidade.measure.Settings;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

/**
 * The messages that the company agreed on. What is said beside them is not approved.
 *
 * <pre>{@code
 * MessageHouse house = MessageHouse.of(Message.of("service", "on site within a day"), Message.of("price", "cheap"));
 * CallNotes notes = new CallNotes(AnswerMatcher.of(house.codebook()));
 * }</pre>
 *
 * @param messages the messages, in the order of their codes, whatever order is given; may be empty, and then no share of
 *     approved mentions is told
 */
public record MessageHouse(ImmutableList<Message> messages) {
    /** No messages: nothing is known of what was agreed. */
    public static final MessageHouse NONE = new MessageHouse(ImmutableList.of());

    /**
     * Checks the messages and sorts them.
     *
     * @throws IllegalArgumentException if two have one code
     */
    public MessageHouse {
        messages = ImmutableList.sortedCopyOf(Comparator.comparing(Message::code), messages);
        for (int i = 1; i < messages.size(); i++) {
            if (messages.get(i).code().equals(messages.get(i - 1).code())) {
                throw new IllegalArgumentException("Message house: two messages have the code %s."
                        .formatted(messages.get(i).code()));
            }
        }
    }

    /**
     * A message house.
     *
     * @param messages the messages, in any order
     * @return the house
     * @throws IllegalArgumentException if two have one code
     */
    public static MessageHouse of(Message... messages) {
        return new MessageHouse(ImmutableList.copyOf(messages));
    }

    /**
     * A message.
     *
     * @param code its code
     * @return the message; empty when nobody agreed on it
     */
    public Optional<Message> message(String code) {
        return messages.stream().filter(message -> message.code().equals(code)).findFirst();
    }

    /**
     * Whether a message is approved on a day.
     *
     * @param code its code
     * @param day the day
     * @return true if it is in the house and approved then
     */
    public boolean approves(String code, LocalDate day) {
        return message(code).filter(message -> message.approvedOn(day)).isPresent();
    }

    /**
     * The messages as codes with their phrases, to find them in texts.
     *
     * @return a codebook with one code a message
     */
    public Codebook codebook() {
        return Codebook.of(messages.stream()
                .map(message -> Code.of(message.code(), message.phrases().toArray(String[]::new)))
                .toList());
    }

    Settings settings() {
        Settings settings = Settings.of("message-house", 1);
        for (Message message : messages) {
            settings = settings.with(
                    message.code(),
                    message.approvedFrom() + "/" + message.approvedTo()); // texts and phrases change no result
        }
        return settings;
    }
}
