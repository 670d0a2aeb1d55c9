// SPDX-License-Identifier: Apache-2.0
package dev.alidade.benchmarks;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import dev.alidade.coding.Code;
import dev.alidade.coding.Codebook;
import java.util.List;
import java.util.stream.Stream;

/** A codebook as a survey about competitive advantages has it: 20 codes of five phrases each, none with a filler word. */
final class SurveyCodebook {
    private static final Splitter PHRASES = Splitter.on(", ");

    static final Codebook CODEBOOK = codebook(
            "delivery: fast delivery, short lead time, prompt shipment, express dispatch, punctual",
            "price: low price, cheap, attractive rate, discount, inexpensive",
            "quality: high quality, workmanship, flawless finish, tight tolerance, zero defect",
            "support: helpful support, hotline, competent answer, friendly staff, repair",
            "choice: wide range, large assortment, many variant, broad catalogue, selection",
            "stock: always available, local warehouse, spare part, large stock, inventory",
            "innovation: innovative, new technology, patent, research laboratory, modern design",
            "advice: expert advice, consulting, application knowledge, experienced engineer, planning help",
            "customizing: tailored solution, custom build, bespoke, special size, configurator",
            "reliability: reliable, long life, sturdy, proven record, uptime",
            "reputation: strong brand, well known, trusted name, market leader, tradition",
            "sustainability: sustainable, green energy, recycled material, carbon neutral, ecological",
            "location: nearby branch, regional, global network, worldwide presence, close plant",
            "ordering: simple ordering, online portal, electronic invoice, mobile app, quick checkout",
            "terms: flexible contract, long warranty, generous return, credit line, leasing",
            "safety: certified safety, compliance, audit, data protection, insured transport",
            "speed: rapid response, same day offer, immediate callback, overnight production, agile",
            "training: training course, workshop, video tutorial, academy, certificate",
            "performance: powerful engine, efficient, precise measurement, lightweight, throughput",
            "partnership: personal contact, long relationship, family business, honest, loyal partner");

    private SurveyCodebook() {}

    /** All phrases, the first of each code before the second of any: common and rare ones from every code. */
    static ImmutableList<String> phrases() {
        Stream<String> byPlace = Stream.of(0, 1, 2, 3, 4)
                .flatMap(place ->
                        CODEBOOK.codes().stream().map(code -> code.phrases().get(place)));
        return byPlace.collect(ImmutableList.toImmutableList());
    }

    private static Codebook codebook(String... lines) {
        Codebook.Builder codebook = Codebook.builder();
        for (String line : lines) {
            int colon = line.indexOf(':');
            List<String> phrases = PHRASES.splitToList(line.substring(colon + 2));
            codebook.add(Code.of(line.substring(0, colon), phrases.toArray(String[]::new)));
        }
        return codebook.build();
    }
}
