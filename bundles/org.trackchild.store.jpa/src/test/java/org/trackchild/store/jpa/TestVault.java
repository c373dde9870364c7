package org.trackchild.store.jpa;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.trackchild.vault.api.Vault;
import org.trackchild.vault.core.CaseVault;

/** The vault of all stores of a test's Java: cases have identifiers that no two of them share. */
final class TestVault {

    private static final CaseVault ONE = make();

    private TestVault() {}

    /** The one that stores of tests share. */
    static Vault shared() {
        return ONE;
    }

    /** One of its own, with other keys. */
    static CaseVault make() {
        EmbeddedDataSource source = new EmbeddedDataSource();
        source.setDatabaseName("memory:vault-" + UUID.randomUUID());
        source.setCreateDatabase("create");
        try {
            Path folder = Files.createTempDirectory("trackchild-vault");
            folder.toFile().deleteOnExit();
            return new CaseVault(source, folder);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The one of a data folder. */
    static Vault of(Path data) {
        EmbeddedDataSource source = new EmbeddedDataSource();
        source.setDatabaseName(data.resolve("vault/keys").toString());
        source.setCreateDatabase("create");
        return new CaseVault(source, data);
    }
}
