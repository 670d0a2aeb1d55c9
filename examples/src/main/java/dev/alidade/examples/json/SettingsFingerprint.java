// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.json;

import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import dev.alidade.policy.PolicyFile;
import java.nio.charset.StandardCharsets;

/** The identity of what was measured by: of all keys of a policy that say what is counted, not how it is scored. */
public final class SettingsFingerprint {
    private SettingsFingerprint() {}

    /**
     * The identity of a policy's settings.
     *
     * @param policy the policy
     * @return 32 hexadecimal digits, the same for the same values of all keys but those of the score
     */
    public static String of(PolicyFile policy) {
        Hasher hasher = Hashing.sha256().newHasher();
        policy.values().forEach((key, value) -> {
            if (!key.startsWith("score.")) {
                hasher.putInt(key.length())
                        .putString(key, StandardCharsets.UTF_8)
                        .putInt(value.length())
                        .putString(value, StandardCharsets.UTF_8);
            }
        });
        return hasher.hash().toString().substring(0, 32);
    }
}
