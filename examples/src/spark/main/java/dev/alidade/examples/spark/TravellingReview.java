// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.spark;

import dev.alidade.examples.PartedReview;
import dev.alidade.examples.reading.BuyerFacts;
import dev.alidade.measure.Window;
import dev.alidade.model.Fact;
import dev.alidade.model.Opportunity;
import dev.alidade.pipeline.PipelineHistory;
import dev.alidade.review.ReviewResult;
import java.io.Serializable;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * The review where a part is counted: the company and what all its parts told, of which every machine makes the same settings
 * once.
 */
final class TravellingReview implements Serializable {
    private static final long serialVersionUID = 1;

    private final Broadcast<TravellingCompany> company;
    private final byte[] told;
    private transient @Nullable PartedReview review;
    private transient @Nullable Deque<OpenCompany> idle;

    TravellingReview(Broadcast<TravellingCompany> company, byte[] told) {
        this.company = company;
        this.told = told.clone();
    }

    private synchronized PartedReview review() {
        PartedReview made = review;
        if (made == null) {
            OpenCompany open = company.value().open();
            open.hear(told);
            made = company.value().review(open.company());
            review = made;
        }
        return made;
    }

    /** What closed opportunities were like. */
    static SparkAnalysis<Opportunity, PipelineHistory> history(Broadcast<TravellingReview> review, Window window) {
        return SparkAnalysis.of(() -> review.value().review().history().orElseThrow(), window);
    }

    /** The whole review. */
    static SparkAnalysis<Fact, ReviewResult> analysis(
            Broadcast<TravellingReview> review, Window window, byte[] closed) {
        return SparkAnalysis.of(() -> review.value().review().settled(closed).analysis(), window);
    }

    /** Hands over the opportunities of a part. */
    void opportunities(Iterator<Row> rows, Consumer<Opportunity> use) {
        part(rows).opportunities().forEach(use);
    }

    /** Hands over what is counted of a part. */
    void facts(Iterator<Row> rows, Consumer<Fact> use) {
        review().forEach(part(rows), use);
    }

    /** What a part comes to. Each thread has an opened company of its own while it reads. */
    private BuyerFacts part(Iterator<Row> rows) {
        OpenCompany open = borrowed().orElseGet(() -> company.value().open());
        BuyerFacts facts = open.partAgain(rows);
        giveBack(open);
        return facts;
    }

    private synchronized Optional<OpenCompany> borrowed() {
        return Optional.ofNullable(idle).map(Deque::pollFirst);
    }

    private synchronized void giveBack(OpenCompany open) {
        Deque<OpenCompany> others = idle;
        if (others == null) {
            others = new ArrayDeque<>();
            idle = others;
        }
        others.addFirst(open);
    }
}
