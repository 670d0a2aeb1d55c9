// SPDX-License-Identifier: Apache-2.0
package dev.alidade.policy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedMap;
import dev.alidade.model.JourneyScope;
import dev.alidade.model.ServiceLevelAgreement;
import dev.alidade.review.ReviewPolicy;
import dev.alidade.score.ScoringModel;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a company agreed on and how it judges, as keys and values. What it doesn't say is as the library has it. Immutable;
 * equal to another that says the same.
 *
 * <pre>{@code
 * PolicyFile policy = PolicyFile.read(Path.of("policy.properties")).with("handoff.respond-within", "PT4H");
 * ReviewResult result = AlignmentReview.under(policy.reviewPolicy(tables, Set.of("handoff"))).measure(facts, year);
 * }</pre>
 *
 * <p>A policy is checked as a whole when it is made: a key that is not known, or a value that makes no sense, is a
 * {@link PolicyException} that names both and what was wanted. It tells all mistakes at once.
 */
public final class PolicyFile {
    private static final String UNNAMED = "policy";

    private final PolicyValues values;
    private final ServiceLevelAgreement agreement;
    private final Duration briefingWithin;
    private final boolean namingPersons;
    private final JourneyScope journeyScope;
    private final ScoringModel model;

    private PolicyFile(PolicyValues values) {
        this.values = values;
        PolicyCheck.check(values);
        agreement = AgreementKeys.agreement(values);
        briefingWithin = SurveyKeys.briefing(values);
        namingPersons = PeopleKeys.named(values);
        journeyScope = AttributionKeys.scope(values);
        model = ScoringKeys.model(values);
    }

    /**
     * The library's own defaults.
     *
     * @return a policy without keys
     */
    public static PolicyFile standard() {
        return of(Map.of());
    }

    /**
     * A policy of keys and values.
     *
     * @param values the values by their keys; spaces at the ends of values don't count, and an empty value is as none
     * @return the policy
     * @throws PolicyException if a key is not known, or a value is not what its key wants
     */
    public static PolicyFile of(Map<String, String> values) {
        return new PolicyFile(PolicyValues.of(UNNAMED, values));
    }

    /**
     * Reads a file.
     *
     * @param file a properties file in UTF-8, with or without a byte order mark
     * @return the policy
     * @throws UncheckedIOException if the file can't be read
     * @throws PolicyException if it is not UTF-8, has a key twice or one that is not known, or a value is not what its key
     *     wants
     */
    public static PolicyFile read(Path file) {
        return new PolicyFile(PolicyValues.of(file.toString(), UniqueProperties.read(file)));
    }

    /**
     * Reads a text.
     *
     * @param text as of a properties file; read to its end, and not closed
     * @return the policy
     * @throws UncheckedIOException if the text can't be read
     * @throws PolicyException if it has a key twice or one that is not known, or a value is not what its key wants
     */
    public static PolicyFile read(Reader text) {
        return new PolicyFile(PolicyValues.of(UNNAMED, UniqueProperties.read(text, UNNAMED)));
    }

    /**
     * This policy with another value.
     *
     * @param key the key
     * @param value its value; empty for what the library has
     * @return a new policy
     * @throws PolicyException if there is no such key, the value is not what it wants, or it needs another one that isn't
     *     there: {@link #with(Map)} sets both
     */
    public PolicyFile with(String key, String value) {
        return with(Map.of(key, value));
    }

    /**
     * This policy with other values.
     *
     * @param changes the values by their keys; empty ones for what the library has
     * @return a new policy
     * @throws PolicyException if there is no such key, or a value is not what its key wants
     */
    public PolicyFile with(Map<String, String> changes) {
        Map<String, String> all = new TreeMap<>(values.set());
        all.putAll(changes);
        return new PolicyFile(PolicyValues.of(values.file(), all));
    }

    /**
     * What the policy says.
     *
     * @return the values by their keys; without those that are as the library has them
     */
    public ImmutableSortedMap<String, String> values() {
        return values.set();
    }

    /**
     * What sales and marketing owe each other.
     *
     * @return the agreement
     */
    public ServiceLevelAgreement agreement() {
        return agreement;
    }

    /**
     * In which time newcomers are to be briefed.
     *
     * @return the time after joining
     */
    public Duration briefingWithin() {
        return briefingWithin;
    }

    /**
     * Whether reports on work may list persons by their ids.
     *
     * @return whether the policy asks for it; results of surveys name nobody whatever it says
     */
    public boolean namingPersons() {
        return namingPersons;
    }

    /**
     * Whose touchpoints make one journey: needed when journeys are put together.
     *
     * @return a person's or a company's
     */
    public JourneyScope journeyScope() {
        return journeyScope;
    }

    /**
     * How measurements are scored.
     *
     * @return the model
     */
    public ScoringModel model() {
        return model;
    }

    /**
     * The settings of each topic.
     *
     * @param tables what the settings need of the company
     * @return the settings
     */
    public TopicSettings settings(CompanyTables tables) {
        return new TopicSettings(this, values, requireNonNull(tables, "tables"));
    }

    /**
     * The review of some topics, as {@link TopicSettings#reviewPolicy} has it.
     *
     * @param tables what the settings need of the company
     * @param topics the topics in scope, such as {@code handoff}
     * @return what to measure, and how it is scored
     * @throws IllegalArgumentException if there is no topic, one that doesn't exist, or the policy doesn't fit the tables
     */
    public ReviewPolicy reviewPolicy(CompanyTables tables, Iterable<String> topics) {
        return settings(tables).reviewPolicy(topics);
    }

    /**
     * Writes the policy: every key with what it means, in a fixed order; those without a value as comments with the value
     * that they have then, or another that they take. Reading it makes an equal policy.
     *
     * @param text where to; not closed
     * @throws UncheckedIOException if it can't be written
     */
    public void write(Writer text) {
        try {
            text.write(PolicyText.of(values()));
            text.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("The policy can't be written: %s".formatted(e.getMessage()), e);
        }
    }

    /**
     * Writes the policy into a file in UTF-8, as {@link #write(Writer)} does. A file that is there is replaced.
     *
     * @param file the file
     * @throws UncheckedIOException if it can't be written
     */
    public void write(Path file) {
        try {
            Files.writeString(file, PolicyText.of(values()), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("%s can't be written: %s".formatted(file, e.getMessage()), e);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PolicyFile file && values().equals(file.values());
    }

    @Override
    public int hashCode() {
        return values().hashCode();
    }

    @Override
    public String toString() {
        return values().toString();
    }
}
