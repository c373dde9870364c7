package org.trackchild.registry.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AttachmentKindTest {

    private static byte[] box(String name, byte[]... parts) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            content.writeBytes(part);
        }
        return ByteBuffer.allocate(8 + content.size())
                .putInt(8 + content.size())
                .put(name.getBytes(StandardCharsets.US_ASCII))
                .put(content.toByteArray())
                .array();
    }

    private static byte[] words(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] track(String handler) {
        return box(
                "trak",
                box("tkhd", new byte[84]),
                box("mdia", box("mdhd", new byte[24]), box("hdlr", handler(handler))));
    }

    private static byte[] handler(String handler) {
        return ByteBuffer.allocate(25).putLong(0).put(words(handler)).array();
    }

    private static byte[] file(String brand, byte[]... tracks) {
        return ByteBuffer.allocate(4_096)
                .put(box("ftyp", words(brand + "\0\0\0\0isommp42")))
                .put(box("mdat", new byte[100]))
                .put(box("moov", tracks))
                .array();
    }

    @Test
    void soundIsTakenWhateverItsBrand() {
        for (String brand : new String[] {"M4A ", "M4B ", "mp42", "mp41", "isom", "iso2"}) {
            assertThat(AttachmentKind.of(file(brand, track("soun"))))
                    .as(brand)
                    .contains(AttachmentKind.M4A);
        }
    }

    @Test
    void aFilmIsNoRecording() {
        for (String brand : new String[] {"M4A ", "mp42"}) {
            assertThat(AttachmentKind.of(file(brand, track("vide"), track("soun")))).isEmpty();
        }
        assertThat(AttachmentKind.of(file("isom"))).isEqualTo(Optional.empty());
        assertThat(AttachmentKind.of(file("qt  ", track("soun")))).isEmpty();
    }

    @Test
    void aFileThatBreaksOffOrLiesAboutItsLengthIsRefusedAndNotReadFurther() {
        byte[] whole = file("mp42", track("soun"));
        for (int length = 0; length < 140; length++) {
            byte[] part = new byte[length];
            System.arraycopy(whole, 0, part, 0, length);
            assertThat(AttachmentKind.of(part)).as("%d bytes", length).isEmpty();
        }
        byte[] lying = whole.clone();
        ByteBuffer.wrap(lying).putInt(24, -1);
        assertThat(AttachmentKind.of(lying)).isEmpty();
    }

    @Test
    void boxesInBoxesWithoutEndAreNotFollowed() {
        ByteBuffer file = ByteBuffer.allocate(8_000_000).put(box("ftyp", words("mp42\0\0\0\0")));
        while (file.remaining() >= 8) {
            file.putInt(file.remaining()).put(words("moov"));
        }
        assertThat(AttachmentKind.of(file.array())).isEmpty();
    }
}
