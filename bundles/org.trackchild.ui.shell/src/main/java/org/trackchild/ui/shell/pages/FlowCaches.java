package org.trackchild.ui.shell.pages;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.data.binder.BeanPropertySet;
import com.vaadin.flow.internal.ReflectionCache;
import java.lang.reflect.Field;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Flow keeps the classes of components in static caches, for which it has no clean-up: without this
 * a bundle that was removed would stay in memory for ever.
 */
final class FlowCaches {

    private static final Logger LOG = LoggerFactory.getLogger(FlowCaches.class);

    private FlowCaches() {}

    /** Drops what the caches hold of the classes of a bundle that is gone. */
    static void evict(ClassLoader gone) {
        ReflectionCache.clearAll();
        try {
            Map<?, ?> beans = (Map<?, ?>) read(BeanPropertySet.class, "INSTANCES", null);
            beans.keySet().removeIf(key -> isBeanOf(key, gone));
            Map<?, ?> tags = (Map<?, ?>) read(ComponentUtil.class, "tagToComponentsMap", null);
            tags.values().forEach(classes -> removeClasses(classes, gone));
            Class<?> internals =
                    ComponentUtil.class
                            .getClassLoader()
                            .loadClass("com.vaadin.flow.component.internal.UIInternals");
            removeClasses(read(internals, "warnedAboutDeps", null), gone);
        } catch (ReflectiveOperationException e) {
            LOG.warn("Cannot drop the classes of a removed bundle: they stay in memory", e);
        }
    }

    private static void removeClasses(Object classes, ClassLoader gone) {
        ((Set<?>) classes).removeIf(type -> ((Class<?>) type).getClassLoader() == gone);
    }

    private static boolean isBeanOf(Object key, ClassLoader gone) {
        try {
            return ((Class<?>) read(key.getClass(), "type", key)).getClassLoader() == gone;
        } catch (ReflectiveOperationException e) {
            // an entry that cannot be read is made again when it is needed
            return true;
        }
    }

    private static Object read(Class<?> owner, String name, Object target)
            throws ReflectiveOperationException {
        Field field = owner.getDeclaredField(name);
        field.setAccessible(true);
        return field.get(target);
    }
}
