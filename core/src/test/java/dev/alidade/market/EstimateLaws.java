// SPDX-License-Identifier: Apache-2.0
package dev.alidade.market;

class EstimateLaws extends MarketLaws {
    @Override
    DemandBasis basis() {
        return DemandBasis.ESTIMATE;
    }
}
