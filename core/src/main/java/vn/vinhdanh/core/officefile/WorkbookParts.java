package vn.vinhdanh.core.officefile;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Looks into a workbook that somebody wants to use whole, as a template: what it is made of, before any library reads it. */
public final class WorkbookParts {

    private WorkbookParts() {}

    /**
     * Checks the whole file as {@link TableReader} does and names its parts.
     *
     * @param most bytes that all parts together may unpack to; what is read whole into memory must be small
     * @return names as in the file, in small letters, folders left out
     * @throws FileRefused when it could harm, is no XLSX, or unpacks to more
     */
    public static List<String> of(OfficeFile file, long most) {
        if (GuardedFile.check(file) != FileFormat.XLSX) {
            throw new FileRefused("type", ".xlsx");
        }
        try (var zip = GuardedFile.open(file)) {
            var names = new ArrayList<String>();
            long size = 0;
            var buffer = new byte[64 * 1024];
            for (var entry : GuardedFile.entries(zip)) {
                if (!entry.isDirectory()) {
                    names.add(entry.getName().toLowerCase(Locale.ROOT));
                }
                try (var in = zip.getInputStream(entry)) {
                    for (int n; (n = in.read(buffer)) > 0; ) {
                        size += n;
                        if (size > most) {
                            throw new FileRefused("bomb");
                        }
                    }
                }
            }
            return List.copyOf(names);
        } catch (IOException e) {
            throw new FileRefused("damaged");
        }
    }
}
