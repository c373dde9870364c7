package org.trackchild.exchange.core;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trackchild.directory.api.Directory;
import org.trackchild.directory.api.District;

/**
 * Which district has which code in the Local Government Directory. The platform comes without that
 * list: whoever runs it brings a file {@code lgd.csv} in the folder of the settings, each line the
 * code of a district in the Local Government Directory, the state by its code or name, and the
 * district by its code or name.
 */
final class LgdDistricts {

    private static final Logger LOG = LoggerFactory.getLogger(LgdDistricts.class);

    private LgdDistricts() {}

    /**
     * Reads the file.
     *
     * @param file may be missing: nothing is known then
     * @return codes of districts by their codes in the Local Government Directory
     */
    static Map<String, String> read(Path file, Directory directory) {
        Map<String, String> codes = new HashMap<>();
        if (!Files.isReadable(file)) {
            return codes;
        }
        try {
            int line = 0;
            for (String written : Files.readAllLines(file)) {
                line++;
                String[] parts = written.replace("\uFEFF", "").replace("\"", "").split(",");
                Optional<District> district =
                        parts.length == 3
                                ? directory
                                        .findState(parts[1].strip())
                                        .flatMap(
                                                state ->
                                                        directory.findDistrict(
                                                                state.code(), parts[2].strip()))
                                : Optional.empty();
                if (district.isPresent()) {
                    codes.put(parts[0].strip(), district.get().code());
                } else if (line > 1 && !written.isBlank()) {
                    LOG.warn("{}, line {}: no district of the directory", file, line);
                }
            }
        } catch (IOException unreadable) {
            LOG.error("{} cannot be read: districts are known by their names only", file);
        }
        return codes;
    }
}
