package org.trackchild.ui.desk.parts;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.trackchild.directory.api.OfficeContact;

/** Numbers of telephones that can be called by a press. */
public final class Telephone {

    /** Long enough to be no year, house or postcode within an address. */
    private static final Pattern NUMBER =
            Pattern.compile(
                    "(?<![\\w/-])(?:\\(0\\d{2,4}\\)[ -]?\\d(?:[ -]?\\d){4,8}"
                            + "|(?:\\+|0)?\\d(?:[ -]?\\d){8,14})"
                            // "/79" are the last digits of another number
                            + "(?![\\w-])(?!/(?!\\d{1,4}(?!\\d)))");

    private Telephone() {}

    /**
     * A number.
     *
     * @param number as it is printed
     */
    public static Anchor number(String number) {
        Anchor link = new Anchor("tel:" + OfficeContact.dialled(number), number);
        link.setRouterIgnore(true);
        return Names.name(link, "call");
    }

    /** The first number in how an office is reached, if there is one. */
    public static Optional<Anchor> first(String contact) {
        Matcher number = NUMBER.matcher(contact);
        return number.find() ? Optional.of(number(number.group())) : Optional.empty();
    }

    /**
     * A text in which numbers of nine digits or more can be called.
     *
     * @param contact how an office is reached, as it was written
     */
    public static Box in(String contact) {
        Box text = Box.of("span", "");
        Matcher numbers = NUMBER.matcher(contact);
        int from = 0;
        while (numbers.find()) {
            text.add(new Text(contact.substring(from, numbers.start())));
            text.add(number(numbers.group()));
            from = numbers.end();
        }
        text.add(new Text(contact.substring(from)));
        return text.with("dir", "auto");
    }
}
