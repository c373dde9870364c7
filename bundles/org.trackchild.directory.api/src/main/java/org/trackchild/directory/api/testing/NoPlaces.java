package org.trackchild.directory.api.testing;

import java.util.List;
import java.util.Optional;
import org.trackchild.directory.api.Directory;
import org.trackchild.directory.api.District;
import org.trackchild.directory.api.Office;
import org.trackchild.directory.api.OfficeQuery;
import org.trackchild.directory.api.OfficeType;
import org.trackchild.directory.api.State;
import org.trackchild.model.OfficeId;
import org.trackchild.model.Page;
import org.trackchild.model.Place;

/** Knows nothing. Whoever needs a few places overrides what tells them. Immutable. */
public class NoPlaces implements Directory {

    @Override
    public List<State> states() {
        return List.of();
    }

    @Override
    public List<District> districts(String state) {
        return List.of();
    }

    @Override
    public Optional<State> findState(String codeOrName) {
        return Optional.empty();
    }

    @Override
    public Optional<District> findDistrict(String state, String codeOrName) {
        return Optional.empty();
    }

    @Override
    public Optional<District> district(String code) {
        return Optional.empty();
    }

    @Override
    public Optional<Office> office(OfficeId id) {
        return Optional.empty();
    }

    @Override
    public Page<Office> offices(OfficeQuery query) {
        return new Page<>(List.of(), Optional.empty());
    }

    @Override
    public Optional<Office> unit(OfficeType type, String state, String district) {
        return Optional.empty();
    }

    @Override
    public Optional<Office> responsibleFor(Place place) {
        return Optional.empty();
    }
}
