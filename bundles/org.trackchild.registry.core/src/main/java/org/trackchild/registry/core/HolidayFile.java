package org.trackchild.registry.core;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trackchild.model.Wording;
import org.trackchild.rules.api.ClockRule;
import org.trackchild.rules.api.Holiday;
import org.trackchild.rules.api.RulePack;
import org.trackchild.rules.api.Transition;

/**
 * Holidays that somebody wrote into a file of this instance, since they are notified each year.
 * Setting: {@code file} in {@code etc/org.trackchild.registry.core.holidays.cfg}. Its lines have
 * six columns, separated by {@code |}; {@code #} begins a comment.
 *
 * <pre>
 * # state | when       | announced  | name | Hindi | basis
 * UP      | 2026-03-04 | 2025-12-15 | Holi | होली | notification of the state
 * </pre>
 *
 * <p>{@code when} is a day, or {@code 03-30} for one of each year, or {@code saturday}. What was
 * done before a holiday was {@code announced} is judged without it.
 */
@Component(service = HolidayFile.class, configurationPid = "org.trackchild.registry.core.holidays")
public class HolidayFile {

    private static final Logger LOG = LoggerFactory.getLogger(HolidayFile.class);

    private static final int COLUMNS = 6;

    private final List<RulePack> packs;

    @Activate
    public HolidayFile(Map<String, Object> settings) {
        this(String.valueOf(settings.getOrDefault("file", "")).strip());
    }

    HolidayFile(String file) {
        packs = file.isEmpty() ? List.of() : load(file);
    }

    /** A pack for each state that the file names. */
    List<RulePack> packs() {
        return packs;
    }

    /** A broken file must not keep the platform from starting: it is named, and not used. */
    private static List<RulePack> load(String file) {
        String data = System.getProperty("trackchild.data", System.getProperty("karaf.base", "."));
        Path path = Path.of(data).resolve(file);
        try {
            return read(path.getFileName().toString(), Files.readAllLines(path));
        } catch (IllegalArgumentException unusable) {
            LOG.error("No holidays but those of the packs: {}", unusable.getMessage());
        } catch (IOException unreadable) {
            LOG.error("No holidays but those of the packs: {} cannot be read", path);
        }
        return List.of();
    }

    /**
     * Reads lines.
     *
     * @throws IllegalArgumentException names the line that cannot be understood
     */
    static List<RulePack> read(String file, List<String> lines) {
        Map<String, List<Holiday>> byState = new LinkedHashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            try {
                String[] cells =
                        Arrays.stream(line.split("\\|", -1))
                                .map(String::strip)
                                .toArray(String[]::new);
                if (cells.length != COLUMNS) {
                    throw new IllegalArgumentException(cells.length + " columns, not " + COLUMNS);
                }
                byState.computeIfAbsent(cells[0], state -> new ArrayList<>()).add(holiday(cells));
            } catch (IllegalArgumentException | DateTimeException wrong) {
                throw new IllegalArgumentException(
                        file + ", line " + (i + 1) + ": " + wrong.getMessage(), wrong);
            }
        }
        List<RulePack> packs = new ArrayList<>();
        byState.forEach((state, holidays) -> packs.add(new OfState(file, state, holidays)));
        return List.copyOf(packs);
    }

    private static Holiday holiday(String[] cells) {
        if (cells[3].isEmpty() || cells[4].isEmpty() || cells[5].isEmpty()) {
            throw new IllegalArgumentException("a holiday has two names and a basis");
        }
        return new Holiday(
                Holiday.when(cells[1]),
                new Wording(cells[3], cells[4]),
                cells[2].isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(cells[2])),
                cells[5]);
    }

    /** The holidays of one state; changes no other rule. */
    private record OfState(String name, String state, List<Holiday> holidays) implements RulePack {

        @Override
        public List<Transition> transitions() {
            return List.of();
        }

        @Override
        public List<ClockRule> clocks() {
            return List.of();
        }
    }
}
