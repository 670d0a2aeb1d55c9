// SPDX-License-Identifier: Apache-2.0
package dev.alidade.secondreading;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import dev.alidade.measure.Measured;
import dev.alidade.measure.Window;
import dev.alidade.messaging.Message;
import dev.alidade.messaging.MessageHouse;
import dev.alidade.messaging.Messaging;
import dev.alidade.messaging.MessagingSettings;
import dev.alidade.model.BrandCheck;
import dev.alidade.model.Department;
import dev.alidade.model.Mention;
import dev.alidade.model.MessagingFact;
import dev.alidade.model.Opportunity;
import dev.alidade.model.OpportunityBuilder;
import dev.alidade.model.OpportunityEvent.Activity;
import dev.alidade.model.Pipeline;
import dev.alidade.model.Stage;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

class MessagingReadTwiceTest extends SecondReading<MessagingReadTwiceTest.Company> {
    private static final List<String> MESSAGES = List.of("price", "safety", "service", "speed", "weight");
    private static final List<String> PRODUCTS = List.of("pump", "valve");
    private static final Pipeline PIPELINE =
            Pipeline.of("sales", Stage.of("talks", 1, Stage.Kind.OPEN), Stage.of("offer", 2, Stage.Kind.OPEN));

    record Company(
            Window window,
            List<Message> house,
            List<Mention> mentions,
            List<Opportunity> deals,
            List<BrandCheck> checks) {
        List<Company> smaller() {
            List<Company> parts = new ArrayList<>();
            smallerLists(mentions, one -> List.of())
                    .forEach(less -> parts.add(new Company(window, house, less, deals, checks)));
            smallerLists(checks, one -> List.of())
                    .forEach(less -> parts.add(new Company(window, house, mentions, deals, less)));
            return parts;
        }
    }

    @Override
    Company company(Dice dice) {
        Chance chance = new Chance(dice);
        Window window = chance.window();
        List<Message> house = house(chance);
        List<Mention> mentions = mentions(chance);
        List<Opportunity> deals = deals(chance);
        if (chance.percent(50)) {
            deals.addAll(talks(chance));
        }
        return new Company(window, house, mentions, deals, checks(chance));
    }

    @Override
    List<Measured> measured(Company company) {
        List<MessagingFact> facts = new ArrayList<>(company.mentions);
        facts.addAll(company.deals);
        facts.addAll(company.checks);
        MessagingSettings settings = MessagingSettings.builder()
                .house(new MessageHouse(ImmutableList.copyOf(company.house)))
                .pipeline(PIPELINE)
                .minimumMentions(MessagingReading.MINIMUM)
                .minimumForConflict(MessagingReading.MINIMUM_FOR_CONFLICT)
                .build();
        return List.of(Messaging.under(settings).measure(facts, company.window));
    }

    @Override
    Map<String, Reread> reread(Company company) {
        return MessagingReading.of(company.window, company.house, company.mentions, company.deals, company.checks)
                .byId();
    }

    @Override
    List<Company> smaller(Company company) {
        return company.smaller();
    }

    private static List<Message> house(Chance chance) {
        List<Message> house = new ArrayList<>();
        house.add(Message.of("price"));
        for (String code : List.of("safety", "service")) {
            LocalDate from = chance.day(-20, 50);
            house.add(new Message(
                    code,
                    Optional.empty(),
                    ImmutableList.of(),
                    chance.perhaps(50, List.of(from)),
                    chance.perhaps(50, List.of(from.plusDays(1 + chance.below(60))))));
        }
        return house;
    }

    private static List<Mention> mentions(Chance chance) {
        List<Mention> mentions = new ArrayList<>();
        int count = chance.below(60);
        for (int i = 0; i < count; i++) {
            Mention mention = Mention.of(
                    chance.hour(-5, 95),
                    chance.one(
                            Department.SALES,
                            Department.SALES,
                            Department.MARKETING,
                            Department.MARKETING,
                            Department.MARKETING,
                            Department.BOTH,
                            Department.OTHER),
                    chance.one(MESSAGES));
            Optional<String> product = chance.perhaps(60, PRODUCTS);
            mention = product.isPresent() ? mention.withProduct(product.get()) : mention;
            Optional<String> segment = chance.perhaps(60, List.of("north", "south", "pump"));
            mentions.add(segment.isPresent() ? mention.withSegment(segment.get()) : mention);
        }
        return mentions;
    }

    /** Deals without stages; of the first somebody wrote down early what was talked about. */
    private static List<Opportunity> deals(Chance chance) {
        List<Opportunity> deals = new ArrayList<>();
        int count = 1 + chance.below(10);
        for (int i = 0; i < count; i++) {
            Instant created = i == 0 ? Chance.begin(Chance.FROM) : chance.hour(-60, 80);
            OpportunityBuilder deal = Opportunity.builder("D" + i).createdAt(created);
            chance.perhaps(60, PRODUCTS).ifPresent(deal::product);
            if (i == 0) {
                deal.event(activity(chance.after(created, 48), Optional.of(ImmutableSortedSet.of("price"))));
            }
            while (chance.percent(65)) {
                TreeSet<String> messages = new TreeSet<>();
                while (chance.percent(50)) {
                    messages.add(chance.one(MESSAGES));
                }
                Instant at = chance.after(created, 24 * 60);
                deal.event(
                        chance.percent(20)
                                ? new Activity(at, Optional.empty(), Optional.empty(), ImmutableSortedSet.of("sheet"))
                                : activity(at, chance.perhaps(60, List.of(ImmutableSortedSet.copyOf(messages)))));
            }
            deals.add(deal.build());
        }
        return deals;
    }

    private static Activity activity(Instant at, Optional<ImmutableSortedSet<String>> messages) {
        return new Activity(at, Optional.of("call"), messages, ImmutableSortedSet.of());
    }

    /** Deals that all are talked with at one hour: one message decides, or none, and another one plays no part. */
    private static List<Opportunity> talks(Chance chance) {
        List<Opportunity> deals = new ArrayList<>();
        Instant talk = chance.hour(3, 10);
        int decides = chance.below(3);
        for (int i = 0; i < 80; i++) {
            boolean first = i % 2 == 0;
            boolean second = i / 2 % 2 == 0;
            boolean good = decides == 0 ? i / 4 % 2 == 0 : first == (decides == 1);
            TreeSet<String> messages = new TreeSet<>();
            if (first) {
                messages.add("first");
            }
            if (second) {
                messages.add("second");
            }
            OpportunityBuilder deal = Opportunity.builder("T" + i)
                    .createdAt(Chance.begin(Chance.FROM))
                    .pipeline("sales")
                    .stage(Chance.begin(Chance.FROM), "talks")
                    .event(activity(talk, Optional.of(ImmutableSortedSet.copyOf(messages))));
            if (good) {
                deal.stage(talk.plus(Duration.ofDays(10)), "offer").won(talk.plus(Duration.ofDays(60)));
            }
            deals.add(deal.build());
        }
        return deals;
    }

    private static List<BrandCheck> checks(Chance chance) {
        List<BrandCheck> checks = new ArrayList<>();
        int count = chance.below(15);
        for (int i = 0; i < count; i++) {
            checks.add(new BrandCheck(
                    chance.hour(-5, 95),
                    chance.one(Department.values()),
                    chance.one("logo", "name"),
                    Optional.empty(),
                    chance.percent(70)));
        }
        return checks;
    }
}
