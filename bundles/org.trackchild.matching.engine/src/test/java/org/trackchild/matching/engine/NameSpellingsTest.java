package org.trackchild.matching.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trackchild.matching.api.Agreement;
import org.trackchild.matching.api.Geography;
import org.trackchild.matching.api.Reason;
import org.trackchild.matching.api.Subject;
import org.trackchild.matching.engine.parameters.Parameters;
import org.trackchild.matching.scripts.ScriptNameKeys;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.model.ChildDescription;
import org.trackchild.model.Event;
import org.trackchild.model.PersonName;
import org.trackchild.model.Place;

/** How names are written in India, and what the engine makes of two ways; both ways round. */
class NameSpellingsTest {

    private final MatchEngine engine = new MatchEngine(new ScriptNameKeys(), Parameters.defaults());

    @BeforeEach
    void comparators() {
        engine.use(BuiltInComparators.all(Geography.UNKNOWN));
    }

    private static Subject child(CaseKind kind, String name, String father) {
        return new Subject(
                CaseId.next(),
                kind,
                ChildDescription.builder()
                        .name(PersonName.of(name))
                        .father(PersonName.of(father))
                        .build(),
                new Event(LocalDate.of(2026, 1, 1), null, Place.UNKNOWN));
    }

    private void expect(String comparator, Subject one, Subject other, Agreement agreement) {
        engine.put(one);
        engine.put(other);
        assertThat(reason(comparator, one, other).agreement()).isEqualTo(agreement);
        assertThat(reason(comparator, other, one).agreement()).isEqualTo(agreement);
    }

    private Reason reason(String comparator, Subject query, Subject candidate) {
        return engine.pair(query, candidate.id()).orElseThrow().explanation().reasons().stream()
                .filter(reason -> reason.comparator().equals(comparator))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        // abbreviations and titles
        "Md. Irfan, Mohammed Irfan",
        "Mohd Irfan, Irfan",
        "Muhammed Irfan, Mohammad Irfan",
        "Sk. Salim, Shaikh Saleem",
        "Sheikh Salim, Salim Sk",
        "Abdul Karim, Abdulkarim",
        "Abdur Rahman, Abdul Rehman",
        "Abdul Karim, Karim",
        "Asha Kumari, Asha Devi",
        "Km. Asha, Asha",
        "Fatima Khatun, Fatima Bibi",
        "Sunita Bai, Sunita",
        // written together or apart
        "Ram Kumar, Ramkumar",
        "राम कुमार, Ramkumar",
        "Om Prakash, ओमप्रकाश",
        "Sita Ram Yadav, Sitaram",
        "Vijaya Lakshmi, Vijayalakshmi",
        "Noor Jahan, Nurjahan",
        "Nizam Uddin, Nizamuddin",
        "Mohan Lal, Mohanlal Sharma",
        // initials of the south
        "M. Kavitha, Kavitha",
        "Kavitha M, M. Kavitha",
        "K. S. Ravi, Ravi",
        "M. Kavitha, கவிதா",
        // more names than one
        "Raju alias Rajesh, Rajesh",
        "Raju @ Rajesh, Raju",
        "राजू उर्फ राजेश, राजेश",
        // what else is written in the field
        "S/o Ramesh, Ramesh",
        "Asha D/o Ramesh, Asha",
        "पुत्र रमेश, रमेश",
        // caste and community names that come and go
        "Ramesh Kumar Yadav, Ramesh Yadav",
        "Ramesh Yadav, Ramesh",
        // spellings of the north, the south, the east
        "Laxmi, Lakshmi",
        "Chaudhary, Chowdhury",
        "Choudhury, Chaudhry",
        "Sunil, Suneel",
        "Kavita, Kavitha",
        "Kanimozhi, Kanimoli",
        "Pazhani, Palani",
        "Biswanath, Vishwanath",
        "Gautam, Gowtham",
        "Yusuf, Yousuf",
        "Ayesha, Aisha",
        "Dharmendra, Dharmender",
        "Rajeswari, Rajeshwari",
        // scripts, among them one without short vowels
        "Fatima, فاطمہ",
        "Imran, عمران",
        "Shabnam, شبنم",
        "Muskan, مسکان",
        "Sourav, সৌরভ",
        "Jothi, ஜோதி",
        "Gurpreet, ਗੁਰਪ੍ਰੀਤ",
        "Bhavesh, ભાવેશ",
        "Prasanta, ପ୍ରଶାନ୍ତ",
        "Venkatesh, వెంకటేష్",
        "Manjunath, ಮಂಜುನಾಥ",
        "Sreekumar, ശ്രീകുമാർ"
    })
    void oneNameWrittenInTwoWaysAgrees(String one, String other) {
        expect(
                "child_name",
                child(CaseKind.MISSING, one, null),
                child(CaseKind.FOUND, other, null),
                Agreement.AGREES);
    }

    @ParameterizedTest
    @CsvSource({
        "Sourav, Saurabh",
        "Jyoti, Jothi",
        "Raju, Rajesh",
        "Yasmeen, Jasmin",
        "Joseph, Jose",
        "Ganesh, Ganesan",
        "Sunita, Sumita",
        "Aniruddha, Anirudh",
        "Yadav Ramesh, Ramesh"
    })
    void namesThatMayBeOneAgreePartly(String one, String other) {
        Subject missing = child(CaseKind.MISSING, one, null);
        Subject found = child(CaseKind.FOUND, other, null);
        engine.put(found);

        assertThat(reason("child_name", missing, found).agreement()).isEqualTo(Agreement.PARTLY);
    }

    @ParameterizedTest
    @CsvSource({
        "Abdul Karim, Abdul Salam",
        "Md. Irfan, Md. Salim",
        "Ramesh Kumar, Mukesh",
        "M. Kavitha, M. Sundari",
        "Asha Devi, Sita Devi",
        "Imran, Irfan",
        "Ramkumar, Rajkishor"
    })
    void differentNamesDiffer(String one, String other) {
        Subject missing = child(CaseKind.MISSING, one, null);
        Subject found = child(CaseKind.FOUND, other, null);
        engine.put(found);

        assertThat(reason("child_name", missing, found).bits()).isNegative();
    }

    @ParameterizedTest
    @CsvSource({"Unknown", "Not known", "N/A", "अज्ञात", "नाम पता नहीं", "Baby of Sunita", "-"})
    void aNameThatIsNotKnownIsNoName(String none) {
        expect(
                "child_name",
                child(CaseKind.MISSING, none, null),
                child(CaseKind.FOUND, "Ramesh", null),
                Agreement.NOT_RECORDED);
        expect(
                "father_name",
                child(CaseKind.MISSING, "Ramesh", none),
                child(CaseKind.FOUND, "Ramesh", "Mohan"),
                Agreement.NOT_RECORDED);
    }

    @ParameterizedTest
    @CsvSource({
        "S/o Ramesh, Ramesh",
        "Late Shri Ramesh Yadav, Ramesh",
        "स्व. रमेश यादव, Ramesh Yadav",
        "Ramesh (late), Ramesh",
        "Sk. Salim, Salim Shaikh"
    })
    void fathersAgree(String one, String other) {
        expect(
                "father_name",
                child(CaseKind.MISSING, null, one),
                child(CaseKind.FOUND, null, other),
                Agreement.AGREES);
    }
}
