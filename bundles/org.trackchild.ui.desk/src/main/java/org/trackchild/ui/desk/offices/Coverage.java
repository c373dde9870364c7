package org.trackchild.ui.desk.offices;

import com.vaadin.flow.component.Component;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trackchild.directory.api.Directory;
import org.trackchild.directory.api.Office;
import org.trackchild.directory.api.OfficeQuery;
import org.trackchild.directory.api.OfficeType;
import org.trackchild.model.Page;
import org.trackchild.ui.desk.parts.Badges;
import org.trackchild.ui.desk.parts.Box;
import org.trackchild.ui.desk.parts.Links;
import org.trackchild.ui.desk.parts.PageAddress;
import org.trackchild.ui.desk.words.Days;
import org.trackchild.ui.desk.words.Words;

/**
 * Which kinds of offices the directory has in a district, which are missing, of how many nobody has
 * made sure or has a number, and which homes are not registered: what a unit goes by when it maps
 * the services of its district.
 */
final class Coverage {

    private static final int PAGE = 200;

    private final Directory directory;

    private final String district;

    private final Words words;

    Coverage(Directory directory, String district, Words words) {
        this.directory = directory;
        this.district = district;
        this.words = words;
    }

    /** The table. */
    Component table() {
        Map<OfficeType, List<Office>> offices = offices();
        Box rows = Box.of("tbody", "");
        Arrays.stream(OfficeType.values())
                .filter(type -> type.level() != OfficeType.Level.NATION)
                .filter(type -> type.level() != OfficeType.Level.STATE)
                .forEach(type -> rows.add(row(type, offices.getOrDefault(type, List.of()))));
        Box head = Box.of("tr", "");
        for (String column :
                List.of(
                        "kind",
                        "number",
                        "unverified",
                        "without_telephone",
                        "without_registration")) {
            head.add(
                    Box.text("th", "", words.text("offices.coverage." + column))
                            .with("scope", "col"));
        }
        Box table = Box.of("table", "tc-table", Box.of("thead", "", head), rows);
        return Box.of(
                        "section",
                        "tc-sheet tc-sheet-plain",
                        Box.text("h2", "", words.text("offices.coverage")),
                        Box.text("p", "tc-muted", words.text("offices.coverage_means")),
                        Box.of("div", "tc-scroll", table)
                                .with("tabindex", "0")
                                .with("role", "region")
                                .with("aria-label", words.text("offices.coverage")))
                .named("coverage");
    }

    private Map<OfficeType, List<Office>> offices() {
        Map<OfficeType, List<Office>> offices = new EnumMap<>(OfficeType.class);
        Optional<String> after = Optional.empty();
        do {
            Page<Office> page =
                    directory.offices(
                            new OfficeQuery("", Optional.empty(), "", district, after, PAGE));
            page.items()
                    .forEach(
                            office ->
                                    offices.computeIfAbsent(
                                                    office.type(), type -> new ArrayList<>())
                                            .add(office));
            after = page.next();
        } while (after.isPresent());
        return offices;
    }

    private Component row(OfficeType type, List<Office> offices) {
        long unverified =
                offices.stream().filter(office -> !OfficeWords.isVerified(office, words)).count();
        long silent =
                offices.stream().filter(office -> !office.entry().service().hasNumber()).count();
        LocalDate today = words.now().atZone(Days.INDIA).toLocalDate();
        long unregistered =
                offices.stream().filter(office -> !office.isRegisteredOn(today)).count();
        long unknown =
                offices.stream()
                        .filter(office -> type.needsRegistration())
                        .filter(office -> office.entry().particulars().licence().isEmpty())
                        .count();
        Box number = Box.of("td", "");
        number.add(
                offices.isEmpty()
                        ? Badges.badge("due", words.text("offices.coverage_missing"))
                        : link(type, OfficeQuery.Standing.OPEN, offices.size()));
        return Box.of(
                        "tr",
                        "",
                        Box.text("th", "", words.text("office_type", type)).with("scope", "row"),
                        number,
                        Box.of("td", "", link(type, OfficeQuery.Standing.UNVERIFIED, unverified)),
                        Box.of(
                                "td",
                                "",
                                link(type, OfficeQuery.Standing.WITHOUT_TELEPHONE, silent)),
                        registration(type, unregistered, unknown))
                .named("coverage-" + type.code());
    }

    /** A cell that is empty where no office of the kind is registered. */
    private Component registration(OfficeType type, long unregistered, long unknown) {
        Box cell = Box.of("td", "");
        if (type.needsRegistration()) {
            cell.add(link(type, OfficeQuery.Standing.WITHOUT_REGISTRATION, unregistered));
            if (unknown > 0) {
                // nobody has entered one: that is another thing than one that is over
                cell.add(
                        Box.text(
                                        "span",
                                        "tc-muted",
                                        " " + words.text("offices.coverage_unknown", unknown))
                                .named("coverage-unknown"));
            }
        }
        return cell;
    }

    private Component link(OfficeType type, OfficeQuery.Standing standing, long many) {
        if (many == 0) {
            return Box.text("span", "tc-muted", "0");
        }
        String state = district.substring(0, district.indexOf('-'));
        String address =
                PageAddress.of(
                        "offices",
                        Map.of(
                                "type",
                                type.code(),
                                "state",
                                state,
                                "district",
                                district,
                                "standing",
                                standing == OfficeQuery.Standing.OPEN ? "" : standing.code()));
        return Links.to(address, Long.toString(many), "coverage-link");
    }
}
