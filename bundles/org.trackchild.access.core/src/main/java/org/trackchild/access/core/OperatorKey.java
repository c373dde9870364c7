package org.trackchild.access.core;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.Posting;
import org.trackchild.access.api.Role;
import org.trackchild.model.OfficeId;

/**
 * The key with which the command line on the same machine calls the platform. It is made anew at
 * each start and lies in a file that only the user who runs the platform can read: whoever can read
 * it could read the database, too.
 */
final class OperatorKey {

    /** The office of the whole nation, which the directory always has. */
    static final OfficeId NATIONAL = new OfficeId("NATIONAL");

    private static final Logger LOG = LoggerFactory.getLogger(OperatorKey.class);

    private static final Caller OPERATOR =
            new Caller(
                    AccountName.OPERATOR,
                    "Operator",
                    List.of(new Posting(NATIONAL, Role.OPERATOR, "", "")));

    private final byte[] hash;

    private OperatorKey(byte[] hash) {
        this.hash = hash;
    }

    /** Makes a new key. When the file cannot be written, nobody can be the operator. */
    static OperatorKey writtenTo(PrivateFile file) {
        String key = ApiKey.generate();
        try {
            file.write(key + "\n");
        } catch (IOException e) {
            LOG.error(
                    "The operator's key cannot be written to {}: the command line cannot import",
                    file.path(),
                    e);
        }
        // Without the file, nobody has ever seen the key.
        return new OperatorKey(bytes(ApiKey.hash(key)));
    }

    /** The operator, if the hash is that of the key. */
    Optional<Caller> holder(String keyHash) {
        return MessageDigest.isEqual(hash, bytes(keyHash))
                ? Optional.of(OPERATOR)
                : Optional.empty();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
