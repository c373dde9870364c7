package org.trackchild.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.trackchild.access.api.Accounts;
import org.trackchild.access.api.Caller;

/**
 * Makes the demo accounts and writes the file that tells them. Every installation has passwords of
 * its own; where the file is gone, new ones are made. The people of a training that was reset keep
 * their passwords.
 */
final class DemoLogins {

    private static final int WORDS = 3;

    private static final Pattern LOGIN =
            Pattern.compile("\"user\": \"([a-z.]+)\", \"password\": \"([a-z0-9-]+)\"");

    private final SecureRandom random = new SecureRandom();

    private final Accounts accounts;

    private final DemoFolder folder;

    private final List<String> words;

    DemoLogins(Accounts accounts, DemoFolder folder) {
        this.accounts = accounts;
        this.folder = folder;
        try (BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(
                                DemoLogins.class.getResourceAsStream("password-words.txt"),
                                StandardCharsets.UTF_8))) {
            words = lines.lines().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * Makes the accounts unless that was done before. The file is written last: where a crash came
     * in between, the next start makes all of them anew.
     *
     * @return how many were made
     */
    int make(Caller by, List<DemoUser> users) {
        if (Files.exists(folder.logins())) {
            return 0;
        }
        Map<String, String> known = known();
        List<String> entries = new ArrayList<>();
        for (DemoUser user : users) {
            String password = known.getOrDefault(user.user(), password());
            char[] typed = password.toCharArray();
            String key =
                    accounts.create(by, user.user(), user.displayName(), typed, user.postings());
            Arrays.fill(typed, '\0');
            entries.add(
                    "  {\"user\": %s, \"password\": %s, \"role\": %s, \"office\": %s, \"apiKey\": %s}"
                            .formatted(
                                    quoted(user.user()),
                                    quoted(password),
                                    quoted(user.posting().role().code()),
                                    quoted(user.office()),
                                    quoted(key)));
        }
        folder.write(folder.logins(), "[\n" + String.join(",\n", entries) + "\n]\n");
        folder.remove(folder.keptLogins());
        return users.size();
    }

    /** The passwords of before a reset, by user. */
    private Map<String, String> known() {
        return LOGIN.matcher(folder.read(folder.keptLogins()))
                .results()
                .collect(Collectors.toMap(login -> login.group(1), login -> login.group(2)));
    }

    /** Easy to type, such as {@code kite-river-mango-42}. */
    private String password() {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < WORDS; i++) {
            parts.add(words.get(random.nextInt(words.size())));
        }
        parts.add(Integer.toString(10 + random.nextInt(90)));
        return String.join("-", parts);
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
