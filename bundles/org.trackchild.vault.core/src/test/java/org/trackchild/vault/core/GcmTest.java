package org.trackchild.vault.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import javax.crypto.SecretKey;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Test cases 13 to 16 of McGrew and Viega, The Galois/Counter Mode of Operation, appendix B, which
 * NIST published with SP 800-38D.
 */
class GcmTest {

    private static final HexFormat HEX = HexFormat.of();

    private static byte[] bytes(String hexadecimal) {
        return hexadecimal == null ? new byte[0] : HEX.parseHex(hexadecimal);
    }

    @ParameterizedTest
    @CsvSource({
        "0000000000000000000000000000000000000000000000000000000000000000,"
                + "000000000000000000000000,,,,530f8afbc74536b9a963b4f1c4cb738b",
        "0000000000000000000000000000000000000000000000000000000000000000,"
                + "000000000000000000000000,,00000000000000000000000000000000,"
                + "cea7403d4d606b6e074ec5d3baf39d18,d0d1c8a799996bf0265b98b5d48ab919",
        "feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308,"
                + "cafebabefacedbaddecaf888,,"
                + "d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a72"
                + "1c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b391aafd255,"
                + "522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa"
                + "8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662898015ad,"
                + "b094dac5d93471bdec1a502270e3cc6c",
        "feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308,"
                + "cafebabefacedbaddecaf888,feedfacedeadbeeffeedfacedeadbeefabaddad2,"
                + "d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a72"
                + "1c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39,"
                + "522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa"
                + "8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662,"
                + "76fc6ece0f4e1768cddf8853bb2d551b"
    })
    void thePublishedVectorsFit(
            String key, String nonce, String covered, String clear, String sealed, String tag) {
        SecretKey secret = Gcm.key(bytes(key));
        byte[] expected = bytes((sealed == null ? "" : sealed) + tag);
        byte[] to = new byte[expected.length];
        Gcm.seal(secret, bytes(nonce), bytes(covered), bytes(clear), to, 0);
        assertThat(to).isEqualTo(expected);
        byte[] from = bytes(nonce + HEX.formatHex(expected));
        assertThat(Gcm.open(secret, bytes(covered), from, 0)).contains(bytes(clear));
        from[from.length - 1] ^= 1;
        assertThat(Gcm.open(secret, bytes(covered), from, 0)).isEmpty();
    }
}
