package org.trackchild.ui.desk.file;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.trackchild.registry.api.DuplicateView;
import org.trackchild.registry.api.ProposalView;
import org.trackchild.ui.desk.parts.Box;
import org.trackchild.ui.desk.parts.Links;
import org.trackchild.ui.desk.parts.Names;
import org.trackchild.ui.desk.parts.Places;
import org.trackchild.ui.desk.words.Words;

/** The open alarms of a case, above its tabs. */
final class AlarmStrip extends Div {

    AlarmStrip(CasePart part, List<DuplicateView> alarms) {
        Words words = part.words();
        Names.name(this, "alarms");
        List<DuplicateView> open =
                alarms.stream().filter(view -> view.duplicate().isOpen()).toList();
        setVisible(!open.isEmpty());
        for (DuplicateView view : open) {
            ProposalView.Side other = view.besides(part.file().id());
            String text =
                    words.text(
                            "alarm.strip." + view.duplicate().ground().code(),
                            other.header().number(),
                            Places.office(other.header().office(), part.directory(), words));
            add(
                    Box.of(
                            "p",
                            "tc-warning",
                            Box.text("span", "", text + " "),
                            Links.to(
                                    Links.ofDuplicate(view.duplicate().id()),
                                    words.text("alarm.compare", other.header().number()),
                                    "open-alarm")));
        }
    }
}
