package org.raffinate.page;

import freemarker.core.HTMLOutputFormat;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.raffinate.chart.Figures;

/** Typesets a page as HTML. */
public final class HtmlPage {
    private static final Configuration CONFIGURATION = configuration();

    /** What names a part of a picture, or refers to one. */
    private static final Pattern ID = Pattern.compile("(\\bid=\"|url\\(#|xlink:href=\"#)");

    private static final Pattern PROLOG = Pattern.compile("^<\\?xml[^>]*>\\s*");

    /** Significant digits of a number in a table. */
    private static final int DIGITS = 7;

    private HtmlPage() {}

    private static Configuration configuration() {
        Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);
        configuration.setClassForTemplateLoading(HtmlPage.class, "");
        configuration.setOutputFormat(HTMLOutputFormat.INSTANCE);
        configuration.setDefaultEncoding("UTF-8");
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
        configuration.setNumberFormat("c");
        return configuration;
    }

    /** The page; everything that it needs is in it. */
    public static String of(Page page) {
        Map<String, Object> model = new HashMap<>();
        model.put("page", page);
        model.put("inline", new Inline());
        StringWriter html = new StringWriter();
        try {
            CONFIGURATION.getTemplate("page.ftlh").process(model, html);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the template of the page", unreadable);
        } catch (TemplateException broken) {
            throw new IllegalStateException("the template of the page", broken);
        }
        return html.toString();
    }

    /** Pictures within the page. */
    public static final class Inline {
        private int pictures;

        Inline() {}

        /** The picture as an element; no two pictures of a page have a name within them in common. */
        public String svg(Page.Picture picture) {
            String prefix = "p" + ++pictures + "-";
            return ID.matcher(PROLOG.matcher(picture.svg()).replaceFirst("")).replaceAll("$1" + prefix);
        }

        /** A cell of a table. */
        public String cell(Object value) {
            if (value instanceof Boolean flag) {
                return flag ? "yes" : "no";
            }
            return value instanceof Double number ? Figures.number(number, DIGITS) : value.toString();
        }
    }
}
