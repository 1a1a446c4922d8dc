package org.raffinate.api;

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
}
