package org.trackchild.vault.core;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.HexFormat;

/**
 * The password of the file with the master key: the one line of a file. There is none that two
 * registers share: it is drawn by chance at the first start.
 */
final class VaultPassword {

    /** Its name in the data folder where the settings name no other. */
    static final String FILE = "vault.password";

    /** A word that can be tried out protects nothing. */
    private static final int LEAST = 16;

    private static final int BYTES = 32;

    private VaultPassword() {}

    /**
     * Reads the password, or draws one.
     *
     * @param mayMake whether there is nothing yet that it protects
     * @throws IllegalStateException when the file is missing though it is needed, or too short
     */
    static char[] load(Path file, boolean mayMake) throws IOException, GeneralSecurityException {
        if (!Files.exists(file)) {
            if (!mayMake) {
                throw new IllegalStateException(
                        "the vault has a master key, but its password is missing: put back "
                                + file);
            }
            byte[] drawn =
                    HexFormat.of().formatHex(Gcm.random(BYTES)).getBytes(StandardCharsets.US_ASCII);
            PrivateFile.write(file, out -> out.write(drawn));
        }
        String password = Files.readString(file).strip();
        if (password.length() < LEAST) {
            throw new IllegalStateException(
                    "the password of the vault must have at least "
                            + LEAST
                            + " characters: "
                            + file);
        }
        return password.toCharArray();
    }
}
