package org.trackchild.exchange.core.csv;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.util.ArrayList;
import java.util.List;

/** Collects the values of a record, and leaves out those that are too long. */
final class CsvRowHandler extends AbstractBaseCsvCallbackHandler<CsvRow> {

    private final int longest;
    private final int mostValues;
    private List<String> values = new ArrayList<>();
    private List<Integer> tooLong = new ArrayList<>();

    /**
     * @param longest characters that a value may have
     * @param mostValues of values beyond this number only the end is kept
     */
    CsvRowHandler(int longest, int mostValues) {
        this.longest = longest;
        this.mostValues = mostValues;
    }

    @Override
    protected void handleBegin(long startingLineNumber) {
        values = new ArrayList<>();
        tooLong = new ArrayList<>();
    }

    @Override
    protected void handleField(
            int index, char[] characters, int offset, int length, boolean quoted) {
        if (length > longest) {
            tooLong.add(index);
        }
        boolean whole = length <= longest && index < mostValues;
        int kept = whole ? length : Math.min(length, LineFeeder.END.length() + 1);
        // of others only what shows whether an unclosed quotation swallowed the end of the file
        values.add(new String(characters, offset + length - kept, kept));
    }

    @Override
    protected CsvRow buildRecord() {
        return new CsvRow(values, tooLong);
    }
}
