// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.html;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.alidade.examples.picture.Picture;
import dev.alidade.examples.picture.Pictures;
import dev.alidade.report.Block;
import dev.alidade.report.Chapter;
import dev.alidade.report.Figures;
import dev.alidade.score.Scorecard;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The chapters of a page as values of the template. The first chapter of a topic stands in the contents with
 * the topic's score. */
final class ChapterValues {
    /** What is looked up rather than read is folded up, under these words. */
    private static final ImmutableMap<String, String> FOLDED = ImmutableMap.of(
            "scores", "How the points add up",
            "measured", "Each measurement that is scored, with its evidence",
            "information", "Each measurement without a score, with its evidence",
            "examples", "Cases to look at, by measurement",
            "issues", "What was found in the data, and how often");

    private final Scorecard card;
    private final Pictures pictures;
    private final Set<String> told = new HashSet<>();

    private ChapterValues(Scorecard card, Pictures pictures) {
        this.card = card;
        this.pictures = pictures;
    }

    static ImmutableList<Map<String, Object>> of(Iterable<Chapter> chapters, Scorecard card, Pictures pictures) {
        ChapterValues values = new ChapterValues(card, pictures);
        ImmutableList.Builder<Map<String, Object>> all = ImmutableList.builder();
        chapters.forEach(chapter -> all.add(values.chapter(chapter)));
        return all.build();
    }

    private Map<String, Object> chapter(Chapter chapter) {
        ImmutableList<Picture> shown = pictures.chapter(chapter.id());
        Optional<String> fold = Optional.ofNullable(FOLDED.get(chapter.id()))
                .filter(words -> !chapter.id().equals("scores") || !shown.isEmpty());
        ImmutableList<Map<String, Object>> blocks = BlockValues.of(chapter, fold.isPresent());
        int lead = fold.isPresent() || shown.isEmpty() ? 0 : words(chapter);
        ImmutableMap.Builder<String, Object> values = ImmutableMap.<String, Object>builder()
                .put("id", chapter.id())
                .put("title", chapter.title())
                .put("pictures", shown.stream().map(ChapterValues::picture).collect(ImmutableList.toImmutableList()))
                .put("lead", blocks.subList(0, lead))
                .put("blocks", blocks.subList(lead, blocks.size()))
                .put("details", BlockValues.details(chapter));
        fold.ifPresent(words -> values.put("fold", words));
        chapter.topic().filter(told::add).flatMap(this::score).ifPresent(score -> values.put("score", score));
        return values.buildOrThrow();
    }

    /** How many paragraphs a chapter begins with: they say what is wrong, and stand above its pictures. */
    private static int words(Chapter chapter) {
        int words = 0;
        while (words < chapter.blocks().size() && chapter.blocks().get(words) instanceof Block.Paragraph) {
            words++;
        }
        return words;
    }

    private Optional<String> score(String topic) {
        return card.topics().stream()
                .filter(each -> each.id().equals(topic) && each.score().isPresent())
                .map(each -> Figures.points(each.score().orElseThrow()))
                .findFirst();
    }

    private static Map<String, String> picture(Picture picture) {
        return ImmutableMap.of("title", picture.title(), "wide", picture.wide(), "narrow", picture.narrow());
    }
}
