// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.html;

import dev.alidade.examples.ReviewedFolder;
import java.nio.file.Path;

final class SampleCompanyPageTest extends PageTests {
    private static final Path COMPANY = Path.of("sample-company");

    @Override
    String page(Path folder) {
        return ReviewedFolder.page(
                COMPANY,
                "--policy",
                COMPANY.resolve("policy.properties").toString(),
                "--by",
                "market",
                "--every",
                "quarter");
    }
}
