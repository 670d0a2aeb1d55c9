// SPDX-License-Identifier: Apache-2.0
package dev.alidade.attribution;

import static java.util.Objects.requireNonNull;

import dev.alidade.measure.CellRegister;
import dev.alidade.measure.Names;
import dev.alidade.measure.Settings;

/** How conversions are credited to the touches before them. Immutable; made by {@link Models}. */
public abstract class AttributionModel {
    private final String id;
    private final Settings settings;

    /** A model with an id that tells its parameters apart, and settings that hold all of them. */
    AttributionModel(String id, Settings settings) {
        this.id = requireNonNull(id, "id");
        this.settings = requireNonNull(settings, "settings");
    }

    /**
     * The model's name in reports, with its parameters: {@code linear}, {@code position-40-20-40}.
     *
     * @return the id
     */
    public final String id() {
        return id;
    }

    /**
     * The identity of the model.
     *
     * @return settings that are equal for equal models
     */
    public final Settings settings() {
        return settings;
    }

    /** Whether it needs the times or milestones of touches, which exchange rows don't have. */
    boolean needsTimes() {
        return false;
    }

    /** Whether it is one that everybody knows, not one of the user's own: the agreement of models looks at these. */
    boolean standard() {
        return true;
    }

    /** Whether its effects on value are amounts, as the value of the journeys is. */
    boolean effectsAreAmounts() {
        return false;
    }

    /**
     * The model's cells in a tally.
     *
     * @param prefix what the names of the cells begin with
     * @param names the names of the tally
     * @param replicates how many replicates of the bootstrap there are beside the estimate
     * @param typed whether the paths are typed journeys, with values in minor units that are credited to the cent
     * @param register declares the cells
     * @return new, empty cells
     */
    abstract ModelCells cells(String prefix, Names names, int replicates, boolean typed, CellRegister register);

    @Override
    public final boolean equals(@org.jspecify.annotations.Nullable Object other) {
        return other instanceof AttributionModel that && id.equals(that.id) && settings.equals(that.settings);
    }

    @Override
    public final int hashCode() {
        return 31 * id.hashCode() + settings.hashCode();
    }

    @Override
    public final String toString() {
        return id;
    }
}
