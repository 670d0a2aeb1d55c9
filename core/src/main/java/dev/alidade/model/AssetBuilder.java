// SPDX-License-Identifier: Apache-2.0
package dev.alidade.model;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Collects the parts of an {@link Asset}. */
public final class AssetBuilder {
    private final String id;
    private final Department madeBy;
    private final Instant releasedAt;
    private final List<AssetVersion> versions = new ArrayList<>();
    private Optional<String> title = Optional.empty();
    private Optional<String> kind = Optional.empty();
    private Optional<String> product = Optional.empty();
    private Optional<LocalDate> reviewDue = Optional.empty();
    private Optional<Instant> retiredAt = Optional.empty();

    AssetBuilder(String id, Department madeBy, Instant releasedAt) {
        this.id = requireNonNull(id, "id");
        this.madeBy = requireNonNull(madeBy, "madeBy");
        this.releasedAt = requireNonNull(releasedAt, "releasedAt");
    }

    /**
     * Sets its title.
     *
     * @param value the title
     * @return this builder
     */
    public AssetBuilder title(String value) {
        title = Optional.of(value);
        return this;
    }

    /**
     * Sets what it is.
     *
     * @param value such as brochure
     * @return this builder
     */
    public AssetBuilder kind(String value) {
        kind = Optional.of(value);
        return this;
    }

    /**
     * Sets what it is about.
     *
     * @param value the product
     * @return this builder
     */
    public AssetBuilder product(String value) {
        product = Optional.of(value);
        return this;
    }

    /**
     * Sets when its first version is to be reviewed.
     *
     * @param value the last day before the review is overdue
     * @return this builder
     */
    public AssetBuilder reviewDue(LocalDate value) {
        reviewDue = Optional.of(value);
        return this;
    }

    /**
     * Adds a version that came out later.
     *
     * @param value the version
     * @return this builder
     */
    public AssetBuilder version(AssetVersion value) {
        versions.add(requireNonNull(value, "value"));
        return this;
    }

    /**
     * Sets from when on it is not to be used any more.
     *
     * @param value the instant
     * @return this builder
     */
    public AssetBuilder retired(Instant value) {
        retiredAt = Optional.of(value);
        return this;
    }

    /**
     * Makes the asset.
     *
     * @return the asset
     * @throws IllegalArgumentException if the id is blank or an instant is outside of the years 1 to 9999
     */
    public Asset build() {
        return new Asset(
                id, title, kind, product, madeBy, releasedAt, reviewDue, ImmutableList.copyOf(versions), retiredAt);
    }
}
