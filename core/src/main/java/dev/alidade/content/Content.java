// SPDX-License-Identifier: Apache-2.0
package dev.alidade.content;

import dev.alidade.measure.Analysis;
import dev.alidade.model.ContentFact;

/**
 * Whether sales has the material it needs.
 *
 * <pre>{@code
 * ContentReport report = Content.under(ContentSettings.builder().assets(library).roster(roster).build())
 *         .measure(facts, quarter);
 * report.requests().deliveredWithin(5); // the share delivered within five business days
 * }</pre>
 */
public final class Content {
    private Content() {}

    /**
     * The analysis of sales material over requests, uses, deals, what sellers made themselves, and ratings. It can't be
     * grouped: the library is that of the whole company, and few persons' ratings must not show in a group.
     *
     * @param settings the library, both calendars, and what is taken for fast, fresh and used
     * @return the analysis
     */
    public static Analysis<ContentFact, ContentReport> under(ContentSettings settings) {
        return new ContentAnalysis(settings);
    }
}
