package org.trackchild.notices.core;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.trackchild.notices.api.NoticeChannel;
import org.trackchild.notices.api.NoticeTopic;
import org.trackchild.store.api.MailTable;

/** What messages say: how much is new of what, and nothing of any child. */
final class LetterWords {

    private static final String BUNDLE = LetterWords.class.getPackageName() + ".letters";

    private final String language;

    private final ResourceBundle texts;

    LetterWords(boolean hindi) {
        language = hindi ? "hi" : "en";
        texts =
                ResourceBundle.getBundle(
                        BUNDLE,
                        Locale.forLanguageTag(language),
                        LetterWords.class.getClassLoader(),
                        ResourceBundle.Control.getNoFallbackControl(
                                ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    private String text(String key, Object... arguments) {
        return new MessageFormat(texts.getString(key), Locale.forLanguageTag(language))
                .format(arguments);
    }

    NoticeChannel.Letter code(MailTable.Message message, String to, String code) {
        return letter(
                message,
                to,
                text("code.subject"),
                text("code.text", code) + "\n\n" + text("code.foreign"));
    }

    NoticeChannel.Letter notices(
            MailTable.Message message, String to, Map<NoticeTopic, Long> told) {
        String lines =
                Arrays.stream(NoticeTopic.values())
                        .filter(told::containsKey)
                        .map(
                                topic ->
                                        text(
                                                "notices.line",
                                                text("topic." + topic.code()),
                                                told.get(topic)))
                        .collect(Collectors.joining("\n"));
        return letter(
                message,
                to,
                text("notices.subject", told.values().stream().mapToLong(Long::longValue).sum()),
                text("notices.intro") + "\n\n" + lines + "\n\n" + text("notices.end"));
    }

    private NoticeChannel.Letter letter(
            MailTable.Message message, String to, String subject, String text) {
        return new NoticeChannel.Letter(
                message.id(), to, subject, text, language, message.written());
    }
}
