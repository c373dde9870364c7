package org.trackchild.registry.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhotoCleanerTest {

    /** An image whose top left corner is red and whose rest is blue. */
    private static BufferedImage image(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.BLUE);
        graphics.fillRect(0, 0, width, height);
        graphics.setColor(Color.RED);
        graphics.fillRect(0, 0, width / 2, height / 2);
        graphics.dispose();
        return image;
    }

    private static byte[] encoded(BufferedImage image, String format) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, format, bytes);
        return bytes.toByteArray();
    }

    /** A JPEG with an Exif segment that has an orientation and a place. */
    private static byte[] withExif(byte[] jpeg, int orientation) {
        byte[] secret = "GPS 26.8467 N 80.9462 E".getBytes(StandardCharsets.US_ASCII);
        ByteBuffer exif = ByteBuffer.allocate(6 + 8 + 2 + 12 + 4 + secret.length);
        exif.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
        exif.putShort((short) 0x4D4D).putShort((short) 42).putInt(8).putShort((short) 1);
        exif.putShort((short) 0x0112).putShort((short) 3).putInt(1);
        exif.putShort((short) orientation).putShort((short) 0);
        exif.putInt(0).put(secret);
        ByteBuffer all = ByteBuffer.allocate(jpeg.length + 4 + exif.capacity());
        all.put(jpeg, 0, 2).putShort((short) 0xFFE1).putShort((short) (exif.capacity() + 2));
        all.put(exif.array()).put(jpeg, 2, jpeg.length - 2);
        return all.array();
    }

    @Test
    void nothingOfTheOriginalFileRemains() throws IOException {
        byte[] original = withExif(encoded(image(200, 100), "jpeg"), 1);
        PhotoCleaner.Clean clean = PhotoCleaner.clean(original);
        String kept = new String(clean.jpeg(), StandardCharsets.ISO_8859_1);
        assertThat(kept).doesNotContain("Exif").doesNotContain("GPS");
        assertThat(clean.width()).isEqualTo(200);
    }

    @Test
    void turnsPicturesUpright() throws IOException {
        // 6: the camera was turned; the viewer must turn the picture by a quarter clockwise
        byte[] original = withExif(encoded(image(200, 100), "jpeg"), 6);
        PhotoCleaner.Clean clean = PhotoCleaner.clean(original);
        assertThat(clean.width()).isEqualTo(100);
        assertThat(clean.height()).isEqualTo(200);
        BufferedImage upright = ImageIO.read(new ByteArrayInputStream(clean.jpeg()));
        assertThat(new Color(upright.getRGB(75, 25)).getRed()).isGreaterThan(200);
        assertThat(new Color(upright.getRGB(25, 25)).getRed()).isLessThan(60);
    }

    @Test
    void scalesLargePicturesDown() throws IOException {
        PhotoCleaner.Clean clean = PhotoCleaner.clean(encoded(image(4_000, 1_000), "png"));
        assertThat(clean.width()).isEqualTo(1_280);
        assertThat(clean.height()).isEqualTo(320);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "not an image",
                "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>",
                "GIF89a",
                "\u0089PNG\r\n\u001a\n"
            })
    void refusesWhatIsNoImage(String content) {
        assertThatThrownBy(() -> PhotoCleaner.clean(content.getBytes(StandardCharsets.ISO_8859_1)))
                .hasMessageContaining("NOT_AN_IMAGE");
    }

    /**
     * A small file that would unpack to gigabytes is refused by its header, before it is decoded.
     */
    @Test
    void refusesDecompressionBombs() throws IOException {
        byte[] png = encoded(image(10, 10), "png");
        ByteBuffer.wrap(png).putInt(16, 60_000).putInt(20, 60_000);
        java.util.zip.CRC32 crc = new java.util.zip.CRC32();
        crc.update(png, 12, 17);
        ByteBuffer.wrap(png).putInt(29, (int) crc.getValue());
        assertThatThrownBy(() -> PhotoCleaner.clean(png)).hasMessageContaining("IMAGE_TOO_LARGE");
    }

    @Test
    void refusesFilesThatAreTooLarge() {
        assertThatThrownBy(() -> PhotoCleaner.clean(new byte[11 * 1024 * 1024]))
                .hasMessageContaining("IMAGE_TOO_LARGE");
    }
}
