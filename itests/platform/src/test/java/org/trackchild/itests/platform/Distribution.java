package org.trackchild.itests.platform;

import static org.ops4j.pax.exam.CoreOptions.maven;
import static org.ops4j.pax.exam.CoreOptions.vmOptions;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.configureConsole;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.karafDistributionConfiguration;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.keepRuntimeFolder;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.logLevel;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.karaf.options.LogLevelOption;

/** Our own tar.gz, in demo mode, on free ports, with a data folder of its own. */
final class Distribution {

    private Distribution() {}

    static Option[] with(String name, int demoCases) {
        String karaf = System.getProperty("karaf.version");
        return new Option[] {
            javaOptions(karaf),
            vmOptions(
                    "-Dtrackchild.port=" + freePort(),
                    "-Dtrackchild.console.port=" + freePort(),
                    "-Dtrackchild.host=127.0.0.1",
                    "-Dtrackchild.data=" + freshFolder(name),
                    "-Dtrackchild.demo=true",
                    "-Dtrackchild.demo.cases=" + demoCases),
            patience(),
            karafDistributionConfiguration()
                    .frameworkUrl(
                            maven("org.trackchild", "distribution")
                                    .versionAsInProject()
                                    .type("tar.gz"))
                    .karafVersion(karaf)
                    .name("TrackChild")
                    .unpackDirectory(new File("target/exam"))
                    .useDeployFolder(false),
            keepRuntimeFolder(),
            configureConsole().ignoreLocalConsole().ignoreRemoteShell(),
            logLevel(LogLevelOption.LogLevel.INFO),
        };
    }

    /**
     * Pax Exam looks for its own services while the distribution boots; where that takes a slow
     * machine longer than its 10 seconds, it would do nothing for ever.
     */
    private static Option patience() {
        return vmOptions(
                Stream.concat(
                                // what is injected into a test
                                Stream.of("-Dpax.exam.service.timeout=180000"),
                                Stream.of(
                                                "exam.raw.extender.intern.Parser",
                                                "exam.invoker.junit.internal.JUnitProbeInvokerFactory",
                                                "swissbox.tracker.ServiceLookup")
                                        .map(
                                                type ->
                                                        "-Dorg.ops4j.pax."
                                                                + type
                                                                + ".DEFAULT_TIMEOUT=180000"))
                        .toArray(String[]::new));
    }

    private static Path freshFolder(String name) {
        try {
            Path target = Path.of("target").toAbsolutePath();
            Files.createDirectories(target);
            return Files.createTempDirectory(target, name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Pax Exam starts Java itself, so it needs the options of bin/karaf and bin/setenv. */
    private static Option javaOptions(String karaf) {
        return vmOptions(
                "-Xmx1g",
                // it lives for a few minutes: the second compiler only costs
                "-XX:TieredStopAtLevel=1",
                "--add-reads=java.xml=java.logging",
                "--add-exports=java.base/org.apache.karaf.specs.locator=java.xml,ALL-UNNAMED",
                "--patch-module",
                "java.base=lib/endorsed/org.apache.karaf.specs.locator-" + karaf + ".jar",
                "--patch-module",
                "java.xml=lib/endorsed/org.apache.karaf.specs.java.xml-" + karaf + ".jar",
                "--add-opens",
                "java.base/java.security=ALL-UNNAMED",
                "--add-opens",
                "java.base/java.net=ALL-UNNAMED",
                "--add-opens",
                "java.base/java.lang=ALL-UNNAMED",
                "--add-opens",
                "java.base/java.util=ALL-UNNAMED",
                "--add-opens",
                "java.naming/javax.naming.spi=ALL-UNNAMED",
                "--add-opens",
                "java.rmi/sun.rmi.transport.tcp=ALL-UNNAMED",
                "-Djava.security.manager=allow",
                "-Djdk.util.zip.disableZip64ExtraFieldValidation=true",
                "-classpath",
                "lib/jdk9plus/*" + File.pathSeparator + "lib/boot/*");
    }
}
