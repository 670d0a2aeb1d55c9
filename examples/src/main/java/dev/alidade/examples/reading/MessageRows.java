// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.reading;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import dev.alidade.examples.csv.Findings;
import dev.alidade.examples.csv.Quantities;
import dev.alidade.examples.csv.Row;
import dev.alidade.examples.csv.TableReader;
import dev.alidade.measure.IssueKind;
import dev.alidade.messaging.Message;
import dev.alidade.messaging.MessageHouse;
import java.time.LocalDate;
import java.util.Optional;

/** The messages that the company agreed on. */
final class MessageRows implements TableReader.Rows {
    private static final Splitter LIST = Splitter.on('|').trimResults().omitEmptyStrings();

    private final UniqueRows<Message> messages = new UniqueRows<>(
            new IssueKind("messages.repeated-row", "A message is there again without change; one row counts."),
            new IssueKind(
                    "messages.conflicting-rows", "A message is there again with other contents; no such row counts."));

    @Override
    public void use(Row row) {
        String code = row.required("message");
        Optional<LocalDate> from = Quantities.optionalDay(row, "approved_from");
        Optional<LocalDate> to = Quantities.optionalDay(row, "approved_to");
        if (from.isPresent() && to.isPresent() && !to.get().isAfter(from.get())) {
            throw row.bad("approved_to", "the day after the last one, after the first day " + from.get());
        }
        ImmutableList<String> phrases = ImmutableList.copyOf(LIST.split(row.verbatim("phrases")));
        messages.add(code, new Message(code, row.text("text"), phrases, from, to));
    }

    /** The house of all messages that are told without contradiction. */
    MessageHouse house(Findings findings) {
        return new MessageHouse(messages.usable(findings));
    }
}
