// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.reading;

import com.google.common.collect.ImmutableList;
import dev.alidade.examples.csv.Row;
import dev.alidade.examples.csv.TableReader;
import dev.alidade.model.SelfMade;
import java.util.Optional;

/** What sellers made themselves. Rows that are alike all count: somebody may make two things on one day. */
final class SelfMadeRows implements TableReader.Rows {
    private final ImmutableList.Builder<SelfMade> made = ImmutableList.builder();

    @Override
    public void use(Row row) {
        Optional<String> person = row.text("person");
        Optional<String> team = row.text("team");
        if (person.isEmpty() && team.isEmpty()) {
            throw row.bad("person", "who made it, or the team");
        }
        made.add(new SelfMade(row.instant("at"), person, team, row.text("reason")));
    }

    ImmutableList<SelfMade> made() {
        return made.build();
    }
}
