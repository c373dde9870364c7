package org.trackchild.ui.desk.quality;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;
import org.trackchild.access.api.Caller;
import org.trackchild.quality.api.MatchQuality;
import org.trackchild.ui.api.Desk;
import org.trackchild.ui.api.DeskView;
import org.trackchild.ui.desk.DeskPage;

/** Shows administrators and monitors how good matching is. */
@org.osgi.service.component.annotations.Component(service = DeskView.class)
public final class QualityView implements DeskPage {

    private final MatchQuality quality;

    @Activate
    public QualityView(@Reference MatchQuality quality) {
        this.quality = quality;
    }

    @Override
    public String route() {
        return "match-quality";
    }

    @Override
    public String titleKey() {
        return "nav.quality";
    }

    @Override
    public Optional<Link> link() {
        return Optional.of(new Link("vaadin:scale", 80));
    }

    @Override
    public boolean isFor(Caller caller) {
        return MatchQuality.maySee(caller);
    }

    @Override
    public Class<? extends Component> type() {
        return QualityPage.class;
    }

    @Override
    public Component create(Desk desk) {
        return new QualityPage(desk, quality);
    }
}
