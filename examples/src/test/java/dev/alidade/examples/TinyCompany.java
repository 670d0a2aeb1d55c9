// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Four leads, of which sales accepts one and rejects one, three deals, of which one is won and one lost, and ten people who agree on quality and on nothing else: small
 * enough to count by hand.
 */
final class TinyCompany {
    static final String ANSWERS_HEADER = "respondent,department,slot,answer,answered_at";
    static final String DEAL_EVENTS_HEADER = "opportunity_id,at,event,value,currency,reason";
    static final String EVENTS_HEADER = "lead_id,at,event,direction,automated,reason,reason_kind";

    private TinyCompany() {}

    static Path in(Path folder) {
        CommandRun.file(
                folder,
                "leads.csv",
                "lead_id,created_at,source,market",
                "L1,2024-02-05T08:00:00Z,fair,north",
                "L2,2024-02-06T08:00:00Z,fair,south",
                "L3,2024-02-07T08:00:00Z,web,north",
                "L4,2024-02-08T08:00:00Z,web,");
        CommandRun.file(folder, "lead_events.csv", lines(EVENTS_HEADER, events()));
        CommandRun.file(
                folder,
                "codebook.csv",
                "theme,phrases",
                "speed,fast delivery|quick",
                "price,low price|cheap",
                "quality,quality|durable");
        CommandRun.file(folder, "answers.csv", lines(ANSWERS_HEADER, answers()));
        CommandRun.file(
                folder, "stages.csv", "pipeline,stage,position,kind", "sales,Talk,1,OPEN", "sales,Offer,2,OPEN");
        CommandRun.file(
                folder,
                "opportunities.csv",
                "opportunity_id,created_at,lead_id,market,amount,currency,sourced_by",
                "O1,2024-02-10T09:00:00Z,L1,,1000.00,EUR,",
                "O2,2024-02-20T09:00:00Z,,south,500.00,EUR,SALES",
                "O3,2024-03-01T09:00:00Z,L3,,,,");
        CommandRun.file(folder, "opportunity_events.csv", lines(DEAL_EVENTS_HEADER, dealEvents()));
        return folder;
    }

    static List<String> events() {
        return List.of(
                "L1,2024-02-05T09:00:00Z,HANDED_OFF,,,,",
                "L1,2024-02-05T11:00:00Z,ACTIVITY,OUT,false,,",
                "L1,2024-02-06T09:00:00Z,ACCEPTED,,,,",
                "L2,2024-02-06T09:00:00Z,HANDED_OFF,,,,",
                "L2,2024-02-08T11:00:00Z,ACTIVITY,OUT,false,,",
                "L2,2024-02-08T12:00:00Z,REJECTED,,,no budget,QUALITY",
                "L3,2024-02-07T09:00:00Z,HANDED_OFF,,,,",
                "L3,2024-02-07T10:00:00Z,ACTIVITY,OUT,true,,",
                "L4,2024-02-08T09:00:00Z,HANDED_OFF,,,,",
                "L4,2024-02-08T09:30:00Z,ACTIVITY,OUT,,,",
                "L9,2024-02-08T09:30:00Z,ACCEPTED,,,,");
    }

    static List<String> dealEvents() {
        return List.of(
                "O1,2024-02-10T09:00:00Z,STAGE_CHANGED,Talk,,",
                "O1,2024-02-20T09:00:00Z,STAGE_CHANGED,Offer,,",
                "O1,2024-03-01T09:00:00Z,AMOUNT_CHANGED,1200.00,EUR,",
                "O1,2024-03-10T09:00:00Z,WON,,,",
                "O1,2024-03-12T09:00:00Z,INVOICED,1200.00,EUR,",
                "O1,2024-04-12T09:00:00Z,PAID,1200.00,EUR,",
                "O2,2024-02-20T09:00:00Z,STAGE_CHANGED,Talk,,",
                "O2,2024-04-01T09:00:00Z,LOST,,,price",
                "O3,2024-03-01T09:00:00Z,STAGE_CHANGED,Talk,,",
                "O9,2024-03-01T09:00:00Z,WON,,,");
    }

    static List<String> answers() {
        List<String> rows = new ArrayList<>();
        for (int person = 1; person <= 5; person++) {
            rows.add("S%d,sales,1,fast delivery,2024-03-01".formatted(person));
            rows.add("S%d,sales,2,durable machines,2024-03-01".formatted(person));
            rows.add("M%d,marketing,1,low price,2024-03-01".formatted(person));
            rows.add("M%d,marketing,2,Quality,2024-03-01".formatted(person));
        }
        rows.add("M5,marketing,3,blue vans,2024-03-01");
        rows.add("S5,sales,3,,2024-03-01");
        return rows;
    }

    static String[] lines(String header, List<String> rows) {
        List<String> lines = new ArrayList<>(rows);
        lines.add(0, header);
        return lines.toArray(new String[0]);
    }
}
