// SPDX-License-Identifier: Apache-2.0
package dev.alidade.secondreading;

import dev.alidade.measure.Measurement.State;
import dev.alidade.measure.Window;
import dev.alidade.messaging.Message;
import dev.alidade.model.BrandCheck;
import dev.alidade.model.Department;
import dev.alidade.model.Mention;
import dev.alidade.model.Opportunity;
import dev.alidade.model.OpportunityEvent;
import dev.alidade.model.OpportunityEvent.Activity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/** The metrics on messages, read once more. */
final class MessagingReading {
    static final long MINIMUM = 5;
    static final long MINIMUM_FOR_CONFLICT = 3;

    private final Window window;
    private final List<Activity> activities = new ArrayList<>();
    private final List<Mention> mentions = new ArrayList<>();

    private MessagingReading(Window window, List<Mention> alone, List<Opportunity> deals) {
        this.window = window;
        alone.stream().filter(mention -> inWindow(mention.at())).forEach(mentions::add);
        for (Opportunity deal : deals) {
            for (OpportunityEvent event : deal.timeline()) {
                if (event instanceof Activity activity && inWindow(activity.at())) {
                    activities.add(activity);
                    activity.messages()
                            .ifPresent(messages -> messages.forEach(message -> {
                                Mention mention = Mention.of(activity.at(), Department.SALES, message);
                                mentions.add(
                                        deal.product().map(mention::withProduct).orElse(mention));
                            }));
                }
            }
        }
    }

    static Readings of(
            Window window, List<Message> house, List<Mention> alone, List<Opportunity> deals, List<BrandCheck> checks) {
        MessagingReading reading = new MessagingReading(window, alone, deals);
        EffectReading effects = new EffectReading(window, deals);
        return new Readings()
                .with("messaging.pull-through", reading.pullThrough(house))
                .with("messaging.documented-share", reading.documented())
                .with("messaging.department-overlap", reading.overlap())
                .with("messaging.conflict-share", reading.conflicts())
                .with("messaging.brand-compliance", reading.brand(checks))
                .with("messaging.helping-messages", effects.helping())
                .with("messaging.hurting-messages", effects.hurting());
    }

    private boolean inWindow(Instant at) {
        return !at.isBefore(window.start()) && at.isBefore(window.end()) && at.isBefore(window.asOf());
    }

    private Reread pullThrough(List<Message> house) {
        long approved = 0;
        for (Mention mention : mentions) {
            approved += house.stream()
                            .anyMatch(message -> message.code().equals(mention.message())
                                    && approved(message, Chance.dayOf(mention.at())))
                    ? 1
                    : 0;
        }
        return Reread.share(approved, mentions.size());
    }

    private static boolean approved(Message message, LocalDate day) {
        return !day.isBefore(message.approvedFrom().orElse(day))
                && day.isBefore(message.approvedTo().orElse(day.plusDays(1)));
    }

    private Reread documented() {
        long documented = 0;
        long all = 0;
        for (Activity activity : activities) {
            if (activity.messages().isPresent() || activity.materials().isEmpty()) {
                documented += activity.messages().isPresent() ? 1 : 0;
                all++;
            }
        }
        return Reread.share(documented, all);
    }

    private Map<String, Long> mix(List<Mention> of, Department department) {
        Map<String, Long> mix = new TreeMap<>();
        of.stream()
                .filter(mention -> mention.department() == department)
                .forEach(mention -> mix.merge(mention.message(), 1L, Long::sum));
        return mix;
    }

    private static long size(Map<String, Long> mix) {
        return mix.values().stream().mapToLong(Long::longValue).sum();
    }

    private Reread overlap() {
        Map<String, Long> sales = mix(mentions, Department.SALES);
        Map<String, Long> marketing = mix(mentions, Department.MARKETING);
        if (size(sales) < MINIMUM || size(marketing) < MINIMUM) {
            return Reread.absent(State.NO_DATA);
        }
        Fraction overlap = Fraction.ZERO;
        for (String message : sales.keySet()) {
            Fraction one = Fraction.of(sales.get(message), size(sales));
            Fraction other = Fraction.of(marketing.getOrDefault(message, 0L), size(marketing));
            overlap = overlap.plus(one.compareTo(other) < 0 ? one : other);
        }
        return Reread.about(overlap);
    }

    private Reread conflicts() {
        long conflicts = 0;
        long all = 0;
        for (Function<Mention, Optional<String>> kind :
                List.<Function<Mention, Optional<String>>>of(Mention::product, Mention::segment)) {
            TreeSet<String> names = new TreeSet<>();
            mentions.forEach(mention -> kind.apply(mention).ifPresent(names::add));
            for (String name : names) {
                List<Mention> about = mentions.stream()
                        .filter(mention -> kind.apply(mention).equals(Optional.of(name)))
                        .toList();
                Map<String, Long> sales = mix(about, Department.SALES);
                Map<String, Long> marketing = mix(about, Department.MARKETING);
                if (size(sales) >= MINIMUM_FOR_CONFLICT && size(marketing) >= MINIMUM_FOR_CONFLICT) {
                    conflicts += top(sales).stream().noneMatch(top(marketing)::contains) ? 1 : 0;
                    all++;
                }
            }
        }
        return Reread.share(conflicts, all);
    }

    private static Set<String> top(Map<String, Long> mix) {
        long most = mix.values().stream().mapToLong(Long::longValue).max().orElse(0);
        TreeSet<String> top = new TreeSet<>();
        mix.forEach((message, count) -> {
            if (count == most) {
                top.add(message);
            }
        });
        return top;
    }

    private Reread brand(List<BrandCheck> checks) {
        List<BrandCheck> then =
                checks.stream().filter(check -> inWindow(check.at())).toList();
        return Reread.share(then.stream().filter(BrandCheck::kept).count(), then.size());
    }
}
