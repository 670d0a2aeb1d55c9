// SPDX-License-Identifier: Apache-2.0
package dev.alidade.messaging;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.CellRegister;
import dev.alidade.measure.Count;
import dev.alidade.measure.IdSample;
import dev.alidade.measure.Keyed;
import dev.alidade.measure.Proportion;
import dev.alidade.model.BrandCheck;

/** Brand checks by rule. */
final class BrandCells {
    private final Keyed<Count> checked;
    private final Keyed<Count> kept;
    private final IdSample broken;

    BrandCells(CellRegister register) {
        checked = register.cell("checked", new Keyed<>(Count::new));
        kept = register.cell("kept", new Keyed<>(Count::new));
        broken = register.cell("broken", new IdSample());
    }

    void add(BrandCheck check) {
        checked.at(check.rule()).increment();
        if (check.kept()) {
            kept.at(check.rule()).increment();
        } else if (check.asset().isPresent()) {
            broken.add(check.asset().get());
        }
    }

    /** The rules with their checks, by name; refuses what no facts can have added. */
    ImmutableList<BrandRule> rules() {
        ImmutableList.Builder<BrandRule> rules = ImmutableList.builder();
        checked.forEach((rule, count) ->
                rules.add(new BrandRule(rule, Proportion.of(MentionCells.value(kept, rule), count.value()))));
        kept.forEach((rule, count) -> {
            if (checked.find(rule).isEmpty()) {
                throw new IllegalStateException("Rule %s was kept and never checked.".formatted(rule));
            }
        });
        return rules.build();
    }

    /** All checks. */
    Proportion all() {
        return Proportion.of(MentionCells.total(kept), MentionCells.total(checked));
    }

    /** What broke a rule. */
    ImmutableList<String> broken() {
        return broken.ids();
    }
}
