package org.trackchild.ui.shell.flow;

import java.net.URL;
import java.util.Locale;
import java.util.Map;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
import org.osgi.service.servlet.context.ServletContextHelper;
import org.trackchild.ui.shell.pages.Views;

/**
 * Static files of the desk, of Vaadin, and of plug-ins: {@code plugins/SYMBOLIC-NAME/FILE} is read
 * from the folder {@code static} of a bundle that has a view.
 */
public final class DeskContext extends ServletContextHelper {

    /** Browsers refuse scripts that come without a content type: the page would stay blank. */
    private static final Map<String, String> TYPES =
            Map.ofEntries(
                    Map.entry("js", "text/javascript"),
                    Map.entry("mjs", "text/javascript"),
                    Map.entry("css", "text/css"),
                    Map.entry("html", "text/html"),
                    Map.entry("json", "application/json"),
                    Map.entry("map", "application/json"),
                    Map.entry("svg", "image/svg+xml"),
                    Map.entry("png", "image/png"),
                    Map.entry("jpg", "image/jpeg"),
                    Map.entry("gif", "image/gif"),
                    Map.entry("ico", "image/x-icon"),
                    Map.entry("webp", "image/webp"),
                    Map.entry("woff", "font/woff"),
                    Map.entry("woff2", "font/woff2"),
                    Map.entry("ttf", "font/ttf"),
                    Map.entry("wasm", "application/wasm"),
                    Map.entry("txt", "text/plain"),
                    Map.entry("webmanifest", "application/manifest+json"));

    private static final String PLUGINS = "plugins/";

    private final ClassLoader loader;

    private final Views views;

    public DeskContext(Bundle bundle, ClassLoader loader, Views views) {
        super(bundle);
        this.loader = loader;
        this.views = views;
    }

    @Override
    public URL getResource(String name) {
        String path = name.startsWith("/") ? name.substring(1) : name;
        if (path.isEmpty() || path.endsWith("/") || path.contains("..")) {
            return null;
        }
        return path.startsWith(PLUGINS)
                ? ofPlugin(path.substring(PLUGINS.length()))
                : loader.getResource("META-INF/resources/" + path);
    }

    private URL ofPlugin(String path) {
        int slash = path.indexOf('/');
        if (slash < 0) {
            return null;
        }
        String symbolicName = path.substring(0, slash);
        return views.all().stream()
                .map(view -> FrameworkUtil.getBundle(view.type()))
                .filter(bundle -> bundle != null && bundle.getSymbolicName().equals(symbolicName))
                .findFirst()
                .map(bundle -> bundle.getEntry("static" + path.substring(slash)))
                .orElse(null);
    }

    @Override
    public String getMimeType(String name) {
        return TYPES.get(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
    }

    @Override
    public String getRealPath(String path) {
        return null;
    }
}
