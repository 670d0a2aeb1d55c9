// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.large;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Writes the files of a made-up company with any number of leads, the same for the same seed: leads, their events,
 * opportunities, touchpoints, spend and material of two years. Rows are in no order. Some leads are there under a second id,
 * some rows twice, some name what is not there, a few can't be used.
 *
 * <pre>{@code
 * java -cp alidade.jar dev.alidade.examples.large.LargeCompany DIR 10000000
 * }</pre>
 */
public final class LargeCompany {
    static final int CAMPAIGNS = 200;
    static final int OWNERS = 400;
    private static final long USUAL_SEED = 20_240_101;
    private static final double GOLDEN = 0.618;

    private final Path folder;
    private final long leads;
    private final long seed;

    /**
     * A company that is not written yet.
     *
     * @param folder an existing folder
     * @param leads how many leads, from 1 on
     * @param seed which of all companies of this size
     */
    public LargeCompany(Path folder, long leads, long seed) {
        if (leads < 1) {
            throw new IllegalArgumentException("%d leads, wanted 1 or more.".formatted(leads));
        }
        this.folder = folder;
        this.leads = leads;
        this.seed = seed;
    }

    /**
     * Writes a company.
     *
     * @param arguments a folder, the number of leads and, if another company than the usual is wanted, a seed
     * @throws IOException if a file can't be written
     */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length < 2) {
            throw new IllegalArgumentException("Wanted a folder and a number of leads.");
        }
        long seed = arguments.length > 2 ? Long.parseLong(arguments[2]) : USUAL_SEED;
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        new LargeCompany(folder, Long.parseLong(arguments[1]), seed).write();
    }

    /**
     * Writes the files.
     *
     * @throws IOException if one can't be written
     */
    public void write() throws IOException {
        writeSmallTables();
        try (ShuffledFile leadRows = file(
                        "leads.csv",
                        "lead_id,created_at,source,campaign_id,market,owner_id,sourced_by,person,account_id");
                ShuffledFile aliases = file("aliases.csv", "lead_id,alias_of");
                ShuffledFile leadEvents = file(
                        "lead_events.csv",
                        "lead_id,at,event,stage,reason,reason_kind,channel,direction,automated,connected,opportunity_id");
                ShuffledFile deals = file(
                        "opportunities.csv",
                        "opportunity_id,created_at,lead_id,account_id,owner_id,market,amount,currency,business,pipeline,expected_close_date");
                ShuffledFile dealEvents = file(
                        "opportunity_events.csv", "opportunity_id,at,event,value,currency,reason,messages,materials");
                ShuffledFile touches = file("touchpoints.csv", "buyer_id,at,campaign_id,channel");
                ShuffledFile mentions = file("mentions.csv", "at,department,message,channel,opportunity_id")) {
            LeadStory story = new LeadStory(seed, leadRows, aliases, leadEvents, deals, dealEvents, touches, mentions);
            long step = step();
            long lead = 0;
            for (long written = 0; written < leads; written++) {
                story.write(lead);
                lead = (lead + step) % leads;
            }
        }
    }

    private ShuffledFile file(String name, String header) throws IOException {
        return new ShuffledFile(folder.resolve(name), header, seed);
    }

    /** A number of leads to go on by, so that each is met once and none follows its neighbour. */
    private long step() {
        long step = Math.max(1, (long) (leads * GOLDEN));
        while (divisor(step, leads) != 1) {
            step++;
        }
        return step;
    }

    private static long divisor(long one, long other) {
        return other == 0 ? one : divisor(other, one % other);
    }

    private void writeSmallTables() throws IOException {
        try (PrintStream campaigns = table("campaigns.csv", "campaign_id,channel,market,start,end,budget,currency");
                PrintStream spend = table("spend.csv", "campaign_id,month,amount,currency")) {
            for (int campaign = 0; campaign < CAMPAIGNS; campaign++) {
                campaigns.print("C%d,%s,%s,2023-01-01,2024-12-31,60000.00,EUR\n"
                        .formatted(
                                campaign, LeadStory.CHANNELS.get(campaign % 5), LeadStory.MARKETS.get(campaign % 4)));
                for (int month = 0; month < 24; month++) {
                    spend.print("C%d,%d-%02d,%d.00,EUR\n"
                            .formatted(
                                    campaign,
                                    2023 + month / 12,
                                    1 + month % 12,
                                    500 + (campaign * 37 + month * 91) % 2_000));
                }
            }
        }
        write(
                "stages.csv",
                List.of(
                        "pipeline,stage,position,probability,kind",
                        "leads,MQL,1,,OPEN",
                        "leads,SAL,2,,OPEN",
                        "sales,Discovery,1,0.1,OPEN",
                        "sales,Demo,2,0.3,OPEN",
                        "sales,Proposal,3,0.6,OPEN",
                        "sales,Won,4,1,WON",
                        "sales,Lost,5,0,LOST"));
        write("messages.csv", List.of("message,text", "save,Saves time", "safe,Is safe", "simple,Is simple"));
        write(
                "assets.csv",
                List.of(
                        "asset_id,made_by,released_at,kind",
                        "A0,MARKETING,2023-01-10,deck",
                        "A1,MARKETING,2023-06-10,case",
                        "A2,MARKETING,2024-02-10,video"));
    }

    private void write(String name, List<String> lines) throws IOException {
        Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n");
    }

    private PrintStream table(String name, String header) throws IOException {
        PrintStream out = new PrintStream(Files.newOutputStream(folder.resolve(name)), false, UTF_8);
        out.print(header + "\n");
        return out;
    }
}
