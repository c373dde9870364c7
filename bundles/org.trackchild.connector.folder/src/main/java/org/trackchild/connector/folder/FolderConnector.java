package org.trackchild.connector.folder;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trackchild.access.api.Caller;
import org.trackchild.exchange.api.Imports;
import org.trackchild.model.CaseKind;
import org.trackchild.model.Code;

/** Watches one folder for as long as it is configured. */
@Component(
        service = FolderConnector.class,
        immediate = true,
        configurationPid = FolderConnector.PID,
        configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = FolderSettings.class, factory = true)
public final class FolderConnector {

    /** Factory name of the configurations. */
    public static final String PID = "org.trackchild.connector.folder";

    private static final Logger LOG = LoggerFactory.getLogger(FolderConnector.class);

    private static final long STOP_SECONDS = 5;

    private final CamelContext camel;

    /**
     * Starts watching.
     *
     * @throws IllegalArgumentException when a setting is none that can be used
     * @throws Exception when the folder cannot be watched
     */
    @Activate
    public FolderConnector(@Reference Imports imports, FolderSettings settings) throws Exception {
        if (!settings.name().matches("[a-z0-9-]{1,40}")) {
            throw new IllegalArgumentException("name: lower-case letters, digits and hyphens");
        }
        Path folder = dataFolder().resolve(settings.directory()).toAbsolutePath().normalize();
        Files.createDirectories(folder);
        CaseFileRoute route =
                new CaseFileRoute(
                        folder,
                        settings,
                        new CaseFileImport(
                                imports,
                                Caller.system("folder:" + settings.name()),
                                kind(settings)),
                        new Answers(folder, Clock.systemUTC()));
        this.camel = start(route, settings.name());
        LOG.info("Folder {} is watched", settings.name());
    }

    private static Optional<CaseKind> kind(FolderSettings settings) {
        Optional<CaseKind> kind = Code.find(CaseKind.class, settings.kind());
        if (kind.isEmpty() && !settings.kind().isBlank()) {
            throw new IllegalArgumentException("kind: missing, found or nothing");
        }
        return kind;
    }

    private static Path dataFolder() {
        return Path.of(
                System.getProperty("trackchild.data", System.getProperty("karaf.base", ".")));
    }

    /** Camel finds its parts through the context class loader: under OSGi that must be its own. */
    private static CamelContext start(CaseFileRoute route, String name) throws Exception {
        ClassLoader loader = DefaultCamelContext.class.getClassLoader();
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            DefaultCamelContext context = new DefaultCamelContext();
            context.setApplicationContextClassLoader(loader);
            context.getCamelContextExtension().setName("folder-" + name);
            context.getRegistry().bind(CaseFileRoute.FAILURES, new CaseFileRoute.FailureLog());
            context.getShutdownStrategy().setTimeout(STOP_SECONDS);
            context.getShutdownStrategy().setLogInflightExchangesOnTimeout(false);
            context.addRoutes(route);
            context.start();
            return context;
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    @Deactivate
    void stop() {
        camel.stop();
    }
}
