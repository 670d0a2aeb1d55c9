// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.json;

import dev.alidade.measure.Window;
import dev.alidade.review.PeriodChange;
import dev.alidade.score.Alternative;
import dev.alidade.score.Scorecard;
import dev.alidade.score.Sensitivity;
import dev.alidade.score.WhatIfResult;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The scores of stored measurements as JSON. */
public final class ScoreJson {
    private ScoreJson() {}

    /**
     * The fields of scores.
     *
     * @param stored what was measured, and over which time
     * @param card the card
     * @param change what changed since an earlier card, if there is one
     * @param whatIf what the card would be otherwise, if that was asked
     * @param sensitivity how much of the total is judgement or chance, if that was asked
     * @return the fields in their order
     */
    public static Map<String, Object> of(
            StoredReview stored,
            Scorecard card,
            Optional<PeriodChange> change,
            Optional<WhatIfResult> whatIf,
            Optional<Sensitivity> sensitivity) {
        Window window = stored.window();
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("from", window.start());
        fields.put("to", window.end());
        fields.put("asOf", window.asOf());
        fields.put("zone", window.zone().getId());
        fields.put("resolution", window.resolution());
        fields.put("model", card.model().name());
        fields.put("modelFingerprint", card.model().fingerprint());
        fields.put("settingsFingerprint", stored.settingsFingerprint());
        fields.put("scope", card.scope());
        fields.putAll(CardJson.of(card));
        fields.put("measurements", ReviewJson.measurements(card.measurements(), card));
        fields.put("improvements", ReviewJson.improvements(card));
        fields.put("change", change.map(ScoreJson::change));
        fields.put("whatIf", whatIf.map(ScoreJson::whatIf));
        fields.put("sensitivity", sensitivity.map(ScoreJson::sensitivity));
        fields.put("noTotal", CardJson.noTotal(card));
        return fields;
    }

    private static Map<String, Object> change(PeriodChange since) {
        Map<String, Object> earlier = new LinkedHashMap<>();
        earlier.put("from", since.earlier().start());
        earlier.put("to", since.earlier().end());
        earlier.put("asOf", since.earlier().asOf());
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("earlier", earlier);
        fields.put("overlapping", since.overlaps());
        since.change().map(CardJson::of).ifPresent(fields::putAll);
        return fields;
    }

    private static Map<String, Object> whatIf(WhatIfResult result) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("before", CardJson.of(result.before()));
        fields.put("after", CardJson.of(result.after()));
        fields.put("points", result.points());
        fields.put("judgement", result.judgement());
        fields.put("change", result.change().map(CardJson::of));
        return fields;
    }

    private static Map<String, Object> sensitivity(Sensitivity sensitivity) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("topics", sensitivity.topics());
        fields.put(
                "alternatives",
                sensitivity.alternatives().stream().map(ScoreJson::alternative).toList());
        fields.put("uncertainty", sensitivity.uncertainty());
        return fields;
    }

    private static Map<String, Object> alternative(Alternative alternative) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("variation", alternative.variation());
        fields.put("subject", alternative.subject());
        fields.put("total", alternative.total());
        fields.put("points", alternative.points());
        fields.put("topics", alternative.topics());
        return fields;
    }
}
