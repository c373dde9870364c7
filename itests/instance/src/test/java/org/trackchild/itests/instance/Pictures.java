package org.trackchild.itests.instance;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import javax.imageio.ImageIO;

/** Pictures, honest and otherwise. */
final class Pictures {

    private Pictures() {}

    /** A grey JPEG. */
    static byte[] jpeg(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < width; x++) {
            for (int y = 0; y < height; y++) {
                image.setRGB(x, y, (x * 31 + y * 17) % 256 * 0x010101);
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "jpeg", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /**
     * A JPEG as a telephone makes it: with a block of EXIF that says where it was taken, a comment,
     * and a script behind its end.
     */
    static byte[] jpegThatTells(int width, int height, String secret) {
        byte[] plain = jpeg(width, height);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(plain, 0, 2);
        segment(bytes, 0xE1, "Exif\0\0II*\0\b\0\0\0\0\0GPSLatitude " + secret);
        segment(bytes, 0xFE, secret);
        bytes.write(plain, 2, plain.length - 2);
        bytes.writeBytes(("PK\003\004<script>" + secret).getBytes(StandardCharsets.UTF_8));
        return bytes.toByteArray();
    }

    private static void segment(ByteArrayOutputStream bytes, int marker, String content) {
        byte[] text = content.getBytes(StandardCharsets.UTF_8);
        bytes.write(0xFF);
        bytes.write(marker);
        bytes.write((text.length + 2) >> 8);
        bytes.write((text.length + 2) & 0xFF);
        bytes.writeBytes(text);
    }

    /** A PNG of 8 bits of grey that says so much of its size, with these data. */
    static byte[] png(int width, int height, byte[] data) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(head)) {
            out.writeInt(width);
            out.writeInt(height);
            out.write(new byte[] {8, 0, 0, 0, 0});
            chunk(bytes, "IHDR", head.toByteArray());
            chunk(bytes, "IDAT", data);
            chunk(bytes, "IEND", new byte[0]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream bytes, String type, byte[] content)
            throws IOException {
        CRC32 sum = new CRC32();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(content.length);
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        out.write(name);
        out.write(content);
        sum.update(name);
        sum.update(content);
        out.writeInt((int) sum.getValue());
        out.flush();
    }

    /** So many zeros in few bytes. */
    static byte[] deflated(int zeros) {
        Deflater deflater = new Deflater();
        deflater.setInput(new byte[zeros]);
        deflater.finish();
        byte[] buffer = new byte[zeros / 500 + 100];
        int length = deflater.deflate(buffer);
        deflater.end();
        byte[] result = new byte[length];
        System.arraycopy(buffer, 0, result, 0, length);
        return result;
    }

    /** A picture that would run a script. */
    static byte[] svg() {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>"
                .getBytes(StandardCharsets.UTF_8);
    }
}
