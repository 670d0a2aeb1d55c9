// SPDX-License-Identifier: Apache-2.0
package dev.alidade.attribution;

import dev.alidade.measure.CellRegister;
import dev.alidade.measure.Names;
import dev.alidade.measure.Settings;

/** A model that sees changed paths. */
final class TransformedModel extends AttributionModel {
    private final PathTransform transform;
    private final AttributionModel model;

    TransformedModel(PathTransform transform, AttributionModel model) {
        super(
                model.id() + '-' + transform.id(),
                Settings.of("transformed", 1)
                        .with("model", model.settings())
                        .with("transform", transform.kind())
                        .with("removed", transform.removed()));
        this.transform = transform;
        this.model = model;
    }

    @Override
    boolean needsTimes() {
        return model.needsTimes();
    }

    @Override
    boolean standard() {
        return false;
    }

    @Override
    boolean effectsAreAmounts() {
        return model.effectsAreAmounts();
    }

    @Override
    ModelCells cells(String prefix, Names names, int replicates, boolean typed, CellRegister register) {
        ModelCells cells = model.cells(prefix, names, replicates, typed, register);
        PathRewriter rewriter = new PathRewriter(transform, names, replicates);
        return new ModelCells() {
            @Override
            public void add(JourneyPath path) {
                cells.add(rewriter.rewritten(path));
            }

            @Override
            public ModelCredits credits(int replicate) {
                return cells.credits(replicate);
            }
        };
    }
}
