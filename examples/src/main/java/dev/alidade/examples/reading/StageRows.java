// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.reading;

import com.google.common.collect.ImmutableList;
import dev.alidade.examples.csv.Quantities;
import dev.alidade.examples.csv.Quoted;
import dev.alidade.examples.csv.Row;
import dev.alidade.examples.csv.TableReader;
import dev.alidade.examples.csv.Unusable;
import dev.alidade.model.Pipeline;
import dev.alidade.model.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

/** The stages that leads and opportunities can be in. */
final class StageRows implements TableReader.Rows {
    /** The pipeline of stages that name none. */
    static final String UNNAMED = "default";

    private final Map<String, List<Written>> pipelines = new TreeMap<>();

    private record Written(Stage stage, String place) {}

    @Override
    public void use(Row row) {
        OptionalDouble probability = row.text("probability").isPresent()
                ? OptionalDouble.of(Quantities.probability(row, "probability"))
                : OptionalDouble.empty();
        Stage stage = new Stage(
                row.required("stage"),
                row.positive("position"),
                probability,
                row.word("kind", Stage.Kind.class).orElse(Stage.Kind.OPEN),
                row.text("forecast_category"));
        pipelines
                .computeIfAbsent(row.text("pipeline").orElse(UNNAMED), name -> new ArrayList<>())
                .add(new Written(stage, "%s, line %d".formatted(row.file(), row.line())));
    }

    /**
     * The pipelines in the order of their names.
     *
     * @throws Unusable if a pipeline has two stages of one name or position
     */
    ImmutableList<Pipeline> pipelines() {
        ImmutableList.Builder<Pipeline> found = ImmutableList.builder();
        pipelines.forEach((name, stages) -> {
            for (int i = 0; i < stages.size(); i++) {
                for (Written earlier : stages.subList(0, i)) {
                    requireDifferent(name, earlier, stages.get(i));
                }
            }
            found.add(new Pipeline(name, stages.stream().map(Written::stage).collect(ImmutableList.toImmutableList())));
        });
        return found.build();
    }

    private static void requireDifferent(String pipeline, Written earlier, Written again) {
        if (earlier.stage().name().equals(again.stage().name())) {
            throw new Unusable("%s: stage %s of pipeline %s is there again, first at %s; wanted each stage once."
                    .formatted(again.place(), Quoted.of(again.stage().name()), Quoted.of(pipeline), earlier.place()));
        }
        if (earlier.stage().position() == again.stage().position()) {
            throw new Unusable("%s: stages %s and %s of pipeline %s are both at position %d, wanted one at each."
                    .formatted(
                            again.place(),
                            Quoted.of(earlier.stage().name()),
                            Quoted.of(again.stage().name()),
                            Quoted.of(pipeline),
                            again.stage().position()));
        }
    }
}
