package org.trackchild.ui.desk.keys;

import com.vaadin.flow.component.Component;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;
import org.trackchild.access.api.Keys;
import org.trackchild.ui.api.Desk;
import org.trackchild.ui.api.DeskView;
import org.trackchild.ui.desk.DeskPage;

/** Keys for programs that work on behalf of the reader; opened from the page of the account. */
@org.osgi.service.component.annotations.Component(service = DeskView.class)
public final class KeysView implements DeskPage {

    private final Keys keys;

    @Activate
    public KeysView(@Reference Keys keys) {
        this.keys = keys;
    }

    @Override
    public String route() {
        return "keys";
    }

    @Override
    public String titleKey() {
        return "keys.title";
    }

    @Override
    public Class<? extends Component> type() {
        return KeysPage.class;
    }

    @Override
    public Component create(Desk desk) {
        return new KeysPage(desk, keys);
    }
}
