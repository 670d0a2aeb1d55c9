// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.assistant;

import dev.langchain4j.model.embedding.onnx.allminilml6v2q.AllMiniLmL6V2QuantizedEmbeddingModel;

/**
 * The sentence model all-MiniLM-L6-v2 in its quantised form, from a jar: in process, without a network, the same
 * vectors in every run on a machine. English; of other languages it knows little.
 */
public final class MiniLm implements SentenceModel {
    private final AllMiniLmL6V2QuantizedEmbeddingModel model;

    /**
     * Loads the model: about a second. The tokenizer's library would report home from some clouds, look for a graphics
     * card and fetch what it misses; here it is told not to, for the whole program, unless the program says otherwise.
     */
    public MiniLm() {
        preset("OPT_OUT_TRACKING", "true");
        preset("ai.djl.offline", "true");
        preset("RUST_FLAVOR", "cpu");
        preset("org.slf4j.simpleLogger.log.ai.djl.util.cuda", "error");
        model = new AllMiniLmL6V2QuantizedEmbeddingModel(Runnable::run);
    }

    private static void preset(String property, String value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, value);
        }
    }

    @Override
    public float[] vector(String text) {
        return model.embed(text).content().vector();
    }

    @Override
    public String id() {
        return "all-minilm-l6-v2-q/1.0.0-beta5";
    }
}
