package org.trackchild.store.jpa;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.trackchild.model.CaseId;
import org.trackchild.model.ProblemException;
import org.trackchild.vault.api.SealedPlace;
import org.trackchild.vault.api.Vault;
import org.trackchild.vault.api.VaultProblem;

/**
 * Seals and opens what rows tell of a child. The words of a row are sealed together, so that a row
 * is opened once. May be used by any number of threads.
 */
final class RowSeal {

    private final Vault vault;

    RowSeal(Vault vault) {
        this.vault = vault;
    }

    /**
     * Seals bytes.
     *
     * @param of the case, as rows write it
     * @param row identifier of the row
     */
    byte[] seal(SealedTable table, String of, String row, byte[] clear) {
        return vault.seal(owner(of), place(table, row), clear);
    }

    /** Whether bytes have the form of what {@link #seal} returns; no picture or paper has it. */
    boolean isSealed(byte[] bytes) {
        return vault.isSealed(bytes);
    }

    /** Opens what {@link #seal} returned. */
    byte[] open(SealedTable table, String of, String row, byte[] sealed) {
        return vault.open(owner(of), place(table, row), sealed);
    }

    /** Seals words by the names of their columns. */
    byte[] sealWords(SealedTable table, String of, String row, Map<String, String> words) {
        return seal(table, of, row, written(words));
    }

    /**
     * Opens what {@link #sealWords} returned.
     *
     * @param sealed null where the words were taken away
     * @return no words for null
     */
    Map<String, String> openWords(SealedTable table, String of, String row, byte[] sealed) {
        return sealed == null ? Map.of() : read(open(table, of, row, sealed));
    }

    /**
     * Opens words that somebody has signed with a digest. Those that were altered are no words: who
     * compares them with the digest tells so, and the rest of the case is read.
     */
    Map<String, String> openSigned(SealedTable table, String of, String row, byte[] sealed) {
        try {
            return openWords(table, of, row, sealed);
        } catch (ProblemException refused) {
            if (refused.problems().get(0).code() != VaultProblem.SEAL_BROKEN) {
                throw refused;
            }
            return Map.of();
        }
    }

    /**
     * Opens words for a list of many cases, where one that cannot be opened must not hide the
     * others: whatever is refused is no words.
     *
     * @throws ProblemException {@link VaultProblem#VAULT_UNAVAILABLE}
     */
    Map<String, String> openListed(SealedTable table, String of, String row, byte[] sealed) {
        try {
            return openWords(table, of, row, sealed);
        } catch (ProblemException refused) {
            if (refused.problems().get(0).code() == VaultProblem.VAULT_UNAVAILABLE) {
                throw refused;
            }
            return Map.of();
        }
    }

    private static CaseId owner(String of) {
        return new CaseId(UUID.fromString(of));
    }

    private static SealedPlace place(SealedTable table, String row) {
        return new SealedPlace(table.table(), table.column(), row);
    }

    /** Their number, and each name and text with its length before it. */
    private static byte[] written(Map<String, String> words) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(words.size());
            for (Map.Entry<String, String> each : words.entrySet()) {
                write(out, each.getKey());
                write(out, each.getValue());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void write(DataOutputStream out, String text) throws IOException {
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(encoded.length);
        out.write(encoded);
    }

    private static Map<String, String> read(byte[] written) {
        Map<String, String> words = new HashMap<>();
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(written))) {
            for (int left = in.readInt(); left > 0; left--) {
                String name = text(in);
                words.put(name, text(in));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return words;
    }

    private static String text(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
    }
}
