package org.trackchild.ui.shell.flow;

import com.vaadin.flow.shared.ui.Transport;
import java.time.Duration;
import org.trackchild.ui.shell.pages.OpenPages;
import org.trackchild.ui.shell.pages.Sessions;
import org.trackchild.ui.shell.pages.Views;
import org.trackchild.ui.shell.tour.Lessons;
import org.trackchild.ui.shell.view.OwnViews;

/**
 * What the desk is made of.
 *
 * @param loader finds classes and resources of the desk and of Vaadin
 * @param views the views that come and go
 * @param lessons whether this is a training, and its tours
 * @param own the pages of the frame itself
 * @param pages the pages that are open
 * @param sessions the sessions that are open
 * @param transport how changes reach the browser
 * @param idle how long a session lives without being touched
 */
public record DeskParts(
        ClassLoader loader,
        Views views,
        Lessons lessons,
        OwnViews own,
        OpenPages pages,
        Sessions sessions,
        Transport transport,
        Duration idle) {}
