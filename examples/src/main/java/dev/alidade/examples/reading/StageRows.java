// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.reading;

import dev.alidade.examples.csv.Row;
import dev.alidade.examples.csv.TableReader;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The stages that leads and opportunities can be in. */
final class StageRows implements TableReader.Rows {
    private final Set<String> names = new TreeSet<>();

    /** How a stage counts. */
    enum Kind {
        OPEN,
        WON,
        LOST
    }

    Set<String> names() {
        return names;
    }

    @Override
    public void use(Row row) {
        String name = row.required("stage");
        row.positive("position");
        row.word("kind", Kind.class);
        Optional<String> probability = row.text("probability");
        if (probability.isPresent() && !isProbability(probability.get())) {
            throw row.bad("probability", "a number from 0 to 1. Maybe it is a percentage");
        }
        names.add(name);
    }

    private static boolean isProbability(String text) {
        return text.matches("[0-9]{1,9}(\\.[0-9]{1,18})?") && new BigDecimal(text).compareTo(BigDecimal.ONE) <= 0;
    }
}
