package org.raffinate.workbook;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;

/** Fills cells: a number with all of its digits, shown by six of them; text as it is, never as a formula. */
final class Cells {
    /** What a cell may hold. */
    static final int LONGEST = 32_767;

    /** How a cell looks beside what its value says. */
    enum Look {
        PLAIN,
        TITLE,
        HEADING,
        HEADER,
        WRAPPED,
        FIGURE,
        WARNING,
        NOTE,
        LINK
    }

    private static final double EXACT = 9_007_199_254_740_992.0;
    private static final int DIGITS = 6;
    private static final int MOST_DECIMALS = 8;
    private static final int TITLE_POINTS = 16;
    private static final int HEADING_POINTS = 12;

    /** What XML has no letter for. */
    private static final Pattern UNWRITABLE = Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]"
            + "|[\\uD800-\\uDBFF](?![\\uDC00-\\uDFFF])|(?<![\\uD800-\\uDBFF])[\\uDC00-\\uDFFF]");

    /** What a reader of the file would take for another letter. */
    private static final Pattern ESCAPED = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private static final Pattern LIKE_A_FORMULA = Pattern.compile("^[=+\\-@]");

    private final Workbook workbook;
    private final Map<String, CellStyle> styles = new HashMap<>();

    Cells(Workbook workbook) {
        this.workbook = workbook;
    }

    /** Text as a cell or a property may hold it. */
    static String legal(String text) {
        String written = UNWRITABLE.matcher(text).replaceAll("\uFFFD");
        return written.length() <= LONGEST ? written : written.substring(0, LONGEST - 1) + "…";
    }

    /** Text; what a cell cannot hold is left out or shown as the sign for it. */
    void text(Cell cell, String text, Look look) {
        String legal = legal(text);
        cell.setCellValue(ESCAPED.matcher(legal).replaceAll("_x005F_"));
        boolean quoted = LIKE_A_FORMULA.matcher(legal).find();
        cell.setCellStyle(styles.computeIfAbsent(look + (quoted ? "'" : ""), name -> {
            CellStyle style = style(look);
            style.setQuotePrefixed(quoted);
            return style;
        }));
    }

    /** Text of a column. */
    void text(Cell cell, String text) {
        text(cell, text, Look.PLAIN);
    }

    /** A finite number. */
    void number(Cell cell, double value) {
        cell.setCellValue(value);
        cell.setCellStyle(format(format(value)));
    }

    /**
     * A number with the digits that it is printed with.
     *
     * @param text of it, thousands perhaps with commas
     * @param percent whether it is so many hundredths
     */
    void printed(Cell cell, String text, boolean percent) {
        BigDecimal number = new BigDecimal(text.replace(",", ""));
        String decimals = number.scale() > 0 ? "." + "0".repeat(number.scale()) : "";
        cell.setCellValue((percent ? number.movePointLeft(2) : number).doubleValue());
        cell.setCellStyle(format((text.contains(",") ? "#,##0" : "0") + decimals + (percent ? " %" : "")));
    }

    /** A whole number; as text where a cell would lose digits of it. */
    void integer(Cell cell, long value) {
        if (Math.abs((double) value) >= EXACT) {
            text(cell, String.valueOf(value));
        } else {
            cell.setCellValue((double) value);
            cell.setCellStyle(format("0"));
        }
    }

    /** Yes or no. */
    void flag(Cell cell, boolean value) {
        cell.setCellValue(value);
        // LibreOffice shows 1 in a long column without it; Excel minds it only for numbers.
        cell.setCellStyle(format("\"TRUE\";\"TRUE\";\"FALSE\""));
    }

    /** A cell of a table. */
    void value(Cell cell, Object value) {
        if (value instanceof Long integer) {
            integer(cell, integer);
        } else if (value instanceof Double number) {
            number(cell, number);
        } else if (value instanceof Boolean flag) {
            flag(cell, flag);
        } else {
            text(cell, value.toString());
        }
    }

    /** Six digits of it: none is shown as 0 but 0. */
    static String format(double value) {
        double size = Math.abs(value);
        if (size == 0.0) {
            return "0";
        }
        if (size < 1e-3 || size >= 1e7) {
            return "0.00000E+00";
        }
        int before = (int) Math.floor(Math.log10(size)) + 1;
        int decimals = Math.max(0, Math.min(MOST_DECIMALS, DIGITS - before));
        return (size < 1000.0 ? "0" : "#,##0") + (decimals > 0 ? "." + "0".repeat(decimals) : "");
    }

    private CellStyle format(String format) {
        return styles.computeIfAbsent("#" + format, name -> {
            CellStyle style = workbook.createCellStyle();
            style.setDataFormat(workbook.createDataFormat().getFormat(format));
            return style;
        });
    }

    private CellStyle style(Look look) {
        CellStyle style = workbook.createCellStyle();
        Font font = workbook.createFont();
        style.setVerticalAlignment(look == Look.HEADER ? VerticalAlignment.BOTTOM : VerticalAlignment.TOP);
        switch (look) {
            // A unit is not to touch the number before it.
            case PLAIN -> {
                style.setAlignment(HorizontalAlignment.LEFT);
                style.setIndention((short) 1);
            }
            case FIGURE -> style.setAlignment(HorizontalAlignment.RIGHT);
            case WARNING -> {
                font.setBold(true);
                font.setColor(IndexedColors.DARK_RED.getIndex());
                style.setWrapText(true);
            }
            case TITLE -> {
                font.setBold(true);
                font.setFontHeightInPoints((short) TITLE_POINTS);
            }
            case HEADING -> {
                font.setBold(true);
                font.setFontHeightInPoints((short) HEADING_POINTS);
            }
            case HEADER -> {
                font.setBold(true);
                style.setWrapText(true);
                style.setAlignment(HorizontalAlignment.CENTER);
                style.setBorderBottom(BorderStyle.THIN);
            }
            case WRAPPED -> style.setWrapText(true);
            case NOTE -> {
                font.setColor(IndexedColors.GREY_50_PERCENT.getIndex());
                style.setWrapText(true);
            }
            case LINK -> {
                font.setColor(IndexedColors.BLUE.getIndex());
                font.setUnderline(Font.U_SINGLE);
            }
        }
        style.setFont(font);
        return style;
    }
}
