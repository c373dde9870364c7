package org.trackchild.registry.core;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import javax.imageio.ImageIO;
import org.trackchild.store.api.PhotoMark;

/**
 * Makes the marks by which a photograph is recognised when it comes again, be it scaled, or encoded
 * anew by a telephone or a messenger: a difference hash in two directions. The picture is averaged
 * to few cells; each bit tells whether a cell is clearly brighter than the next one. The method is
 * that of N. Krawetz, "Kind of like that" (hackerfactor.com, 2013), taken twice, with a margin
 * against the noise of plain surfaces. Pure.
 */
final class PictureMarks {

    private static final int CELLS = 8;

    /**
     * Cells that differ by less, of 255, are equal: encoding alone changes averages by about one.
     */
    private static final double MARGIN = 3;

    /** A picture with fewer differences than this is a plain surface, and like any other. */
    private static final int FEWEST_DIFFERENCES = 12;

    private PictureMarks() {}

    /**
     * The mark of a clean photograph.
     *
     * @throws IllegalArgumentException when it cannot be decoded
     */
    static PhotoMark of(byte[] jpeg) {
        BufferedImage image;
        try {
            image = ImageIO.read(new ByteArrayInputStream(jpeg));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (image == null) {
            throw new IllegalArgumentException("no image");
        }
        long rows = hash(averages(image, CELLS + 1, CELLS), false);
        long columns = hash(averages(image, CELLS, CELLS + 1), true);
        boolean telling = Long.bitCount(rows) + Long.bitCount(columns) >= FEWEST_DIFFERENCES;
        return new PhotoMark(digest(jpeg), telling ? rows : 0, telling ? columns : 0, telling);
    }

    private static long hash(double[][] cells, boolean down) {
        long hash = 0;
        for (int y = 0; y < CELLS; y++) {
            for (int x = 0; x < CELLS; x++) {
                double next = down ? cells[y + 1][x] : cells[y][x + 1];
                hash = hash << 1 | (cells[y][x] > next + MARGIN ? 1 : 0);
            }
        }
        return hash;
    }

    /** Mean brightness, 0 to 255, of the cells of a grid over the picture. */
    private static double[][] averages(BufferedImage image, int across, int down) {
        double[][] sums = new double[down][across];
        int[][] counts = new int[down][across];
        int width = image.getWidth();
        int height = image.getHeight();
        int[] line = new int[width];
        for (int y = 0; y < height; y++) {
            image.getRGB(0, y, width, 1, line, 0, width);
            int row = y * down / height;
            for (int x = 0; x < width; x++) {
                int column = x * across / width;
                sums[row][column] += brightness(line[x]);
                counts[row][column]++;
            }
        }
        for (int row = 0; row < down; row++) {
            for (int column = 0; column < across; column++) {
                sums[row][column] /= Math.max(1, counts[row][column]);
            }
        }
        return sums;
    }

    /** Luma of ITU-R BT.601. */
    private static double brightness(int rgb) {
        return .299 * (rgb >> 16 & 0xff) + .587 * (rgb >> 8 & 0xff) + .114 * (rgb & 0xff);
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
