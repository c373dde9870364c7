package org.trackchild.matching.scripts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trackchild.matching.api.NameKeys;
import org.trackchild.matching.api.NameKeys.Token;

class ScriptNameKeysTest {

    private final NameKeys keys = new ScriptNameKeys();

    @ParameterizedTest
    @CsvSource({
        "Asha, आशा",
        "Asha, Aasha",
        "Sita, Seeta",
        "Sita, सीता",
        "Sita, Sitha",
        "Mohammad Irfan, Md. Irfan",
        "Mohammad Irfan, मोहम्मद इरफ़ान",
        "Mohammad, Mohd",
        "Mohammed, Muhammad",
        "Ramesh, रमेश",
        "Ramesh, রমেশ",
        "Ramesh, ਰਮੇਸ਼",
        "Ramesh, રમેશ",
        "Ramesh, ରମେଶ",
        "Ramesh, రమేష్",
        "Ramesh, ರಮೇಶ್",
        "Ramesh, രമേഷ്",
        "Ramesh, ரமேஷ்",
        "Kamla, कमला",
        "Krishna, कृष्ण",
        "Gyan, ज्ञान",
        "Suraj, Sooraj",
        "Vikash, Bikash",
        "Vikas, विकास",
        "Pooja, पूजा",
        "Poonam, Punam",
        "Zafar, Jaffar",
        "Farhan, Pharhan",
        "Lakshmi, Laxmi",
        "Lakshmi, लक्ष्मी",
        "Gaurav, गौरव",
        "Deepak, दीपक",
        "Rajkumar, राजकुमार",
        "Anwar, Anwer",
        "Mehmood, Mahmud",
        "Chhotu, छोटू",
        "Priya, प्रिया",
        "Rao, राव",
        "Rao, రావు",
        "Madhav, Madhao",
        "Shiv, Sheo",
        "Rajib, Rajeev",
        "Pranab, प्रणव",
        "Krishna, Krushna",
        "Amrit, Amrut",
        "Trupti, तृप्ति",
        "Pragya, Pradnya",
        "Gnanesh, Gyanesh",
        "Sari, साड़ी",
        "Sadi, साड़ी",
        "Garh, गढ़",
        "Bunty, बंटी",
        "Sunny, सन्नी",
        "Miya, मियां",
        "Singh, सिंह",
        "Sinh, Singh",
        "Tamil, தமிழ்",
        "Tamizh, தமிழ்",
        "Kayalvizhi, கயல்விழி",
        "Jadav, যাদব",
        "Yadav, যাদব",
        "Omol, অমল",
        "Amal, অমল",
        "Anwar, আনোয়ার",
        "Yusuf, ইউসুফ",
        "Ahmed, Ahamad",
        "Narendra, Narinder",
        "Gupta, गुप्त",
        "Joseph, Josef",
        "Angel, एंजेल",
        "Christina, क्रिस्टीना",
        "Catherine, कैथरीन",
        "Kunju, കുഞ്ഞ്",
        "Undu, ഉണ്ട്",
        "Ambalam, അമ്പലം",
        "Nadan, നടൻ",
        "Rajesh, രാജേഷ്",
        "Soikot, সৈকত",
        "Saikat, সৈকত",
        "Padma, পদ্মা",
        "Vetri, வெற்றி",
        "Vetti, வெற்றி",
        "Senthil, செந்தில்",
        "Sendhil, செந்தில்",
        "Karthik, கார்த்திக்",
        "Latha, லதா",
        "Fathima, பாத்திமா",
        "Simha, సింహ",
        "Hamsa, హంస",
        "Hansa, హంస",
        "Khwaja, خواجہ",
        "Khaja, خواجہ",
        "Khalid, خالد",
        "Javed, جاوید",
        "Naved, نوید",
        "Ramesh Bhai, Rameshbhai",
        "Jignesh, જીજ્ઞેશ",
        "Abdul Karim, Abdulkarim",
        "Abdur Rahman, Abdurrahman",
        "Abdul Rahman, Abdul Rehman",
        "R. K. Narayan, आर. के. नारायण",
        "Abdul Rahman, عبدالرحمن"
    })
    void spellingsOfOneNameMeet(String one, String other) {
        assertThat(keys.tokens(one)).hasSameSizeAs(keys.tokens(other));
        assertThat(meet(one, other)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "Ram, Roma",
        "Ram, Rima",
        "Asha, Usha",
        "Asha, Isha",
        "Sita, Sunita",
        "Ravi, Rani",
        "Raj, Raju",
        "Meena, Mona",
        "Salim, Salma",
        "Geeta, Neeta",
        "Ramesh, Rakesh",
        "Sunil, Sunila",
        "Ram, Rama",
        "Amit, Amrit",
        "Mahesh, Mukesh",
        "Rahul, Rula",
        "Imran, Irfan",
        "Salman, Sultan",
        "Vijay, Vinay"
    })
    void differentNamesStayApart(String one, String other) {
        assertThat(meet(one, other)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "Kumari Asha Devi, asha",
        "Km. Asha, asha",
        "कुमारी आशा, asha",
        "Smt. Sunita Devi, sunita",
        "श्री रमेश, ramesh",
        "Late Shri Ramesh, ramesh",
        "Sk. Salim, salim",
        "Asha d/o Ramesh, asha",
        "Devi, devi",
        "Devi Prasad, devi prasad",
        "Baby Devi, baby",
        "Baby Asha, asha",
        "Baby, baby",
        "Asha Kumari, asha",
        "Kumari, kumari",
        "Master Ravi, ravi",
        "Late Ravi, ravi",
        "Sita Bai, sita",
        "Sitabai, sita",
        "Bai, bai",
        "Bibi Fatima, fatima",
        "Fatima Bibi, fatima",
        "Fatima Khatoon, fatima",
        "Lakshmi Amma, lakshmi",
        "Amma, amma",
        "ରମେଶ ଭାଇ, ramesh",
        "શ્રીમતી આશાબેન, asha",
        "আশা দেবী, asha",
        "শ্রীমতী আশা, asha",
        "মোঃ সালমান, salman",
        "ਸ਼੍ਰੀ ਰਾਮ, ram",
        "திருமதி மீனா, mina",
        "செல்வி மீனா, mina",
        "శ్రీమతి మీనా, mina",
        "ಶ್ರೀಮತಿ ಮೀನಾ, mina",
        "ശ്രീമതി മീനാ, mina",
        "شریمتی آشا, asha",
        "फातिमा बेगम, phatima",
        "आशा पुत्री रमेश, asha",
        "Asha daughter of Ramesh, asha",
        "Asha urf Gudiya, asha gudiya",
        "Md., mohammad",
        "Abdul Karim, karim",
        "Abdul, abdul",
        "Abdullah, abdullah",
        "S/o Ramesh, ramesh",
        "d/o. Ramesh Kumar, ramesh kumar",
        "Son of Ramesh, ramesh",
        "पुत्र रमेश, ramesh"
    })
    void titlesAreLeftOutUnlessNothingElseIsLeft(String name, String latin) {
        assertThat(keys.tokens(name)).extracting(Token::latin).containsExactly(latin.split(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "आशा, asha",
        "कमला, kamla",
        "राजकुमार, rajkumar",
        "हिंदुस्तान, hindustan",
        "ਸਿੰਘ, singh",
        "चन्द्र, chandra",
        "ज्ञान, gyan",
        "محمد, mohammad",
        "شبنم, shabnam",
        "राजेश, rajesh"
    })
    void romanisesAsPeopleWrite(String name, String latin) {
        assertThat(keys.tokens(name)).extracting(Token::latin).containsExactly(latin);
    }

    private String names(String written) {
        return keys.names(written).stream()
                .map(name -> name.stream().map(Token::latin).collect(Collectors.joining(" ")))
                .collect(Collectors.joining(", "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ramesh Yadav|ramesh yadav",
                "Raju alias Rajesh Yadav|raju, rajesh yadav",
                "Raju @ Rajesh|raju, rajesh",
                "Raju a.k.a. Rajesh|raju, rajesh",
                "Raju (Rajesh)|raju, rajesh",
                "राजू उर्फ राजेश|raju, rajesh",
                "রাজু ওরফে রাজেশ|raju, rajesh",
                "Ram Kumar|ram kumar, ramkumar kumar",
                "Ram Kumar Yadav|ram kumar yadav, ramkumar kumar yadav",
                "राम कुमार|ram kumar, ramkumar kumar",
                "K. Kumar|k kumar",
                "Urf Raju|raju",
                "Kumar|kumar"
            })
    void aTextMayGiveSeveralNames(String written, String names) {
        assertThat(names(written)).isEqualTo(names);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Unknown",
                "UNKNOWN",
                "Not known",
                "Name not known",
                "N/A",
                "n.a.",
                "NIL",
                "-",
                "xxx",
                "Unknown girl",
                "Baby of Sunita",
                "B/o Sunita",
                "baby girl of Sunita Devi",
                "Baby boy",
                "अज्ञात",
                "नाम पता नहीं",
                "मालूम नहीं",
                "अज्ञात बालिका",
                "অজ্ঞাত",
                "பெயர் தெரியவில்லை",
                "نامعلوم"
            })
    void whatSaysThatNoNameIsKnownIsNone(String written) {
        assertThat(keys.names(written)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Baby", "Nisha", "Anam", "Girija", "Naina", "Sayali", "Nabi", "Child Ram"})
    void namesThatLookLikeItAreNames(String written) {
        assertThat(keys.names(written)).isNotEmpty();
    }

    @Test
    void initialsAreSingleLetters() {
        assertThat(keys.tokens("K. Ramesh").get(0).isInitial()).isTrue();
        assertThat(keys.tokens("கே. ரமேஷ்").get(0).latin()).isEqualTo("k");
        assertThat(keys.tokens("एस. रमेश").get(0).latin()).isEqualTo("s");
        assertThat(keys.tokens("रमेश").get(0).isInitial()).isFalse();
    }

    @Test
    void urduHasKeys() {
        assertThat(keys.tokens("سلمان خان"))
                .extracting(Token::latin)
                .containsExactly("salman", "khan");
    }

    @ParameterizedTest
    @CsvSource({
        "Raju, Rajesh",
        "राजू, Rajendra",
        "Vicky, विक्रम",
        "Kishan, Krishna",
        "Lachhmi, लक्ष्मी",
        "Neetu, Nitin",
        "Yusuf, Joseph",
        "Sanju, Sanjay"
    })
    void shortFormsAreRelatedInBothDirections(String one, String other) {
        assertThat(related(one, other)).isTrue();
        assertThat(related(other, one)).isTrue();
        assertThat(meet(one, other)).isFalse();
    }

    @Test
    void mostNamesAreNotRelated() {
        assertThat(related("Raju", "Suresh")).isFalse();
        assertThat(keys.relatedKeys(keys.tokens("Zubeida").get(0))).doesNotContain("rjis");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Pappu", "पप्पू", "Guddu", "Munna", "मुन्नी", "Chhotu", "Babu", "Gudiya", "Sonu"
            })
    void petNamesAreKnown(String name) {
        assertThat(keys.isPetName(keys.tokens(name).get(0))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ramesh", "Fatima", "Priya", "Lakshmi", "Imran"})
    void realNamesAreNoPetNames(String name) {
        assertThat(keys.isPetName(keys.tokens(name).get(0))).isFalse();
    }

    private boolean related(String one, String other) {
        Token part = keys.tokens(one).get(0);
        Token second = keys.tokens(other).get(0);
        Set<String> related = keys.relatedKeys(part);
        return related.contains(second.key())
                || second.otherKeys().stream().anyMatch(related::contains);
    }

    private boolean meet(String one, String other) {
        List<Token> parts = keys.tokens(one);
        List<Token> others = keys.tokens(other);
        for (int i = 0; i < parts.size(); i++) {
            if (!parts.get(i).soundsLike(others.get(i))) {
                return false;
            }
        }
        return true;
    }
}
