// SPDX-License-Identifier: Apache-2.0
package dev.alidade.messaging;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.CellRegister;
import dev.alidade.measure.Count;
import dev.alidade.measure.IdSample;
import dev.alidade.measure.Keyed;
import dev.alidade.measure.Proportion;
import dev.alidade.messaging.PullThroughPart.By;
import dev.alidade.model.Department;
import dev.alidade.stats.ClusterSums;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Mentions by message, department and what they were said about. */
final class MentionCells {
    private final Map<String, Message> house = new HashMap<>();
    private final ZoneId zone;
    private final Map<Department, Keyed<Count>> uses = new EnumMap<>(Department.class);
    private final Map<By, Keyed<Count>> all = new EnumMap<>(By.class);
    private final Map<By, Keyed<Count>> approved = new EnumMap<>(By.class);
    final TopCells products;
    final TopCells segments;
    final IdSample unapproved;

    MentionCells(MessageHouse house, ZoneId zone, CellRegister register) {
        house.messages().forEach(message -> this.house.put(message.code(), message));
        this.zone = zone;
        for (Department department : Department.values()) {
            uses.put(department, register.cell("uses " + department, new Keyed<>(Count::new)));
        }
        for (By by : By.values()) {
            all.put(by, register.cell("mentions by " + by, new Keyed<>(Count::new)));
            approved.put(by, register.cell("approved by " + by, new Keyed<>(Count::new)));
        }
        products = new TopCells("products", register);
        segments = new TopCells("segments", register);
        unapproved = register.cell("unapproved", new IdSample());
    }

    /**
     * Counts one mention.
     *
     * @return whether its message is approved
     */
    boolean add(
            Instant at,
            Department department,
            String message,
            Optional<String> channel,
            Optional<String> product,
            Optional<String> segment,
            @Nullable String stage) {
        boolean good = approves(message, at);
        of(uses, department).at(message).increment();
        count(By.DEPARTMENT, department.name(), good);
        if (channel.isPresent()) {
            count(By.CHANNEL, channel.get(), good);
        }
        if (product.isPresent()) {
            count(By.PRODUCT, product.get(), good);
            products.add(product.get(), department, message);
        }
        if (segment.isPresent()) {
            count(By.SEGMENT, segment.get(), good);
            segments.add(segment.get(), department, message);
        }
        if (stage != null) {
            count(By.STAGE, stage, good);
        }
        return good;
    }

    private boolean approves(String code, Instant at) {
        @Nullable Message message = house.get(code);
        return message != null
                && ((message.approvedFrom().isEmpty() && message.approvedTo().isEmpty())
                        || message.approvedOn(LocalDate.ofInstant(at, zone)));
    }

    private void count(By by, String name, boolean good) {
        of(all, by).at(name).increment();
        if (good) {
            of(approved, by).at(name).increment();
        }
    }

    private static <K, V> V of(Map<K, V> cells, K key) {
        @Nullable V cell = cells.get(key);
        if (cell == null) {
            throw new IllegalStateException("No cell for " + key);
        }
        return cell;
    }

    /** How much of what is said in each part is approved; refuses what no facts can have added. */
    ImmutableList<PullThroughPart> parts() {
        ImmutableList.Builder<PullThroughPart> parts = ImmutableList.builder();
        for (By by : By.values()) {
            of(all, by)
                    .forEach((name, count) -> parts.add(new PullThroughPart(
                            by, name, Proportion.of(value(of(approved, by), name), count.value()))));
            of(approved, by).forEach((name, count) -> require(value(of(all, by), name) >= count.value(), name));
        }
        return parts.build();
    }

    /** Mentions of a message by a department. */
    long uses(Department department, String message) {
        return value(of(uses, department), message);
    }

    /** All mentions by a department. */
    long uses(Department department) {
        return total(of(uses, department));
    }

    /** The messages that anybody mentioned, by code. */
    ImmutableList<String> messages() {
        return uses.values().stream()
                .flatMap(cells -> keys(cells).stream())
                .distinct()
                .sorted()
                .collect(ImmutableList.toImmutableList());
    }

    /** Refuses what no facts can have added. */
    void check(ClusterSums said) {
        for (Department department : Department.values()) {
            long named = value(of(all, By.DEPARTMENT), department.name());
            require(uses(department) == named, department.name());
        }
        require(total(of(all, By.DEPARTMENT)) == said.answers(), "all departments");
        require(total(of(approved, By.DEPARTMENT)) == said.matches(), "approved messages");
        for (By by : By.values()) {
            require(total(of(all, by)) <= said.answers(), by.name());
        }
        products.check(this, total(of(all, By.PRODUCT)));
        segments.check(this, total(of(all, By.SEGMENT)));
    }

    static void require(boolean possible, String what) {
        if (!possible) {
            throw new IllegalStateException("Mentions of %s contradict each other.".formatted(what));
        }
    }

    static long value(Keyed<Count> cells, String key) {
        return cells.find(key).map(Count::value).orElse(0L);
    }

    static long total(Keyed<Count> cells) {
        long[] sum = {0};
        cells.forEach((key, count) -> sum[0] = Math.addExact(sum[0], count.value()));
        return sum[0];
    }

    private static ImmutableList<String> keys(Keyed<Count> cells) {
        ImmutableList.Builder<String> keys = ImmutableList.builder();
        cells.forEach((key, count) -> keys.add(key));
        return keys.build();
    }
}
