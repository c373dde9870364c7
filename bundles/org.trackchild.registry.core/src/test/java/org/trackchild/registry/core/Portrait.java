package org.trackchild.registry.core;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** Drawn heads before a wall, all of one composition as on passports: nobody's photograph. */
final class Portrait {

    private static final int WIDTH = 600;

    private static final int HEIGHT = 800;

    private Portrait() {}

    /** The head with this number. */
    static BufferedImage of(int number) {
        Random random = new Random(number);
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(
                RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        fill(graphics, 210 + random.nextInt(40), 0, 0, WIDTH, HEIGHT);
        double x = 300 + random.nextGaussian() * 40;
        double y = 350 + random.nextGaussian() * 40;
        double size = 200 * (1 + random.nextGaussian() * .15);
        oval(graphics, 20 + random.nextInt(150), x, y + 2.2 * size, 1.7 * size, 1.3 * size);
        oval(graphics, 10 + random.nextInt(60), x, y - .2 * size, size, 1.15 * size);
        oval(graphics, 110 + random.nextInt(90), x, y, .8 * size, size);
        for (int side = -1; side <= 1; side += 2) {
            oval(graphics, 20, x + side * .3 * size, y - .15 * size, .12 * size, .07 * size);
        }
        oval(graphics, 60 + random.nextInt(60), x, y + .5 * size, .25 * size, .06 * size);
        for (int i = 0; i < 12; i++) {
            oval(
                    graphics,
                    random.nextInt(255),
                    random.nextInt(WIDTH),
                    500 + random.nextInt(300),
                    10 + random.nextInt(40),
                    10 + random.nextInt(40));
        }
        graphics.dispose();
        return image;
    }

    private static void fill(Graphics2D graphics, int grey, int x, int y, int width, int height) {
        graphics.setColor(new Color(grey, grey, grey));
        graphics.fillRect(x, y, width, height);
    }

    private static void oval(
            Graphics2D graphics, int grey, double x, double y, double across, double down) {
        graphics.setColor(new Color(grey, grey, grey));
        graphics.fill(new Ellipse2D.Double(x - across, y - down, 2 * across, 2 * down));
    }

    /** The same picture in another size. */
    static BufferedImage scaled(BufferedImage image, double factor) {
        int width = (int) (image.getWidth() * factor);
        int height = (int) (image.getHeight() * factor);
        BufferedImage target = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = target.createGraphics();
        graphics.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(image, AffineTransform.getScaleInstance(factor, factor), null);
        graphics.dispose();
        return target;
    }

    /**
     * A file of a picture.
     *
     * @param quality 0 to 1
     */
    static byte[] jpeg(BufferedImage image, float quality) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (ImageOutputStream output = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(output);
            ImageWriteParam parameters = writer.getDefaultWriteParam();
            parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            parameters.setCompressionQuality(quality);
            writer.write(null, new IIOImage(image, null, null), parameters);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
