package org.raffinate.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import org.jfree.chart.JFreeChart;

/** A picture that has a size of its own; every {@link PictureFormat} renders it. */
public interface Drawing {
    /** Width, above 0. */
    int width();

    /** Height, above 0. */
    int height();

    /** Draws it, its upper left corner at the origin. */
    void draw(Graphics2D graphics);

    /** It in two pixels a unit. */
    default BufferedImage image() {
        return image(2 * width());
    }

    /**
     * It in so many pixels across.
     *
     * @param pixels 1 or more; {@link IllegalArgumentException} otherwise
     */
    default BufferedImage image(int pixels) {
        if (pixels < 1) {
            throw new IllegalArgumentException("a picture " + pixels + " pixels wide, expected 1 or more");
        }
        double scale = (double) pixels / width();
        int height = Math.max(1, (int) Math.round(scale * height()));
        BufferedImage image = new BufferedImage(pixels, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.scale(scale, scale);
        draw(graphics);
        graphics.dispose();
        return image;
    }

    /** A chart in the size of all charts. */
    record OfChart(JFreeChart chart) implements Drawing {
        /** Width of every chart. */
        static final int WIDTH = 800;
        /** Height of every chart. */
        static final int HEIGHT = 480;

        private static final Rectangle2D AREA = new Rectangle2D.Double(0.0, 0.0, WIDTH, HEIGHT);

        @Override
        public int width() {
            return WIDTH;
        }

        @Override
        public int height() {
            return HEIGHT;
        }

        @Override
        public void draw(Graphics2D graphics) {
            chart.draw(graphics, AREA);
        }
    }
}
