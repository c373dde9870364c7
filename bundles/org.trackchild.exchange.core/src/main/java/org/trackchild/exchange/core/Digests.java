package org.trackchild.exchange.core;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The hash that tells contents apart. */
final class Digests {

    private Digests() {}

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
