package org.raffinate.plantchart;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jfree.chart.JFreeChart;
import org.raffinate.chart.Drawing;
import org.raffinate.chart.PictureFormat;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** What a picture shows, read from its SVG. */
final class Svg {
    private static final Pattern SIZE = Pattern.compile("font-size:([0-9.]+)px");
    private static final Pattern FILL = Pattern.compile("fill:([^;]+);");
    private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

    private final Document document;

    private Svg(byte[] bytes) {
        try {
            document = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(bytes));
        } catch (IOException | ParserConfigurationException | SAXException e) {
            throw new AssertionError(new String(bytes, StandardCharsets.UTF_8), e);
        }
    }

    static Svg of(JFreeChart chart) {
        return new Svg(PictureFormat.SVG.render(chart));
    }

    static Svg of(Drawing drawing) {
        return new Svg(PictureFormat.SVG.render(drawing));
    }

    /** A text and the room it takes. */
    record Text(String text, Rectangle2D room) {}

    /** Every text in the order in which it is drawn. */
    List<String> texts() {
        return placed().stream().map(Text::text).toList();
    }

    /** The same with their room; those that are turned are not where this says. */
    List<Text> placed() {
        List<Text> texts = new ArrayList<>();
        for (Element element : elements("text")) {
            String text = element.getTextContent();
            boolean bold = style(element, Pattern.compile("font-weight:(\\w+)")).equals("bold");
            int size = Math.round(Float.parseFloat(style(element, SIZE)));
            Font font = new Font("DejaVu Sans", bold ? Font.BOLD : Font.PLAIN, size);
            double width = font.getStringBounds(text, CONTEXT).getWidth();
            double base = number(element, "y");
            if (!text.isBlank()) {
                texts.add(new Text(
                        text, new Rectangle2D.Double(number(element, "x"), base - 0.75 * size, width, 0.95 * size)));
            }
        }
        return texts;
    }

    /** Every rectangle with its fill. */
    Map<Rectangle2D, String> filled() {
        Map<Rectangle2D, String> rectangles = new LinkedHashMap<>();
        for (Element element : elements("rect")) {
            String fill = style(element, FILL);
            if (!fill.equals("none")) {
                rectangles.put(
                        new Rectangle2D.Double(
                                number(element, "x"),
                                number(element, "y"),
                                number(element, "width"),
                                number(element, "height")),
                        fill);
            }
        }
        return rectangles;
    }

    private static double number(Element element, String name) {
        return Double.parseDouble(element.getAttribute(name));
    }

    /** The nearest style that says it, from the element outwards. */
    private static String style(Element element, Pattern wanted) {
        Node node = element;
        while (node instanceof Element) {
            Matcher matcher = wanted.matcher(((Element) node).getAttribute("style"));
            if (matcher.find()) {
                return matcher.group(1);
            }
            node = node.getParentNode();
        }
        return "";
    }

    private List<Element> elements(String name) {
        NodeList found = document.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }
}
