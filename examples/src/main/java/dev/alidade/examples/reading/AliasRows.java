// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.reading;

import dev.alidade.examples.csv.Quoted;
import dev.alidade.examples.csv.Row;
import dev.alidade.examples.csv.TableReader;
import dev.alidade.examples.csv.Unusable;

/** Leads that are other leads again: one person under several ids. */
final class AliasRows implements TableReader.Rows {
    private final Identities identities;

    AliasRows(Identities identities) {
        this.identities = identities;
    }

    @Override
    public void use(Row row) {
        String alias = row.required("lead_id");
        String main = row.required("alias_of");
        if (alias.equals(main)) {
            throw row.bad("alias_of", "another lead than the one in lead_id");
        }
        identities.alias(alias, main).ifPresent(other -> {
            throw new Unusable("%s, line %d, column alias_of: %s is %s already, wanted one lead that it is."
                    .formatted(row.file(), row.line(), Quoted.of(alias), Quoted.of(other)));
        });
    }
}
