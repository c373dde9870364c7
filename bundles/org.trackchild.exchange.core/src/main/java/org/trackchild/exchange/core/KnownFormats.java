package org.trackchild.exchange.core;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.trackchild.exchange.api.RecordFormat;

/**
 * The file formats that are there at the moment. They come and go with their bundles; the one with
 * the highest {@code service.ranking} is asked first. Safe for use by several threads.
 */
@Component(service = KnownFormats.class)
public final class KnownFormats {

    private final List<Known> formats = new CopyOnWriteArrayList<>();

    @Reference(
            name = "formats",
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC)
    void add(RecordFormat format, Map<String, Object> properties) {
        int ranking = properties.get("service.ranking") instanceof Integer value ? value : 0;
        formats.add(new Known(ranking, format));
    }

    void remove(RecordFormat format) {
        formats.removeIf(known -> known.format() == format);
    }

    /** The format that a file has. */
    Optional<RecordFormat> recognise(byte[] head, String fileName) {
        return byRanking().filter(format -> format.recognises(head, fileName)).findFirst();
    }

    /** The format with a name. */
    Optional<RecordFormat> named(String name) {
        return byRanking().filter(format -> format.name().equals(name)).findFirst();
    }

    /** Names of all formats, for people. */
    String names() {
        return byRanking().map(RecordFormat::name).distinct().collect(Collectors.joining(", "));
    }

    private Stream<RecordFormat> byRanking() {
        return formats.stream()
                .sorted(Comparator.comparingInt(Known::ranking).reversed())
                .map(Known::format);
    }

    private record Known(int ranking, RecordFormat format) {}
}
