package org.raffinate.api;

import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import javax.imageio.ImageIO;

/** Pictures in memory. */
final class Pictures {
    private Pictures() {}

    /** A picture from the bytes of its PNG. */
    static BufferedImage image(byte[] png) {
        try {
            return Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(png)), "a picture that was written");
        } catch (IOException impossible) {
            throw new UncheckedIOException("memory cannot fail to be read", impossible);
        }
    }

    /** The same picture so many pixels wide. */
    static BufferedImage scaled(BufferedImage whole, int width) {
        if (width < 1) {
            throw new IllegalArgumentException("a picture " + width + " pixels wide, expected 1 or more");
        }
        int height = Math.max(1, Math.round((float) whole.getHeight() * width / whole.getWidth()));
        BufferedImage scaled = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = scaled.createGraphics();
        graphics.drawImage(whole.getScaledInstance(width, height, Image.SCALE_AREA_AVERAGING), 0, 0, null);
        graphics.dispose();
        return scaled;
    }
}
