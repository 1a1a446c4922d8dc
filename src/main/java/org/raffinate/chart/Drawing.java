package org.raffinate.chart;

import java.awt.Graphics2D;

/** A picture that has a size of its own; every {@link PictureFormat} renders it. */
public interface Drawing {
    /** Width, above 0. */
    int width();

    /** Height, above 0. */
    int height();

    /** Draws it, its upper left corner at the origin. */
    void draw(Graphics2D graphics);
}
