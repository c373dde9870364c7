package org.trackchild.ui.shell.pages;

import com.vaadin.flow.component.UI;
import java.time.Instant;
import org.trackchild.ui.api.DraftKeys;

/**
 * What people have left in the storage of a browser: drafts name children, and the next person at
 * this computer may be another. To be used with the session locked.
 */
public final class BrowserTraces {

    /** What was saved a day ahead is as old: the register had another time then. */
    private static final String DROP_OLD =
            "try { for (const key of Object.keys(localStorage)) {"
                    + " if (!key.startsWith($0)) { continue }"
                    + " let saved = NaN;"
                    + " try { saved = Date.parse(JSON.parse(localStorage.getItem(key))[$1]) }"
                    + " catch (e) { }"
                    + " if (!(Math.abs($2 - saved) <= $3)) { localStorage.removeItem(key) }"
                    + " } } catch (e) { }";

    private static final String DROP_OF =
            "try { Object.keys(localStorage).filter(key => key.startsWith($0))"
                    + ".forEach(key => localStorage.removeItem(key)) } catch (e) { }";

    private BrowserTraces() {}

    /**
     * Takes away what is too old to be kept, whoever wrote it.
     *
     * @param now the time of the register
     */
    public static void dropOld(UI ui, Instant now) {
        ui.getPage()
                .executeJs(
                        DROP_OLD,
                        DraftKeys.PREFIX,
                        DraftKeys.SAVED,
                        (double) now.toEpochMilli(),
                        (double) DraftKeys.LONGEST.toMillis());
    }

    /** Takes away what one account has left, and nothing of anybody else. */
    static void dropOf(UI ui, String user) {
        ui.getPage().executeJs(DROP_OF, DraftKeys.of(user));
    }
}
