// SPDX-License-Identifier: Apache-2.0
/** Computes how well sales and marketing are aligned, with the evidence for every number. */
module dev.alidade.core {
    requires transitive com.google.common;
    requires org.slf4j;
    requires static transitive org.jspecify;

    exports dev.alidade.attribution;
    exports dev.alidade.coding;
    exports dev.alidade.collaboration;
    exports dev.alidade.commitments;
    exports dev.alidade.content;
    exports dev.alidade.funnel;
    exports dev.alidade.goals;
    exports dev.alidade.handoff;
    exports dev.alidade.market;
    exports dev.alidade.measure;
    exports dev.alidade.messaging;
    exports dev.alidade.mindset;
    exports dev.alidade.model;
    exports dev.alidade.outcome;
    exports dev.alidade.pipeline;
    exports dev.alidade.policy;
    exports dev.alidade.relationship;
    exports dev.alidade.report;
    exports dev.alidade.review;
    exports dev.alidade.score;
}
