// SPDX-License-Identifier: Apache-2.0
package dev.alidade.pipeline;

import dev.alidade.measure.Money;
import dev.alidade.model.DealStanding.State;
import dev.alidade.model.Opportunity;
import dev.alidade.model.OpportunityEvent.AmountChanged;
import dev.alidade.model.Pipeline;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/** A flow by its definition: two snapshots of each deal, and each line asked for by itself. */
final class FlowOracle {
    private final Map<String, Long> deals = new TreeMap<>();
    private final Map<String, Long> unknown = new TreeMap<>();
    private final Map<String, Map<String, BigDecimal>> values = new TreeMap<>();

    FlowOracle(
            List<Opportunity> all,
            Instant from,
            Instant to,
            ZoneId zone,
            Predicate<Optional<LocalDate>> inPeriod,
            List<Pipeline> pipelines) {
        for (Opportunity deal : all) {
            NaiveSnapshot then = new NaiveSnapshot(deal, from, pipelines);
            NaiveSnapshot now = new NaiveSnapshot(deal, to, pipelines);
            if (!now.exists) {
                continue;
            }
            Optional<LocalDate> day = now.closedAt
                    .map(at -> LocalDate.ofInstant(at, zone))
                    .or(() -> now.open() ? now.closeDate() : Optional.empty());
            boolean idle = then.exists
                    && then.closedAt.isPresent()
                    && then.closedAt.equals(now.closedAt)
                    && then.state == now.state;
            boolean was = then.open() && inPeriod.test(then.closeDate());
            boolean is = !idle && inPeriod.test(day);
            Optional<Money> early = then.openAmount();
            Optional<Money> late = lateAmount(then, now, pipelines);
            if (was) {
                count("opening", early);
            }
            if (is && !was) {
                count(then.open() ? "movedIn" : then.exists ? "reopened" : "created", late);
            }
            if (was && !is) {
                count("movedOut", early);
            }
            if (is) {
                count(now.open() ? "closing" : now.state.name(), late);
            }
            if (was && is && !early.equals(late)) {
                change(early, late);
            }
        }
    }

    private static Optional<Money> lateAmount(NaiveSnapshot then, NaiveSnapshot now, List<Pipeline> pipelines) {
        if (now.closedAt.isEmpty()) {
            return now.openAmount();
        }
        Instant after = now.closedAt.get().plusNanos(1);
        NaiveSnapshot closing = new NaiveSnapshot(now.deal, after, pipelines);
        Optional<Money> stated = closing.amount();
        boolean zero = stated.isEmpty() || stated.get().minorUnits() == 0;
        if (now.state != State.LOST || !zero) {
            return stated;
        }
        Instant since = then.open() ? then.before : Instant.MIN;
        Optional<Money> held = then.open() ? then.amount() : now.deal.amount();
        return closing.last(
                        AmountChanged.class,
                        change ->
                                change.amount().minorUnits() > 0 && !change.at().isBefore(since))
                .map(AmountChanged::amount)
                .or(() -> held.filter(amount -> amount.minorUnits() > 0))
                .or(() -> stated);
    }

    private void change(Optional<Money> early, Optional<Money> late) {
        boolean comparable = early.isPresent()
                && late.isPresent()
                && early.get().currency().equals(late.get().currency());
        if (comparable) {
            Money difference = late.get().minus(early.get());
            if (difference.minorUnits() > 0) {
                count("increased", Optional.of(difference));
            } else {
                count("decreased", Optional.of(new Money(-difference.minorUnits(), difference.currency())));
            }
        } else {
            late.filter(amount -> amount.minorUnits() > 0).ifPresent(more -> count("increased", late));
            early.filter(amount -> amount.minorUnits() > 0).ifPresent(less -> count("decreased", early));
        }
    }

    private void count(String line, Optional<Money> amount) {
        deals.merge(line, 1L, Long::sum);
        if (amount.isEmpty()) {
            unknown.merge(line, 1L, Long::sum);
        } else {
            values.computeIfAbsent(line, any -> new TreeMap<>())
                    .merge(
                            amount.get().currency().getCurrencyCode(),
                            amount.get().amount(),
                            BigDecimal::add);
        }
    }

    /** The lines that aren't empty. */
    String lines() {
        StringBuilder text = new StringBuilder();
        deals.forEach((line, count) ->
                text.append(line(line, count, unknown.getOrDefault(line, 0L), values.getOrDefault(line, Map.of()))));
        return text.toString();
    }

    /** The lines of a flow that aren't empty, in the same form. */
    static String lines(Flow flow) {
        TreeMap<String, FlowLine> lines = new TreeMap<>();
        lines.put("opening", flow.opening());
        lines.put("created", flow.created());
        lines.put("reopened", flow.reopened());
        lines.put("movedIn", flow.movedIn());
        lines.put("movedOut", flow.movedOut());
        lines.put("increased", flow.increased());
        lines.put("decreased", flow.decreased());
        lines.put("WON", flow.won());
        lines.put("LOST", flow.lost());
        lines.put("CONTRADICTED", flow.contradicted());
        lines.put("closing", flow.closing());
        StringBuilder text = new StringBuilder();
        lines.forEach((name, line) -> {
            if (line.deals() > 0) {
                text.append(line(name, line.deals(), line.withoutAmount(), line.values()));
            }
        });
        return text.toString();
    }

    private static String line(String name, long deals, long withoutAmount, Map<String, BigDecimal> values) {
        return "%s: %s deals, %s without amount, %s%n".formatted(name, deals, withoutAmount, values);
    }
}
