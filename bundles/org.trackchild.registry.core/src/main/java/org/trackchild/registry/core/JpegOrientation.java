package org.trackchild.registry.core;

import java.awt.geom.AffineTransform;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * How a camera held its picture, as the Exif tag 0x0112 of a JPEG says (Exif 2.32, section 4.6.4).
 * Phones store pictures as the sensor saw them, and leave it to the viewer to turn them.
 */
enum JpegOrientation {
    UPRIGHT(1, 0, 0, 1),
    MIRRORED(-1, 0, 0, 1),
    UPSIDE_DOWN(-1, 0, 0, -1),
    UPSIDE_DOWN_MIRRORED(1, 0, 0, -1),
    LEFT_MIRRORED(0, 1, 1, 0),
    LEFT(0, 1, -1, 0),
    RIGHT_MIRRORED(0, -1, -1, 0),
    RIGHT(0, -1, 1, 0);

    private static final int EXIF_SEGMENT = 0xFFE1;

    private static final int START_OF_SCAN = 0xFFDA;

    private static final int ORIENTATION = 0x0112;

    private final int m00;
    private final int m10;
    private final int m01;
    private final int m11;

    JpegOrientation(int m00, int m10, int m01, int m11) {
        this.m00 = m00;
        this.m10 = m10;
        this.m01 = m01;
        this.m11 = m11;
    }

    /** Whether width and height change places. */
    boolean turnsSideways() {
        return m00 == 0;
    }

    /** Turns an image of this size upright, its corner at the origin. */
    AffineTransform transform(int width, int height) {
        int left = Math.min(0, m00 * width) + Math.min(0, m01 * height);
        int top = Math.min(0, m10 * width) + Math.min(0, m11 * height);
        return new AffineTransform(m00, m10, m01, m11, -left, -top);
    }

    /** The orientation of a file; {@link #UPRIGHT} where it says nothing or nonsense. */
    static JpegOrientation of(byte[] file) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(file);
            if (bytes.remaining() < 4 || (bytes.getShort() & 0xFFFF) != 0xFFD8) {
                return UPRIGHT;
            }
            while (bytes.remaining() >= 4) {
                int marker = bytes.getShort() & 0xFFFF;
                int length = (bytes.getShort() & 0xFFFF) - 2;
                if (marker == START_OF_SCAN || length < 0) {
                    return UPRIGHT;
                }
                if (marker == EXIF_SEGMENT && length > 14) {
                    return ofExif(bytes.slice(bytes.position(), length));
                }
                bytes.position(bytes.position() + length);
            }
        } catch (BufferUnderflowException
                | IllegalArgumentException
                | IndexOutOfBoundsException e) {
            // a broken header tells nothing about the orientation
        }
        return UPRIGHT;
    }

    private static JpegOrientation ofExif(ByteBuffer segment) {
        ByteBuffer tiff = segment.slice(6, segment.remaining() - 6);
        tiff.order(tiff.getShort(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        int entries = tiff.getShort(directory) & 0xFFFF;
        for (int i = 0; i < entries; i++) {
            int entry = directory + 2 + 12 * i;
            if ((tiff.getShort(entry) & 0xFFFF) == ORIENTATION) {
                int value = tiff.getShort(entry + 8) & 0xFFFF;
                return value >= 1 && value <= values().length ? values()[value - 1] : UPRIGHT;
            }
        }
        return UPRIGHT;
    }
}
