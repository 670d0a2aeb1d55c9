// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples;

import com.google.common.collect.ImmutableList;
import dev.alidade.examples.csv.Unusable;
import dev.alidade.examples.json.Json;
import dev.alidade.examples.json.ScoreJson;
import dev.alidade.examples.json.StoredReview;
import dev.alidade.policy.PolicyFile;
import dev.alidade.report.ReportPage;
import dev.alidade.report.ScoreReport;
import dev.alidade.report.TextReport;
import dev.alidade.review.PeriodChange;
import dev.alidade.score.Scorecard;
import dev.alidade.score.Sensitivity;
import dev.alidade.score.WhatIfResult;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Scores stored measurements again. */
@Command(
        name = "score",
        mixinStandardHelpOptions = true,
        description =
                "Scores what a review measured again: by another policy, with other values, beside an earlier review.")
final class ScoreCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "REVIEW", description = "what alidade review --format json wrote")
    private Path review;

    @Option(
            names = "--policy",
            paramLabel = "FILE",
            description =
                    "a properties file with how it is scored: the one of the review, to have its score; nothing is measured again, only its keys score.* have an effect")
    private @Nullable Path policy;

    @Mixin
    private WhatIfOptions whatIf;

    @Option(
            names = "--compare",
            paramLabel = "EARLIER",
            description =
                    "tell what changed since this earlier review, scored alike; of reviews that overlap nobody can tell what is chance")
    private @Nullable Path earlier;

    @Option(
            names = "--sensitivity",
            description = "tell how much of the score is judgement or chance: other weights, scales and another mean")
    private boolean sensitivity;

    @Option(names = "--format", paramLabel = "text|json", defaultValue = "text", description = "default: text")
    private TextOrJson format;

    @Mixin
    private Destination destination;

    @Override
    public Integer call() {
        destination.check();
        StoredReview stored = StoredReview.read(review);
        PolicyFile agreed = policy == null ? PolicyFile.standard() : PolicyFile.read(policy);
        Scorecard asItIs = stored.card(agreed.model());
        Optional<WhatIfResult> otherwise = whatIf.result(asItIs);
        Scorecard card = otherwise.map(WhatIfResult::after).orElse(asItIs);
        Optional<PeriodChange> change = Optional.ofNullable(earlier).map(file -> since(file, stored, card));
        Optional<Sensitivity> other = sensitivity ? Optional.of(Sensitivity.of(card)) : Optional.empty();
        ReportPage page = ScoreReport.page(stored.window(), card, change, otherwise, other);
        destination.write(
                switch (format) {
                    case TEXT -> TextReport.of(page);
                    case JSON -> Json.write(ScoreJson.of(stored, card, change, otherwise, other));
                },
                spec.commandLine().getOut());
        if (!asItIs.model().fingerprint().equals(stored.modelFingerprint())) {
            spec.commandLine()
                    .getErr()
                    .print(
                            "alidade: the review was scored by another model than this. Give its --policy to have its own score.\n");
        }
        return 0;
    }

    private PeriodChange since(Path file, StoredReview stored, Scorecard card) {
        StoredReview before = StoredReview.read(file);
        if (before.window().end().isAfter(stored.window().end())) {
            throw new Unusable("--compare %s: it ends at %s, later than %s, which ends at %s. Maybe they are swapped."
                    .formatted(
                            file, before.window().end(), review, stored.window().end()));
        }
        ImmutableList<String> otherwise = stored.measuredOtherwise(before);
        if (!otherwise.isEmpty()) {
            spec.commandLine()
                    .getErr()
                    .print(
                            "alidade: the earlier review was not measured alike; what differs: %s. What changed need not be the company.\n"
                                    .formatted(String.join(", ", otherwise)));
        }
        Scorecard then = Scorecard.of(card.model(), before.scope(), before.measurements());
        PeriodChange change = PeriodChange.between(before.window(), then, stored.window(), card);
        if (change.change().isEmpty()) {
            throw new Unusable("--compare: %s has no total: too little of what is scored in it has a value."
                    .formatted(card.total().isEmpty() ? review : file));
        }
        return change;
    }
}
