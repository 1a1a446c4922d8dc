package org.raffinate.workbook;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.apache.poi.ss.util.WorkbookUtil;

/** Names of sheets: at most 31 letters, none that a sheet may not have, and no two that differ by case alone. */
final class SheetNames {
    private static final int LONGEST = 31;

    /** What Excel keeps for itself. */
    private final Set<String> taken = new HashSet<>(Set.of("history"));

    /** The name itself where it may be, else the nearest that is free. */
    String of(String wanted) {
        String legal = WorkbookUtil.createSafeSheetName(wanted.isBlank() ? "sheet" : wanted, '-');
        String name = legal;
        for (int i = 2; !taken.add(name.toLowerCase(Locale.ROOT)); i++) {
            String end = " " + i;
            name = legal.substring(0, Math.min(legal.length(), LONGEST - end.length())) + end;
        }
        return name;
    }
}
