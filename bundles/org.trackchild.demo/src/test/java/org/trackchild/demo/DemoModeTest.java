package org.trackchild.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.BundleContext;
import org.trackchild.model.RegisterKind;

class DemoModeTest {

    private final List<String> asked = new ArrayList<>();

    private BundleContext context(Map<String, String> properties) {
        return (BundleContext)
                Proxy.newProxyInstance(
                        BundleContext.class.getClassLoader(),
                        new Class<?>[] {BundleContext.class},
                        (proxy, method, arguments) -> {
                            asked.add(String.valueOf(arguments[0]));
                            return properties.get(String.valueOf(arguments[0]));
                        });
    }

    /** Somebody sets the property in the console of a register with real children. */
    @Test
    void noPropertySowsMadeUpChildrenIntoARegisterOfRealOnes(@TempDir Path folder)
            throws InterruptedException {
        Installation real = new Installation();
        assertThat(real.kind()).isEqualTo(RegisterKind.REAL);
        DemoMode mode =
                new DemoMode(
                        context(
                                Map.of(
                                        RegisterKind.DEMO_PROPERTY,
                                        "true",
                                        "trackchild.data",
                                        folder.toString())),
                        real,
                        null,
                        real,
                        real.registry,
                        null,
                        null);
        mode.stop();
        // it does not even look where the logins would be written
        assertThat(asked).isEmpty();
        assertThat(real.accounts).isEmpty();
        assertThat(real.offices).isEmpty();
    }
}
