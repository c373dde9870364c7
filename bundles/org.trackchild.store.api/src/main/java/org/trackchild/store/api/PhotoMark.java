package org.trackchild.store.api;

import java.util.Objects;

/**
 * By what a photograph is recognised when it comes again.
 *
 * @param digest SHA-256 of the stored file, in hexadecimal
 * @param rows difference hash along the rows; 0 when {@code telling} is {@code false}
 * @param columns difference hash along the columns; 0 when {@code telling} is {@code false}
 * @param telling whether the hashes tell anything: a plain surface looks like any other
 */
public record PhotoMark(String digest, long rows, long columns, boolean telling) {

    /** Bits by which the hashes of one picture differ at most, in each direction. */
    public static final int TOLERANCE = 3;

    public PhotoMark {
        Objects.requireNonNull(digest);
    }

    /** Whether both are of one picture: the same file, or so alike that only the file differs. */
    public boolean isOfSamePicture(PhotoMark other) {
        return digest.equals(other.digest)
                || telling
                        && other.telling
                        && Long.bitCount(rows ^ other.rows) <= TOLERANCE
                        && Long.bitCount(columns ^ other.columns) <= TOLERANCE;
    }
}
