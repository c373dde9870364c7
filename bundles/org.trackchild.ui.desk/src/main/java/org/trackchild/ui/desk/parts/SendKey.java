package org.trackchild.ui.desk.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.server.Command;

/** Ctrl with Enter, pressed anywhere in a form, sends it. */
public final class SendKey {

    private SendKey() {}

    /**
     * Lets the keys do what the first button of a form does.
     *
     * @param send as when it is clicked; what is still being typed is told before
     */
    public static void of(Component form, Command send) {
        Shortcuts.addShortcutListener(form, send, Key.ENTER, KeyModifier.CONTROL)
                .listenOn(form)
                .resetFocusOnActiveElement();
    }
}
