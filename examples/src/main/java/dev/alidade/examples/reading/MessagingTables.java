// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.reading;

import dev.alidade.examples.csv.Findings;
import dev.alidade.examples.csv.KnownTable;
import dev.alidade.examples.csv.TableReader;
import dev.alidade.messaging.MessageHouse;
import dev.alidade.model.Opportunity;
import dev.alidade.model.OpportunityEvent;
import java.time.Instant;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/** Agreed messages, mentions and brand checks. */
final class MessagingTables {
    private final MessageRows messages = new MessageRows();
    private final MentionRows mentions = new MentionRows();
    private final BrandCheckRows checks = new BrandCheckRows();

    /** Reads the tables that are there. */
    void read(BiConsumer<KnownTable, TableReader.Rows> reader) {
        reader.accept(KnownTable.MESSAGES, messages);
        reader.accept(KnownTable.MENTIONS, mentions);
        reader.accept(KnownTable.BRAND_CHECKS, checks);
    }

    MessageHouse house(Findings findings) {
        return messages.house(findings);
    }

    /** What was told before an instant; mentions in known deals go to their conversations. */
    CompanyMessaging messaging(MessageHouse house, Conversations conversations, Findings findings, Instant asOf) {
        return new CompanyMessaging(house, mentions.facts(conversations, findings, asOf), checks.facts(findings, asOf));
    }

    /** Notes the mentions that are said to be about something else than their deal, once all mentions were told, and codes
     * that may be slips of the pen. */
    void compare(Iterable<Opportunity> deals, CompanyMessaging told, Findings findings) {
        mentions.compare(deals, findings);
        MessageNames names = new MessageNames(told.house());
        told.mentions().forEach(mention -> names.add(mention.message()));
        deals.forEach(deal -> deal.timeline().stream()
                .flatMap(event -> event instanceof OpportunityEvent.Activity activity
                        ? activity.messages().stream()
                        : Stream.empty())
                .forEach(messages -> messages.forEach(names::add)));
        names.check(findings);
    }
}
