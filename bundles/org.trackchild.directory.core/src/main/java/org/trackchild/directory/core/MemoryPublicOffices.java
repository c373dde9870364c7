package org.trackchild.directory.core;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trackchild.directory.api.NearbyOffice;
import org.trackchild.directory.api.NearbyQuery;
import org.trackchild.directory.api.OfficeType;
import org.trackchild.directory.api.PublicOffice;
import org.trackchild.directory.api.PublicOffices;
import org.trackchild.model.OfficeId;

/** The public directory, made of the directory when somebody asks after a change. */
@Component
public final class MemoryPublicOffices implements PublicOffices {

    private final MemoryDirectory directory;

    private volatile Made made;

    @Activate
    public MemoryPublicOffices(@Reference MemoryDirectory directory) {
        this.directory = directory;
    }

    /** What was made of a book. */
    private record Made(OfficeBook of, PublicBook told) {}

    private PublicBook book() {
        Made last = made;
        return last != null && last.of() == directory.book() ? last.told() : again();
    }

    /** One makes it, the others wait: what is no longer true is shown to nobody. */
    private synchronized PublicBook again() {
        OfficeBook book = directory.book();
        if (made == null || made.of() != book) {
            made = new Made(book, new PublicBook(book.byName(), directory::district));
        }
        return made.told();
    }

    @Override
    public Optional<PublicOffice> office(OfficeId id) {
        return book().office(id);
    }

    @Override
    public List<PublicOffice> in(String state, String district) {
        return book().in(state, district);
    }

    @Override
    public Map<OfficeType, Integer> keptFromThePublic(String district) {
        return book().keptFromThePublic(district);
    }

    @Override
    public List<NearbyOffice> near(NearbyQuery query) {
        return book().near(query);
    }
}
