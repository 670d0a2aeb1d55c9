// SPDX-License-Identifier: Apache-2.0
package dev.alidade.coding;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * What counts as what: the codes of a survey with the phrases that stand for them, in the order of their author.
 * Immutable; every change is a new version with another {@link #fingerprint()}.
 *
 * <pre>{@code
 * Codebook codebook = Codebook.builder()
 *         .code("price", "low price", "cheap", "value for money")
 *         .code("delivery", "fast delivery", "short lead time")
 *         .build();
 * }</pre>
 *
 * <p>The order of the codes changes no coding. Two codes may claim the same words; answers that hold them are then
 * ambiguous, and {@link #issues()} names the phrase and the codes.
 */
public final class Codebook {
    private final ImmutableMap<String, Code> codes;
    private final ImmutableSet<String> ignored;

    private Codebook(ImmutableMap<String, Code> codes, ImmutableSet<String> ignored) {
        this.codes = codes;
        this.ignored = ignored;
    }

    /**
     * A codebook of these codes.
     *
     * @param codes the codes in their order; may be empty, then every answer that says something is uncoded
     * @return the codebook
     * @throws IllegalArgumentException if two codes have the same id
     */
    public static Codebook of(Iterable<Code> codes) {
        Builder builder = builder();
        codes.forEach(builder::add);
        return builder.build();
    }

    /**
     * A codebook of these codes.
     *
     * @param codes the codes in their order
     * @return the codebook
     * @throws IllegalArgumentException if two codes have the same id
     */
    public static Codebook of(Code... codes) {
        return of(Arrays.asList(codes));
    }

    /**
     * Starts an empty codebook.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * The codes.
     *
     * @return in the order of their author
     */
    public ImmutableList<Code> codes() {
        return codes.values().asList();
    }

    /**
     * The code with this id.
     *
     * @param id a code's id, compared exactly
     * @return absent if the codebook has none
     */
    public Optional<Code> code(String id) {
        return Optional.ofNullable(codes.get(requireNonNull(id, "id")));
    }

    /**
     * The forms that count as unanswered because a reviewer said so.
     *
     * @return normal forms, in the order of the decisions
     */
    public ImmutableSet<String> ignored() {
        return ignored;
    }

    /**
     * What may work otherwise than its author expects.
     *
     * @return in the order of codes and phrases; empty when there is nothing to say
     */
    public ImmutableList<CodebookIssue> issues() {
        return CodebookReview.issues(codes());
    }

    /**
     * The codebook's next version.
     *
     * @param decisions applied one after the other; a later decision about the same words replaces an earlier one
     * @return a new codebook; this one stays as it is
     * @throws IllegalArgumentException if a decision names a code that does not exist, or a new code that does, or
     *     a text without letters and digits
     */
    public Codebook with(Iterable<Decision> decisions) {
        Map<String, Code> next = new LinkedHashMap<>(codes);
        Collection<String> nextIgnored = new ArrayList<>(ignored);
        for (Decision decision : decisions) {
            CodebookReview.apply(decision, next, nextIgnored);
        }
        return new Codebook(ImmutableMap.copyOf(next), ImmutableSet.copyOf(nextIgnored));
    }

    /**
     * This codebook's identity: equal exactly if ids, titles, phrases, not-phrases, languages and ignored forms
     * are, in any order.
     *
     * @return {@code sha256:} and 64 hexadecimal digits
     */
    public String fingerprint() {
        return Fingerprint.of(
                new TreeSet<>(codes.keySet()).stream().map(codes::get).toList(), ignored);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Codebook that
                && codes().equals(that.codes())
                && ignored.asList().equals(that.ignored.asList());
    }

    @Override
    public int hashCode() {
        return 31 * codes.hashCode() + ignored.hashCode();
    }

    @Override
    public String toString() {
        return "Codebook of %d codes: %s".formatted(codes.size(), String.join(", ", codes.keySet()));
    }

    /** Collects codes. Not for several threads. */
    public static final class Builder {
        private final Map<String, Code> codes = new LinkedHashMap<>();
        private final List<String> ignored = new ArrayList<>();

        private Builder() {}

        /**
         * Adds a code; its title is its id.
         *
         * @param id what results are counted under
         * @param phrases what people write when they mean it
         * @return this
         * @throws IllegalArgumentException if there is a code with this id already
         */
        public Builder code(String id, String... phrases) {
            return add(Code.of(id, phrases));
        }

        /**
         * Adds a code.
         *
         * @param code the code
         * @return this
         * @throws IllegalArgumentException if there is a code with its id already
         */
        public Builder add(Code code) {
            Code first = codes.putIfAbsent(code.id(), code);
            if (first != null) {
                throw new IllegalArgumentException(
                        "Code '%s' is in the codebook twice, with the phrases %s and %s. Give it one entry with all phrases."
                                .formatted(code.id(), first.phrases(), code.phrases()));
            }
            return this;
        }

        /**
         * Adds a code, or the phrases and not-phrases of one that is there already: for codebooks with one row per
         * code and language. The first title stays; the language stays only if both have the same.
         *
         * @param code the code
         * @return this
         */
        public Builder merge(Code code) {
            codes.merge(code.id(), code, CodebookReview::merged);
            return this;
        }

        /**
         * Declares a form that counts as unanswered.
         *
         * @param form the whole answer, in any spelling that has the same normal form
         * @return this
         * @throws IllegalArgumentException if it holds no letter or digit
         */
        public Builder ignore(String form) {
            ignored.add(CodebookReview.formOf(form));
            return this;
        }

        /**
         * The codebook of what was added so far.
         *
         * @return an immutable codebook
         */
        public Codebook build() {
            return new Codebook(ImmutableMap.copyOf(codes), ImmutableSet.copyOf(ignored));
        }
    }
}
