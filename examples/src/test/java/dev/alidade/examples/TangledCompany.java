// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A small company in which nearly everything that rows can say of each other is said somewhere, also what can't be: aliases,
 * persons with several leads, leads and opportunities without each other, accounts that touchpoints name, rows that are there
 * twice, that contradict each other, that are later than the review or that can't be used.
 */
final class TangledCompany {
    private static final List<String> LEAD_EVENTS = List.of(
            "HANDED_OFF",
            "ASSIGNED",
            "ACCEPTED",
            "REJECTED",
            "ACTIVITY",
            "STAGE_ENTERED",
            "CONVERTED",
            "RECYCLED",
            "WON");
    private static final List<String> DEAL_EVENTS = List.of(
            "STAGE_CHANGED",
            "AMOUNT_CHANGED",
            "CLOSE_DATE_CHANGED",
            "OWNER_CHANGED",
            "NEXT_STEP_SET",
            "ACTIVITY",
            "WON",
            "LOST",
            "REOPENED");

    private final Random random;
    private final int leads;
    private final int deals;
    private final int accounts;

    private TangledCompany(long seed) {
        random = new Random(seed);
        leads = 1 + random.nextInt(12);
        deals = random.nextInt(9);
        accounts = 1 + random.nextInt(5);
    }

    /** Writes the files of the company of a number, the same each time. */
    static void write(Path folder, long seed) {
        new TangledCompany(seed).write(folder);
    }

    private void write(Path folder) {
        CommandRun.file(
                folder,
                "stages.csv",
                "pipeline,stage,position,kind,probability",
                "sales,Talk,1,OPEN,0.2",
                "sales,Offer,2,OPEN,0.5",
                "sales,Deal,3,WON,1");
        CommandRun.file(folder, "messages.csv", "message,phrases", "save,save time|faster", "safe,safe");
        CommandRun.file(folder, "products.csv", "product,list_price,currency", "pump,1000.00,EUR");
        CommandRun.file(folder, "campaigns.csv", "campaign_id,channel,market", "C1,fair,north", "C2,web,south");
        CommandRun.file(
                folder,
                "spend.csv",
                "campaign_id,month,amount,currency",
                "C1,2024-02,500.00,EUR",
                "C2,2024-03,70.00,EUR");
        CommandRun.file(folder, "assets.csv", "asset_id,made_by,released_at", "A1,MARKETING,2024-01-05");
        write(
                folder,
                "leads.csv",
                "lead_id,created_at,source,campaign_id,market,owner_id,person,account_id,first_call,contact_id,contact_since",
                this::lead);
        write(
                folder,
                "lead_events.csv",
                "lead_id,at,event,stage,reason,direction,automated,connected,opportunity_id",
                this::leadEvent);
        if (random.nextBoolean()) {
            CommandRun.file(folder, "aliases.csv", TinyCompany.lines("lead_id,alias_of", aliases()));
        }
        if (random.nextInt(5) > 0) {
            write(
                    folder,
                    "opportunities.csv",
                    "opportunity_id,created_at,lead_id,account_id,owner_id,market,product,amount,currency,expected_close_date",
                    this::deal);
            write(
                    folder,
                    "opportunity_events.csv",
                    "opportunity_id,at,event,value,currency,reason,old_value,messages,materials,note",
                    this::dealEvent);
        }
        if (random.nextInt(4) > 0) {
            write(folder, "touchpoints.csv", "buyer_id,at,campaign_id,channel", this::touch);
        }
        write(folder, "lead_campaigns.csv", "lead_id,at,campaign_id", this::campaign);
        write(folder, "mentions.csv", "at,department,message,channel,product,segment,opportunity_id", this::mention);
        write(folder, "asset_uses.csv", "asset_id,at,department,team,opportunity_id", this::use);
    }

    private interface Line {
        String next();
    }

    private void write(Path folder, String file, String header, Line line) {
        List<String> rows = new ArrayList<>();
        int count = 3 + random.nextInt(40);
        for (int i = 0; i < count; i++) {
            String row = line.next();
            rows.add(row);
            if (random.nextInt(12) == 0) {
                rows.add(random.nextInt(rows.size() + 1), row);
            }
        }
        CommandRun.file(folder, file, TinyCompany.lines(header, rows));
    }

