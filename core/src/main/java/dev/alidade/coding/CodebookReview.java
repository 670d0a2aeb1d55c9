// SPDX-License-Identifier: Apache-2.0
package dev.alidade.coding;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.alidade.coding.CodebookIssue.Kind;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a codebook's phrases mean to each other: issues between them, and the changes that decisions make. */
final class CodebookReview {
    private CodebookReview() {}

    static ImmutableList<CodebookIssue> issues(Collection<Code> codes) {
        ImmutableList.Builder<CodebookIssue> issues = ImmutableList.builder();
        Map<ImmutableList<String>, Set<String>> claims = new LinkedHashMap<>();
        Map<ImmutableList<String>, String> written = new LinkedHashMap<>();
        for (Code code : codes) {
            ImmutableList<String> id = ImmutableList.of(code.id());
            if (code.phrases().isEmpty()) {
                issues.add(new CodebookIssue(Kind.NO_PHRASES, "", id));
            }
            List<ImmutableList<String>> not =
                    code.notPhrases().stream().map(Wording::key).toList();
            for (String phrase : code.phrases()) {
                ImmutableList<String> key = Wording.key(phrase);
                if (key.isEmpty()) {
                    issues.add(new CodebookIssue(Kind.EMPTY_PHRASE, phrase, id));
                } else {
                    written.putIfAbsent(key, phrase);
                    claims.computeIfAbsent(key, k -> new LinkedHashSet<>()).add(code.id());
                    if (not.stream().anyMatch(n -> !n.isEmpty() && key.containsAll(n))) {
                        issues.add(new CodebookIssue(Kind.RULED_OUT, phrase, id));
                    }
                }
            }
            for (String phrase : code.notPhrases()) {
                if (Wording.key(phrase).isEmpty()) {
                    issues.add(new CodebookIssue(Kind.EMPTY_PHRASE, phrase, id));
                }
            }
        }
        claims.forEach((key, ids) -> {
            if (ids.size() > 1) {
                issues.add(new CodebookIssue(
                        Kind.CLAIMED_TWICE, written.getOrDefault(key, ""), ImmutableList.copyOf(ids)));
            }
        });
        return issues.build();
    }

    static Code merged(Code first, Code second) {
        return new Code(
                first.id(),
                first.title(),
                ImmutableSet.<String>builder()
                        .addAll(first.phrases())
                        .addAll(second.phrases())
                        .build()
                        .asList(),
                ImmutableSet.<String>builder()
                        .addAll(first.notPhrases())
                        .addAll(second.notPhrases())
                        .build()
                        .asList(),
                first.language().equals(second.language()) ? first.language() : Optional.empty());
    }

    static String formOf(String text) {
        String form = Wording.form(text);
        if (form.isEmpty()) {
            throw new IllegalArgumentException(
                    "'%s' holds no letter or digit. Such answers are unanswered anyway; no phrase or decision is needed."
                            .formatted(text));
        }
        return form;
    }

    static void apply(Decision decision, Map<String, Code> codes, Collection<String> ignored) {
        String form = formOf(decision.text());
        ImmutableList<String> key = Wording.key(decision.text());
        String id = decision.code().orElse("");
        Code code = codes.get(id);
        switch (decision.kind()) {
            case BELONGS -> {
                release(key, codes, ignored, form);
                codes.put(id, withPhrase(known(codes.get(id), decision), decision.text(), key));
            }
            case NEW_CODE -> {
                if (code != null) {
                    throw new IllegalArgumentException(
                            "Decision NEW_CODE about '%s': code '%s' exists already. Use BELONGS to add to it."
                                    .formatted(decision.text(), id));
                }
                release(key, codes, ignored, form);
                codes.put(
                        id,
                        Code.of(id, decision.text()).withTitle(decision.title().orElse(id)));
            }
            case NOT_PHRASE -> {
                Code without = without(known(code, decision), key);
                codes.put(id, without.withNotPhrases(plus(without.notPhrases(), decision.text())));
            }
            case IGNORE -> {
                release(key, codes, ignored, form);
                ignored.add(form);
            }
        }
    }

    private static Code known(@Nullable Code code, Decision decision) {
        if (code == null) {
            throw new IllegalArgumentException(
                    "Decision %s about '%s': the codebook has no code '%s'. Use NEW_CODE, or check the id."
                            .formatted(
                                    decision.kind(),
                                    decision.text(),
                                    decision.code().orElse("")));
        }
        return code;
    }

    private static void release(
            ImmutableList<String> key, Map<String, Code> codes, Collection<String> ignored, String form) {
        ignored.remove(form);
        codes.replaceAll((id, code) -> code.withPhrases(others(code.phrases(), key)));
    }

    private static Code withPhrase(Code code, String phrase, ImmutableList<String> key) {
        return code.withPhrases(plus(code.phrases(), phrase)).withNotPhrases(others(code.notPhrases(), key));
    }

    private static Code without(Code code, ImmutableList<String> key) {
        return code.withPhrases(others(code.phrases(), key)).withNotPhrases(others(code.notPhrases(), key));
    }

    private static ImmutableList<String> others(Collection<String> phrases, ImmutableList<String> key) {
        return phrases.stream()
                .filter(phrase -> !Wording.key(phrase).equals(key))
                .collect(ImmutableList.toImmutableList());
    }

    private static ImmutableList<String> plus(Collection<String> phrases, String phrase) {
        return ImmutableList.<String>builder().addAll(phrases).add(phrase).build();
    }
}
