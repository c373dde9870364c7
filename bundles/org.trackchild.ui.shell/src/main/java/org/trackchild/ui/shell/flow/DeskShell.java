package org.trackchild.ui.shell.flow;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.Theme;

/** What the first page of the desk says about itself; the frontend build reads the annotations. */
@Theme("trackchild")
@NpmPackage(value = "@fontsource-variable/noto-sans", version = "5.3.0")
@CssImport("./fonts.css")
public class DeskShell implements AppShellConfigurator {

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.setPageTitle("TrackChild");
        settings.addLink("icon", "icon.svg");
    }
}
