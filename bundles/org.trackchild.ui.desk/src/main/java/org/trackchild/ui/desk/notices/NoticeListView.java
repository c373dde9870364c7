package org.trackchild.ui.desk.notices;

import com.vaadin.flow.component.Component;
import java.util.OptionalLong;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;
import org.trackchild.access.api.Caller;
import org.trackchild.notices.api.Notices;
import org.trackchild.ui.api.Desk;
import org.trackchild.ui.api.DeskView;
import org.trackchild.ui.desk.DeskPage;

/** Lists notices; the bell in the bar leads here and shows the number. */
@org.osgi.service.component.annotations.Component(service = DeskView.class)
public final class NoticeListView implements DeskPage {

    static final String ROUTE = "notices";

    private final Notices notices;

    @Activate
    public NoticeListView(@Reference Notices notices) {
        this.notices = notices;
    }

    @Override
    public String route() {
        return ROUTE;
    }

    @Override
    public String titleKey() {
        return "nav.notices";
    }

    @Override
    public OptionalLong badge(Caller caller) {
        return OptionalLong.of(notices.unread(caller));
    }

    @Override
    public Class<? extends Component> type() {
        return NoticeList.class;
    }

    @Override
    public Component create(Desk desk) {
        return new NoticeList(desk, notices);
    }
}
