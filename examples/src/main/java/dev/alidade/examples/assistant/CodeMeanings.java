// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.assistant;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import dev.alidade.coding.Code;
import dev.alidade.coding.Codebook;
import java.util.Comparator;
import java.util.List;

/** Where the codes of a codebook lie, so that those nearest to an answer can be found. Immutable and thread-safe. */
public final class CodeMeanings {
    private static final Comparator<NearCode> NEAREST_FIRST =
            Comparator.comparingDouble(NearCode::likeness).reversed().thenComparing(NearCode::code);

    private final SentenceModel model;
    private final ImmutableList<Place> places;

    private CodeMeanings(SentenceModel model, ImmutableList<Place> places) {
        this.model = model;
        this.places = places;
    }

    /** A code with the meanings of its phrases. */
    private record Place(String code, ImmutableList<String> phrases, ImmutableList<Meaning> meanings, Meaning common) {
        NearCode near(Meaning answer) {
            int nearest = 0;
            for (int i = 1; i < meanings.size(); i++) {
                if (answer.likeness(meanings.get(i)) > answer.likeness(meanings.get(nearest))) {
                    nearest = i;
                }
            }
            double likeness = (answer.likeness(meanings.get(nearest)) + answer.likeness(common)) / 2;
            return new NearCode(code, likeness, phrases.get(nearest));
        }
    }

    /**
     * Places the codes.
     *
     * @param codebook the codes; one without phrases is placed by its title
     * @param model knows what texts mean
     * @return the places
     */
    public static CodeMeanings of(Codebook codebook, SentenceModel model) {
        requireNonNull(model, "model");
        return new CodeMeanings(
                model,
                codebook.codes().stream().map(code -> place(code, model)).collect(ImmutableList.toImmutableList()));
    }

    private static Place place(Code code, SentenceModel model) {
        List<String> said = code.phrases().stream()
                .filter(phrase -> !phrase.isBlank())
                .sorted()
                .toList();
        ImmutableList<String> phrases =
                said.isEmpty() ? ImmutableList.of(code.title().replace('_', ' ')) : ImmutableList.copyOf(said);
        ImmutableList<Meaning> meanings =
                phrases.stream().map(phrase -> Meaning.of(phrase, model)).collect(ImmutableList.toImmutableList());
        return new Place(code.id(), phrases, meanings, Meaning.common(meanings));
    }

    /**
     * All codes by how near a text comes to them.
     *
     * @param text the text, not blank
     * @return the nearest first, equally near ones by id; empty for a codebook without codes
     */
    public ImmutableList<NearCode> nearest(String text) {
        if (places.isEmpty()) {
            return ImmutableList.of();
        }
        Meaning meaning = Meaning.of(text, model);
        return places.stream()
                .map(place -> place.near(meaning))
                .sorted(NEAREST_FIRST)
                .collect(ImmutableList.toImmutableList());
    }
}