    private String lead() {
        return String.join(
                ",",
                lead(1),
                at(4),
                any("fair", "web", ""),
                any("C1", "C2", "C9", ""),
                any("north", "south", ""),
                any("S1", "S2", ""),
                any("", "", "", " P1", "p1", "p2", "P3"),
                any("", account()),
                any("", "", at(9)),
                any("", "", contact(), lead(0)),
                any("", at(30), "2024-03-05"));
    }

    private List<String> aliases() {
        List<String> rows = new ArrayList<>();
        for (int lead = 2; lead < leads + 2; lead++) {
            if (random.nextInt(4) == 0) {
                rows.add("L%d,L%d".formatted(lead, random.nextInt(lead)));
            }
        }
        return rows;
    }

    private String leadEvent() {
        String event = LEAD_EVENTS.get(random.nextInt(LEAD_EVENTS.size()));
        return String.join(
                ",",
                any(lead(3), lead(3), contact()),
                at(40),
                any(event, event, event, event, event, event, "NOTHING"),
                any("MQL", "SQL", "Limbo"),
                any("", "no budget"),
                any("OUT", "IN"),
                any("true", "false", ""),
                any("true", "false"),
                event.equals("CONVERTED") || random.nextInt(20) == 0 ? any("", deal(3)) : "");
    }

    private String deal() {
        return String.join(
                ",",
                deal(1),
                at(10),
                any("", lead(2)),
                any("", account()),
                any("S1", "S2", ""),
                any("north", ""),
                any("pump", "pipe", ""),
                any("", "100.00", "250.00", "x"),
                "EUR",
                any("", "2024-05-01"));
    }

    private String dealEvent() {
        String event = DEAL_EVENTS.get(random.nextInt(DEAL_EVENTS.size()));
        return String.join(
                ",",
                deal(3),
                at(60),
                event,
                switch (event) {
                    case "STAGE_CHANGED" -> any("Talk", "Offer", "Deal", "Limbo");
                    case "AMOUNT_CHANGED" -> any("120.00", "80.50");
                    case "CLOSE_DATE_CHANGED" -> any("2024-05-20", "2024-07-01");
                    case "OWNER_CHANGED" -> any("S1", "S3");
                    default -> any("", "call");
                },
                any("EUR", "EUR", "EUR", "USD"),
                any("", "price"),
                any("", "", "Talk", "2024-04-01", "oops"),
                any("", "", "save", "none", "Save |safe"),
                any("", "A1"),
                any("", "we save time"));
    }

    private String campaign() {
        return String.join(",", any(lead(2), lead(2), contact()), at(12), any("C1", "C2", "C3"));
    }

    private String touch() {
        return String.join(
                ",",
                any(lead(3), lead(3), contact(), account(), "nobody"),
                at(50),
                any("C1", "C2"),
                any("fair", "web"));
    }

    private String mention() {
        return String.join(
                ",",
                any("2024-03-01", "2024-03-01T00:00:00Z", at(50)),
                any("SALES", "SALES", "MARKETING", "no one"),
                any("save", "safe", "Safe", "cheap"),
                any("", "call"),
                any("", "pump"),
                any("", "north"),
                any("", deal(2)));
    }

    private String use() {
        return String.join(",", any("A1", "A2"), at(50), any("SALES", "MARKETING"), any("", "T1"), any("", deal(2)));
    }

    private String any(String... values) {
        return values[random.nextInt(values.length)];
    }

    private String lead(int strangers) {
        return "L" + random.nextInt(leads + strangers);
    }

    private String contact() {
        return "X" + random.nextInt(3);
    }

    private String deal(int strangers) {
        return "O" + random.nextInt(deals + strangers);
    }

    private String account() {
        return any("K" + random.nextInt(accounts), "K0", lead(0));
    }

    /** Within half a year from January on, at few instants, sometimes none. */
    private String at(int spread) {
        if (random.nextInt(40) == 0) {
            return any("05.02.2024", "", "2024-09-01", "2023-12-01T10:00:00Z");
        }
        int day = random.nextInt(Math.min(spread * 3, 150));
        return "2024-%02d-%02dT%02d:00:00Z".formatted(1 + day / 28, 1 + day % 28, 8 + random.nextInt(3));
    }
}
