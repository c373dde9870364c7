package org.trackchild.ui.desk.home;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trackchild.access.api.AccessPolicy;
import org.trackchild.access.api.Caller;
import org.trackchild.directory.api.Directory;
import org.trackchild.registry.api.CaseRegistry;
import org.trackchild.registry.api.Duplicates;

/** What the pages of the work queue show. */
@Component(service = HomeWork.class)
public final class HomeWork {

    private final Work work;

    @Activate
    public HomeWork(
            @Reference CaseRegistry cases,
            @Reference Queue queue,
            @Reference Duplicates duplicates,
            @Reference Requests requests,
            @Reference Directory directory,
            @Reference AccessPolicy policy) {
        work = new Work(cases, queue, duplicates, requests, directory, policy);
    }

    Work of() {
        return work;
    }

    /** Whether the first page of somebody is the sitting of today, by the chosen posting. */
    static boolean beginsWithSitting(Caller caller) {
        return caller.postings().stream()
                .findFirst()
                .filter(posting -> posting.role().isOfBench())
                .isPresent();
    }
}
