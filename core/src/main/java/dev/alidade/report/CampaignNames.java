// SPDX-License-Identifier: Apache-2.0
package dev.alidade.report;

import com.google.common.collect.ImmutableMap;
import dev.alidade.attribution.CampaignReport;
import dev.alidade.attribution.CampaignValue;
import dev.alidade.model.Campaign;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** How campaigns are called: by their ids, of which no two ever look alike. */
final class CampaignNames {
    private static final Pattern BLANKS = Pattern.compile(" +");
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int LONGEST_ID = 200;
    private static final int LONGEST_NAME = 60;

    private final ImmutableMap<String, String> labels;

    private CampaignNames(Map<String, String> labels) {
        this.labels = ImmutableMap.copyOf(labels);
    }

    static CampaignNames of(CampaignReport report) {
        Map<String, String> labels = new LinkedHashMap<>();
        Set<String> taken = new HashSet<>();
        for (CampaignValue campaign : report.campaigns()) {
            String label = printed(campaign.id());
            String unique = label;
            for (int number = 2; !taken.add(unique); number++) {
                unique = "%s [%s]".formatted(label, number);
            }
            labels.put(campaign.id(), unique);
        }
        return new CampaignNames(labels);
    }

    /** The label of an id. */
    String of(String id) {
        String label = labels.get(id);
        return label == null ? printed(id) : label;
    }

    /** The label of a campaign with its name, where that tells more. */
    String withName(CampaignValue campaign) {
        String id = of(campaign.id());
        return campaign.campaign()
                .flatMap(Campaign::name)
                .map(name -> Glyphs.shortened(tidy(name), LONGEST_NAME))
                .filter(name -> !letters(name).equals(letters(campaign.id())))
                .map(name -> id + ": " + name)
                .orElse(id);
    }

    private static String printed(String id) {
        String tidy = tidy(id);
        return tidy.codePointCount(0, tidy.length()) <= LONGEST_ID ? tidy : middleCut(tidy);
    }

    private static String middleCut(String text) {
        int half = LONGEST_ID / 2;
        return text.substring(0, text.offsetByCodePoints(0, half))
                + "..."
                + text.substring(text.offsetByCodePoints(text.length(), -half));
    }

    /** As it will be printed: no blanks at its ends, none twice in a row. */
    private static String tidy(String text) {
        return BLANKS.matcher(Glyphs.inert(text)).replaceAll(" ").strip();
    }

    private static String letters(String text) {
        return NO_LETTERS.matcher(text).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
