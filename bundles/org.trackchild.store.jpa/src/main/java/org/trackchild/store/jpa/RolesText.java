package org.trackchild.store.jpa;

import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.trackchild.access.api.Role;
import org.trackchild.model.Code;

/** Roles in a column: their codes, separated by commas. */
final class RolesText {

    private RolesText() {}

    static String write(Collection<Role> roles) {
        return roles.stream().map(Role::code).sorted().collect(Collectors.joining(","));
    }

    static Set<Role> read(String text) {
        return Arrays.stream(text.split(","))
                .flatMap(role -> Code.find(Role.class, role).stream())
                .collect(Collectors.toSet());
    }
}
