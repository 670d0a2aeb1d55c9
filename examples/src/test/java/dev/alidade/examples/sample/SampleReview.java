// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.sample;

import com.google.common.collect.ImmutableList;
import dev.alidade.examples.csv.Findings;
import dev.alidade.examples.csv.Progress;
import dev.alidade.examples.csv.TableReader;
import dev.alidade.examples.mapping.Mapping;
import dev.alidade.examples.reading.Company;
import dev.alidade.examples.reading.CompanyReader;
import dev.alidade.measure.Window;
import dev.alidade.policy.CompanyTables;
import dev.alidade.policy.PolicyFile;
import dev.alidade.review.ReviewPolicy;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** The shipped files and policy, read as the command line reads them. */
record SampleReview(Company company, PolicyFile agreed, CompanyTables tables) {
    static final Window YEAR = Window.ofDays(LocalDate.of(2024, 1, 1), LocalDate.of(2025, 1, 1), ZoneOffset.UTC);

    static final Path SHIPPED = Path.of("sample-company");

    /** All topics but the survey of advantages, which is not told by period. */
    static final ImmutableList<String> FACTUAL = ImmutableList.of(
            "attribution",
            "collaboration",
            "commitments",
            "content",
            "funnel",
            "goals",
            "handoff",
            "market",
            "messaging",
            "outcome",
            "pipeline",
            "relationship");

    static SampleReview shipped() {
        return Once.SHIPPED;
    }

    /** Read once for all tests of a machine. */
    private static final class Once {
        static final SampleReview SHIPPED = read();
    }

    private static SampleReview read() {
        TableReader reader = new TableReader(ZoneOffset.UTC, BigDecimal.ONE, Progress.NONE, new Findings());
        Company company = new CompanyReader(reader, Mapping.none(), YEAR.start(), (table, failure) -> {
                    throw failure;
                })
                .read(SHIPPED);
        PolicyFile agreed = PolicyFile.read(SHIPPED.resolve("policy.properties"));
        CompanyTables small = company.policyTables();
        return new SampleReview(
                company,
                agreed,
                small.withHistory(agreed.settings(small).history().measure(company.opportunities(), YEAR)));
    }

    ReviewPolicy policy(List<String> topics) {
        return agreed.reviewPolicy(tables, topics);
    }
}
