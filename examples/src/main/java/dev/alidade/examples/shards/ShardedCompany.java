// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.shards;

import com.google.common.collect.ImmutableSet;
import dev.alidade.examples.csv.KnownTable;
import dev.alidade.examples.csv.Progress;
import dev.alidade.examples.reading.BuyerFacts;
import dev.alidade.examples.reading.Company;
import dev.alidade.examples.reading.CompanyParts;
import dev.alidade.examples.reading.CompanyReading;
import dev.alidade.examples.reading.RowSource;
import dev.alidade.measure.Analysis;
import dev.alidade.measure.Tally;
import dev.alidade.measure.Window;
import dev.alidade.model.Opportunity;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.IntFunction;

/** A company whose buyers are on disk in shards, of which one at a time is in memory. */
public final class ShardedCompany implements CompanyParts {
    /** The largest number of shards: each is a file for each table, written to at the same time. */
    public static final int MOST = 500;

    private static final ImmutableSet<KnownTable> OF_OPPORTUNITIES = ImmutableSet.of(
            KnownTable.OPPORTUNITIES, KnownTable.OPPORTUNITY_EVENTS, KnownTable.MENTIONS, KnownTable.ASSET_USES);

    private final CompanyReading reading;
    private final Progress progress;
    private final long size;
    private final ShardFolder folder;
    private final Shards shards;
    private final Company company;

    /**
     * Distributes a company's rows, and looks through all of them once.
     *
     * @param reading a reading in which nothing of buyers was read yet
     * @param count the number of shards, from 1 to {@value #MOST}
     * @param temp the folder in which a folder for the shards is made
     * @param progress shows how far it is
     * @param usable checks after each step that all files can be used so far, and throws if not
     * @throws dev.alidade.examples.csv.Unusable if the shards can't be written or read
     */
    public ShardedCompany(CompanyReading reading, int count, Path temp, Progress progress, Runnable usable) {
        if (count < 1 || count > MOST) {
            throw new IllegalArgumentException("%d shards, wanted 1 to %d.".formatted(count, MOST));
        }
        this.reading = reading;
        this.progress = progress;
        size = reading.size();
        folder = new ShardFolder(temp);
        shards = new Shards(folder, count, progress);
        boolean ready = false;
        try {
            shards.read(reading);
            reading.readOthers();
            usable.run();
            shards.distribute(size);
            forEach("checking", shard -> reading.part(shards.rows(shard, true)), unused -> {});
            shards.close(reading);
            company = reading.company(BuyerFacts.none());
            usable.run();
            ready = true;
        } catch (TempFailure e) {
            throw folder.unusable(e);
        } finally {
            if (!ready) {
                folder.close();
            }
        }
    }

    @Override
    public Company company() {
        return company;
    }

    @Override
    public void forEach(Consumer<BuyerFacts> use) {
        try {
            forEach("measuring", shard -> reading.partAgain(shards.rows(shard, false)), use);
        } catch (TempFailure e) {
            throw folder.unusable(e);
        }
    }

    private void forEach(String task, IntFunction<BuyerFacts> facts, Consumer<BuyerFacts> use) {
        try (Progress.Steps steps = progress.watch(task, shards.count(), size)) {
            for (int shard = 0; shard < shards.count(); shard++) {
                use.accept(facts.apply(shard));
                steps.done();
            }
        }
    }

    @Override
    public <R> R measure(Analysis<Opportunity, R> analysis, Window window) {
        Tally<Opportunity, R> tally = analysis.tally(window);
        try {
            forEach(
                    "opportunities",
                    shard -> reading.partAgain(ofOpportunities(shards.rows(shard, false))),
                    facts -> facts.opportunities().forEach(tally::add));
        } catch (TempFailure e) {
            throw folder.unusable(e);
        }
        return tally.result();
    }

    private static RowSource ofOpportunities(RowSource source) {
        return (table, rows) -> !OF_OPPORTUNITIES.contains(table) || source.read(table, rows);
    }

    @Override
    public void close() {
        folder.close();
    }
}
