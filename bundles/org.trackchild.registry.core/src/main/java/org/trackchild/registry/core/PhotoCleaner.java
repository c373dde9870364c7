package org.trackchild.registry.core;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Semaphore;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;
import org.trackchild.model.ProblemException;
import org.trackchild.registry.api.CaseProblem;

/**
 * Makes a photograph safe to keep: recognised by its content, sized before it is decoded, turned
 * upright, scaled down, and encoded anew, so that nothing of the original file (places, device,
 * hidden content) remains. Pure.
 */
final class PhotoCleaner {

    /**
     * One of forty megapixels takes 160 MB twice while it is turned: more at once fill the heap.
     */
    private static final Semaphore AT_ONCE = new Semaphore(2);

    private static final int MOST_BYTES = 10 * 1024 * 1024;

    private static final long MOST_PIXELS = 40_000_000;

    private static final int LONGEST_SIDE = 1_280;

    /** A page of A4 at 300 dots an inch: what is written small stays readable. */
    private static final int LONGEST_SIDE_OF_PAPER = 3_508;

    private static final float QUALITY = 0.85f;

    private static final Set<String> FORMATS = Set.of("jpeg", "png", "gif", "bmp");

    private PhotoCleaner() {}

    /** A clean photograph. */
    record Clean(byte[] jpeg, int width, int height) {}

    /**
     * Cleans a photograph.
     *
     * @throws ProblemException when it is no image, or too large
     */
    static Clean clean(byte[] file) {
        return clean(file, LONGEST_SIDE);
    }

    /** The same for a photograph of a paper, large enough to be read. */
    static Clean cleanPaper(byte[] file) {
        return clean(file, LONGEST_SIDE_OF_PAPER);
    }

    private static Clean clean(byte[] file, int longestSide) {
        if (file.length > MOST_BYTES) {
            throw new ProblemException(CaseProblem.IMAGE_TOO_LARGE, "10 MB");
        }
        AT_ONCE.acquireUninterruptibly();
        try {
            return madeAnew(file, longestSide);
        } finally {
            AT_ONCE.release();
        }
    }

    private static Clean madeAnew(byte[] file, int longestSide) {
        try (ImageInputStream input =
                ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            BufferedImage image = upright(decode(input), JpegOrientation.of(file));
            BufferedImage scaled = scaled(image, longestSide);
            return new Clean(encode(scaled), scaled.getWidth(), scaled.getHeight());
        } catch (IOException | RuntimeException e) {
            if (e instanceof ProblemException known) {
                throw known;
            }
            // the decoders answer bad files with whatever exception they fell over
            throw new ProblemException(CaseProblem.NOT_AN_IMAGE);
        }
    }

    private static BufferedImage decode(ImageInputStream input) throws IOException {
        Iterator<ImageReader> readers = ImageIO.getImageReaders(input);
        while (readers.hasNext()) {
            ImageReader reader = readers.next();
            try {
                if (!FORMATS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) {
                    continue;
                }
                reader.setInput(input, true, true);
                if ((long) reader.getWidth(0) * reader.getHeight(0) > MOST_PIXELS) {
                    throw new ProblemException(CaseProblem.IMAGE_TOO_LARGE, "40 megapixels");
                }
                return reader.read(0);
            } finally {
                reader.dispose();
            }
        }
        throw new ProblemException(CaseProblem.NOT_AN_IMAGE);
    }

    private static BufferedImage upright(BufferedImage image, JpegOrientation orientation) {
        if (orientation == JpegOrientation.UPRIGHT) {
            return image;
        }
        int width = orientation.turnsSideways() ? image.getHeight() : image.getWidth();
        int height = orientation.turnsSideways() ? image.getWidth() : image.getHeight();
        return paint(
                image, width, height, orientation.transform(image.getWidth(), image.getHeight()));
    }

    private static BufferedImage scaled(BufferedImage image, int longestSide) {
        double factor =
                Math.min(1.0, (double) longestSide / Math.max(image.getWidth(), image.getHeight()));
        int width = Math.max(1, (int) Math.round(image.getWidth() * factor));
        int height = Math.max(1, (int) Math.round(image.getHeight() * factor));
        return paint(
                image,
                width,
                height,
                AffineTransform.getScaleInstance(
                        (double) width / image.getWidth(), (double) height / image.getHeight()));
    }

    private static BufferedImage paint(
            BufferedImage image, int width, int height, AffineTransform transform) {
        BufferedImage target = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = target.createGraphics();
        try {
            graphics.setRenderingHint(
                    RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
            graphics.setColor(Color.WHITE);
            graphics.fillRect(0, 0, width, height);
            graphics.drawImage(image, transform, null);
        } finally {
            graphics.dispose();
        }
        return target;
    }

    private static byte[] encode(BufferedImage image) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (ImageOutputStream output = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(output);
            ImageWriteParam parameters = writer.getDefaultWriteParam();
            parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            parameters.setCompressionQuality(QUALITY);
            writer.write(null, new IIOImage(image, null, null), parameters);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
