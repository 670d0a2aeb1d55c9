// SPDX-License-Identifier: Apache-2.0
/** Another team's module: the library brings what stands in its own signatures. */
module consumer {
    requires dev.alidade.core;
}
