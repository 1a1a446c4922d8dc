package org.raffinate.chart;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.SVGGraphics2D;
import org.apache.batik.svggen.SVGGraphics2DIOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.jfree.chart.JFreeChart;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** A file format of pictures: the same bytes for the same picture; charts have {@value Drawing.OfChart#WIDTH} x {@value Drawing.OfChart#HEIGHT} units. */
public enum PictureFormat {
    /** Two pixels a unit. */
    PNG("png") {
        @Override
        public byte[] render(Drawing drawing) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try {
                ImageIO.write(drawing.image(), "png", bytes);
            } catch (IOException impossible) {
                throw new UncheckedIOException("memory cannot fail to be written", impossible);
            }
            return bytes.toByteArray();
        }
    },
    /** Text stays text. */
    SVG("svg") {
        @Override
        public byte[] render(Drawing drawing) {
            SVGGraphics2D graphics = new SVGGraphics2D(document());
            drawing.draw(graphics);
            Element root = graphics.getRoot();
            root.setAttribute("width", String.valueOf(drawing.width()));
            root.setAttribute("height", String.valueOf(drawing.height()));
            root.setAttribute("viewBox", "0 0 " + drawing.width() + " " + drawing.height());
            StringWriter text = new StringWriter();
            try {
                graphics.stream(root, text, true, false);
            } catch (SVGGraphics2DIOException impossible) {
                throw new UncheckedIOException("a string cannot fail to be written", impossible);
            }
            // Without the document type a reader need not fetch it from the net.
            return text.toString()
                    .replaceFirst("<!DOCTYPE[^>]*>\\s*", "")
                    .replace("'DejaVu Sans'", "'DejaVu Sans', sans-serif")
                    .replace("\r\n", "\n")
                    .getBytes(StandardCharsets.UTF_8);
        }
    },
    /** One page in the size of the picture; letters are drawn, so that no font is missing anywhere. */
    PDF("pdf") {
        @Override
        public byte[] render(Drawing drawing) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (PDDocument document = new PDDocument()) {
                PDPage page = new PDPage(new PDRectangle(drawing.width(), drawing.height()));
                document.addPage(page);
                PdfBoxGraphics2D graphics = new PdfBoxGraphics2D(document, drawing.width(), drawing.height());
                drawing.draw(graphics);
                graphics.dispose();
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    content.drawForm(graphics.getXFormObject());
                }
                // Without a number of its own the file would carry the time.
                document.setDocumentId(1L);
                document.save(bytes);
            } catch (IOException impossible) {
                throw new UncheckedIOException("memory cannot fail to be written", impossible);
            }
            return bytes.toByteArray();
        }
    };

    private final String extension;

    PictureFormat(String extension) {
        this.extension = extension;
    }

    /** The end of the file's name, without the dot. */
    public String extension() {
        return extension;
    }

    /** The bytes of a chart's file. */
    public byte[] render(JFreeChart chart) {
        return render(new Drawing.OfChart(chart));
    }

    /** The bytes of a drawing's file. */
    public abstract byte[] render(Drawing drawing);

    private static Document document() {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .getDOMImplementation()
                    .createDocument("http://www.w3.org/2000/svg", "svg", null);
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException("the JDK's own XML parser", impossible);
        }
    }
}
