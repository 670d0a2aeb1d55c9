// SPDX-License-Identifier: Apache-2.0
package dev.alidade.content;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.CellRegister;
import dev.alidade.measure.DataIssue;
import dev.alidade.measure.IssueKind;
import dev.alidade.measure.Issues;
import dev.alidade.measure.Keyed;
import dev.alidade.measure.Latest;
import dev.alidade.measure.Proportion;
import dev.alidade.measure.ProtectedShare;
import dev.alidade.measure.Window;
import dev.alidade.model.Department;
import dev.alidade.model.Rating;
import dev.alidade.model.RatingItem;
import java.time.Instant;
import java.util.Optional;

/** Keeps how each person rated each of the two items last in each round. */
final class RatingCells {
    private static final char COMMA = ',';

    private final ContentSettings settings;
    private final Window window;
    private final Issues issues;
    private final Keyed<Keyed<Latest>> accuracy;
    private final Keyed<Keyed<Latest>> findability;

    RatingCells(ContentSettings settings, Window window, Issues issues, CellRegister register) {
        this.settings = settings;
        this.window = window;
        this.issues = issues;
        accuracy = register.cell("accuracy", new Keyed<>(() -> new Keyed<>(Latest::new)));
        findability = register.cell("findability", new Keyed<>(() -> new Keyed<>(Latest::new)));
    }

    /** Takes a rating; those of other items belong to other topics. */
    void add(Rating rating) {
        add(rating, settings.accuracy(), accuracy);
        add(rating, settings.findability(), findability);
    }

    private void add(Rating rating, RatingItem item, Keyed<Keyed<Latest>> waves) {
        if (!rating.item().equals(item.item()) || !window.selects(rating.at())) {
            return;
        }
        if (!item.scale().contains(rating.value())) {
            issues.addWithoutId(ContentIssues.RATING_OFF_SCALE, 1);
            return;
        }
        waves.at(rating.wave().orElse(""))
                .at(rating.respondent())
                .add(rating.at(), rating.department().name() + COMMA + rating.value());
    }

    /** How sales rates that material is right. */
    RatedMaterial accuracy() {
        return rated(settings.accuracy(), accuracy);
    }

    /** How sales rates that material is found. */
    RatedMaterial findability() {
        return rated(settings.findability(), findability);
    }

    private RatedMaterial rated(RatingItem item, Keyed<Keyed<Latest>> waves) {
        String wave = wave();
        long[] counts = new long[2]; // satisfied, all
        waves.find(wave)
                .ifPresent(answers ->
                        answers.forEach((person, last) -> last.value().ifPresent(encoded -> {
                            int value = value(encoded, item);
                            if (department(encoded) == Department.SALES) {
                                counts[0] += item.scale().top(value) ? 1 : 0;
                                counts[1]++;
                            }
                        })));
        return new RatedMaterial(
                item.item(),
                Optional.of(wave).filter(name -> !name.isEmpty()),
                ProtectedShare.of(Proportion.of(counts[0], counts[1]), settings.suppression()));
    }

    /** The round asked for, else the one whose last answer to either item is latest, of several the last by name. */
    private String wave() {
        if (settings.wave().isPresent()) {
            return settings.wave().get();
        }
        String[] latest = {""};
        Instant[] end = {Instant.MIN};
        for (Keyed<Keyed<Latest>> waves : ImmutableList.of(accuracy, findability)) {
            waves.forEach((wave, answers) -> answers.forEach((person, last) -> {
                Instant at = last.at().orElse(Instant.MIN);
                int order = at.compareTo(end[0]);
                if (order > 0 || (order == 0 && wave.compareTo(latest[0]) > 0)) {
                    end[0] = at;
                    latest[0] = wave;
                }
            }));
        }
        return latest[0];
    }

    private static Department department(String encoded) {
        return Department.valueOf(encoded.substring(0, encoded.indexOf(COMMA)));
    }

    private static int value(String encoded, RatingItem item) {
        int comma = encoded.indexOf(COMMA);
        if (comma < 0) {
            throw new IllegalStateException("A saved rating is damaged.");
        }
        int value = Integer.parseInt(encoded.substring(comma + 1));
        if (!item.scale().contains(value)) {
            throw new IllegalStateException("A saved rating is not on the scale from %s.".formatted(item.scale()));
        }
        return value;
    }

    /** What was left out, without anybody's id. */
    ImmutableList<DataIssue> issues() {
        String wave = wave();
        long[] counts = new long[3]; // of other rounds, replaced, contradicting
        for (Keyed<Keyed<Latest>> waves : ImmutableList.of(accuracy, findability)) {
            waves.forEach((name, answers) -> answers.forEach((person, last) -> {
                if (!name.equals(wave)) {
                    counts[0] = Math.addExact(counts[0], last.statements());
                } else if (last.conflicting()) {
                    counts[2]++;
                } else {
                    counts[1] += last.statements() > 1 ? 1 : 0;
                }
            }));
        }
        ImmutableList.Builder<DataIssue> found = ImmutableList.builder();
        report(found, ContentIssues.OTHER_WAVE, counts[0]);
        report(found, ContentIssues.REPLACED_RATING, counts[1]);
        report(found, ContentIssues.CONTRADICTING_RATINGS, counts[2]);
        return found.build();
    }

    private static void report(ImmutableList.Builder<DataIssue> issues, IssueKind kind, long count) {
        if (count > 0) {
            issues.add(new DataIssue(kind, count, ImmutableList.of()));
        }
    }
}
