package org.trackchild.journal.audit.derby;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** All files of a database, those that are only in memory among them. */
final class ShadowFolder {

    /** Derby asks for several factories of one database. */
    private static final Map<Path, ShadowFolder> OF_DATABASES = new ConcurrentHashMap<>();

    private final Map<Path, ShadowNode> nodes = new ConcurrentHashMap<>();

    private final Path root;

    private ShadowFolder(Path root) {
        this.root = root;
    }

    static ShadowFolder of(Path database) {
        return OF_DATABASES.computeIfAbsent(database.normalize(), ShadowFolder::new);
    }

    Path root() {
        return root;
    }

    ShadowNode node(Path path) {
        return nodes.computeIfAbsent(
                path.normalize(),
                asked -> {
                    try {
                        return new ShadowNode(asked);
                    } catch (IOException failed) {
                        throw new UncheckedIOException(failed);
                    }
                });
    }

    /** Names of what is in a folder. */
    Set<String> names(Path folder) throws IOException {
        Set<String> names = new TreeSet<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> all = Files.list(folder)) {
                all.forEach(each -> names.add(each.getFileName().toString()));
            }
        }
        nodes.keySet().stream()
                .filter(each -> folder.normalize().equals(each.getParent()))
                .forEach(each -> names.add(each.getFileName().toString()));
        names.removeIf(name -> !node(folder.resolve(name)).isThere());
        return names;
    }
}
