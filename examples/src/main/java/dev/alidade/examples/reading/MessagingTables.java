// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.reading;

import com.google.common.collect.ImmutableList;
import dev.alidade.examples.csv.Findings;
import dev.alidade.examples.csv.KnownTable;
import dev.alidade.examples.csv.TableReader;
import dev.alidade.messaging.MessageHouse;
import dev.alidade.model.Mention;
import java.time.Instant;
import java.util.function.BiConsumer;

/** Agreed messages and brand checks. */
final class MessagingTables {
    private final MessageRows messages = new MessageRows();
    private final BrandCheckRows checks = new BrandCheckRows();

    /** Reads the tables that are there. */
    void read(BiConsumer<KnownTable, TableReader.Rows> reader) {
        reader.accept(KnownTable.MESSAGES, messages);
        reader.accept(KnownTable.BRAND_CHECKS, checks);
    }

    MessageHouse house(Findings findings) {
        return messages.house(findings);
    }

    /** What was told before an instant, with mentions that belong to no known deal. */
    CompanyMessaging messaging(MessageHouse house, ImmutableList<Mention> mentions, Findings findings, Instant asOf) {
        return new CompanyMessaging(house, mentions, checks.facts(findings, asOf));
    }
}
