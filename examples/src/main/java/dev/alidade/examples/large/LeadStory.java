// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.large;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;

/** What becomes of one lead after the other: each story depends on the seed and the lead's number alone. */
final class LeadStory {
    static final List<String> CHANNELS = List.of("email", "web", "fair", "webinar", "social");
    static final List<String> MARKETS = List.of("north", "south", "east", "west");
    private static final List<String> SOURCES = List.of("form", "event", "referral", "list");
    private static final List<String> MESSAGES = List.of("save", "safe", "simple", "cheap");
    private static final long BEGIN = Instant.parse("2023-01-01T00:00:00Z").getEpochSecond();
    private static final int SPAN = 730 * 86_400;
    private static final int HOUR = 3_600;
    private static final int DAY = 86_400;
    private static final long MIX = 0x9E3779B97F4A7C15L;

    private final long seed;
    private final ShuffledFile leads;
    private final ShuffledFile aliases;
    private final ShuffledFile leadEvents;
    private final ShuffledFile deals;
    private final ShuffledFile dealEvents;
    private final ShuffledFile touches;
    private final ShuffledFile mentions;
    private SplittableRandom random = new SplittableRandom(0);

    LeadStory(
            long seed,
            ShuffledFile leads,
            ShuffledFile aliases,
            ShuffledFile leadEvents,
            ShuffledFile deals,
            ShuffledFile dealEvents,
            ShuffledFile touches,
            ShuffledFile mentions) {
        this.seed = seed;
        this.leads = leads;
        this.aliases = aliases;
        this.leadEvents = leadEvents;
        this.deals = deals;
        this.dealEvents = dealEvents;
        this.touches = touches;
        this.mentions = mentions;
    }

    /** Writes all rows of a lead. */
    void write(long lead) throws IOException {
        random = new SplittableRandom(seed ^ (lead + 1) * MIX);
        String id = "L" + lead;
        long created = BEGIN + random.nextInt(SPAN);
        String account = chance(40) ? "K" + lead / 6 : "";
        String market = MARKETS.get(random.nextInt(4));
        int campaign = random.nextInt(LargeCompany.CAMPAIGNS);
        String owner = "S" + random.nextInt(LargeCompany.OWNERS);
        String person = chance(2) ? "P" + lead / 50 : "";
        leads.add(String.join(
                ",",
                id,
                random.nextInt(20_000) == 0 ? "yesterday" : at(created),
                SOURCES.get(random.nextInt(4)),
                chance(90) ? "C" + campaign : "",
                market,
                owner,
                chance(80) ? "MARKETING" : "SALES",
                person,
                account));
        if (chance(1)) {
            aliases.add("D" + id + "," + id);
            leads.add("D" + id + "," + at(created + DAY) + ",form,,,,,,");
        }
        for (int touch = random.nextInt(4); touch > 0; touch--) {
            touches.add((account.isEmpty() || chance(80) ? id : account) + ","
                    + at(created + random.nextInt(90 * DAY) - 30 * DAY) + ",C" + random.nextInt(LargeCompany.CAMPAIGNS)
                    + ","
                    + CHANNELS.get(random.nextInt(5)));
        }
        if (chance(70)) {
            handOver(lead, id, created + random.nextInt(20 * HOUR), account, market, owner);
        }
    }

    private void handOver(long lead, String id, long at, String account, String market, String owner)
            throws IOException {
        event(id, at, "STAGE_ENTERED", "MQL,,,,,,,");
        event(id, at, "HANDED_OFF", ",,,,,,,");
        long last = at;
        for (int call = random.nextInt(4); call > 0; call--) {
            last += 1 + random.nextInt(chance(80) ? DAY : 10 * DAY);
            event(id, last, "ACTIVITY", ",,,phone,OUT," + (chance(95) ? "false" : "") + "," + chance(40) + ",");
        }
        if (chance(15)) {
            return;
        }
        last += 1 + random.nextInt(4 * DAY);
        if (chance(30)) {
            event(id, last, "REJECTED", ",no budget," + (chance(60) ? "QUALITY" : "PROCEDURAL") + ",,,,,");
            return;
        }
        event(id, last, "ACCEPTED", ",,,,,,,");
        event(id, last, "STAGE_ENTERED", "SAL,,,,,,,");
        if (chance(35)) {
            deal(lead, id, last + random.nextInt(20 * DAY), account, market, owner);
        }
    }

    private void deal(long lead, String id, long created, String account, String market, String owner)
            throws IOException {
        String deal = "O" + lead;
        boolean named = chance(80);
        if (!named || chance(50)) {
            event(id, created, "CONVERTED", ",,,,,,," + (random.nextInt(1_000) == 0 ? "X" + lead : deal));
        }
        deals.add(String.join(
                ",",
                deal,
                at(created),
                named ? id : "",
                account,
                owner,
                market,
                1_000 + random.nextInt(90_000) + ".00",
                "EUR",
                chance(75) ? "NEW" : "EXISTING",
                "sales",
                at(created + (30 + random.nextInt(90)) * (long) DAY).substring(0, 10)));
        long last = created;
        int stages = 1 + random.nextInt(3);
        for (int stage = 0; stage < stages; stage++) {
            dealEvent(
                    deal,
                    last,
                    "STAGE_CHANGED",
                    List.of("Discovery", "Demo", "Proposal").get(stage) + ",,,,");
            for (int talk = random.nextInt(3); talk > 0; talk--) {
                last += 1 + random.nextInt(12 * DAY);
                dealEvent(
                        deal,
                        last,
                        "ACTIVITY",
                        "call,,," + (chance(50) ? MESSAGES.get(random.nextInt(4)) : "") + ","
                                + (chance(20) ? "A" + random.nextInt(3) : ""));
            }
            last += 1 + random.nextInt(20 * DAY);
        }
        if (chance(20)) {
            mentions.add(at(last) + ",SALES," + MESSAGES.get(random.nextInt(4)) + ",call," + deal);
        }
        if (chance(20)) {
            dealEvent(deal, last, "CLOSE_DATE_CHANGED", at(last + 40L * DAY).substring(0, 10) + ",,,,");
        }
        if (chance(25)) {
            dealEvent(deal, last + HOUR, "WON", ",,,,");
        } else if (chance(60)) {
            dealEvent(deal, last + HOUR, "LOST", ",,price,,");
        }
    }

    private void event(String lead, long at, String event, String more) throws IOException {
        String owner = random.nextInt(3_000) == 0 ? "N" + lead : lead; // an event of a lead that is not there
        leadEvents.add(owner + "," + at(at) + "," + event + "," + more);
    }

    private void dealEvent(String deal, long at, String event, String more) throws IOException {
        dealEvents.add(deal + "," + at(at) + "," + event + "," + more);
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private static String at(long second) {
        return Instant.ofEpochSecond(second).toString();
    }
}
