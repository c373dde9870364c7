package org.trackchild.matching.link;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Makes up persons of North India: families that share surname, address and telephone, some of
 * whose members are twins; people who moved; names in Devanagari or Latin; typing errors, swapped
 * names, day and month swapped, missing values. A second record of somebody has the identifier of
 * the first one with a letter.
 */
final class Persons {

    static final String HEADER =
            "id,given_name,surname,sex,date_of_birth,address,suburb,postcode,state,phone,national_id";

    private static final String[][] GIVEN = {
        {"Asha", "आशा"}, {"Ramesh", "रमेश"}, {"Sunita", "सुनीता"}, {"Mohan", "मोहन"},
        {"Geeta", "गीता"}, {"Suresh", "सुरेश"}, {"Kavita", "कविता"}, {"Vijay", "विजय"},
        {"Anita", "अनीता"}, {"Rajesh", "राजेश"}, {"Pooja", "पूजा"}, {"Deepak", "दीपक"},
        {"Rekha", "रेखा"}, {"Sanjay", "संजय"}, {"Neha", "नेहा"}, {"Anil", "अनिल"},
        {"Meena", "मीना"}, {"Prakash", "प्रकाश"}, {"Lata", "लता"}, {"Manoj", "मनोज"},
        {"Usha", "उषा"}, {"Ashok", "अशोक"}, {"Shanti", "शांति"}, {"Dinesh", "दिनेश"},
        {"Sarita", "सरिता"}, {"Mahesh", "महेश"}, {"Kiran", "किरण"}, {"Naresh", "नरेश"},
        {"Priya", "प्रिया"}, {"Harish", "हरीश"}, {"Savita", "सविता"}, {"Gopal", "गोपाल"}
    };

    private static final String[] SURNAMES = {
        "Kumar", "Singh", "Yadav", "Sharma", "Verma", "Gupta", "Mishra", "Tiwari", "Pandey",
        "Chauhan", "Maurya", "Prajapati", "Rawat", "Joshi", "Bisht", "Saxena", "Agarwal", "Khan",
        "Ansari", "Siddiqui", "Chaudhary", "Rathore", "Thakur", "Dubey", "Shukla", "Srivastava"
    };

    private static final String[] WORDS = {
        "Gandhi", "Nehru", "Station", "Civil Lines", "Rajendra", "Ambedkar", "Shastri", "Patel",
        "Subhash", "Azad", "Tilak", "Laxmi", "Vikas", "Indira", "Mandir", "Bazar"
    };

    private final Random random;
    private final List<String> records = new ArrayList<>();

    private Persons(long seed) {
        random = new Random(seed);
    }

    /** A left and a right table: so many persons in both, the rest in one of them. */
    static List<List<String>> twoTables(long seed, int both, int onlyLeft, int onlyRight) {
        Persons persons = new Persons(seed);
        while (persons.records.size() < both + onlyLeft + onlyRight) {
            persons.addFamily();
        }
        // members of one family are in both tables, in one, or in none
        Collections.shuffle(persons.records, persons.random);
        List<String> left = new ArrayList<>();
        List<String> right = new ArrayList<>();
        for (int i = 0; i < both + onlyLeft + onlyRight; i++) {
            String record = persons.records.get(i);
            if (i < both + onlyLeft) {
                left.add(record);
            }
            if (i < both || i >= both + onlyLeft) {
                right.add(persons.again(record, i < both));
            }
        }
        Collections.shuffle(right, persons.random);
        return List.of(left, right);
    }

    /** Person that a record is of. */
    static String person(String id) {
        return id.replaceAll("[a-z]", "");
    }

    private void addFamily() {
        String surname = SURNAMES[skewed(SURNAMES.length)];
        String home =
                (1 + random.nextInt(300))
                        + " "
                        + WORDS[random.nextInt(WORDS.length)]
                        + (random.nextBoolean() ? " Marg" : " Nagar");
        int town = random.nextInt(60);
        String place = "Town" + (char) ('a' + town % 26) + "pur" + town / 26;
        String phone = "9" + (100_000_000 + random.nextInt(899_999_999));
        LocalDate born = LocalDate.of(1950, 1, 1).plusDays(random.nextInt(20_000));
        int members = 1 + random.nextInt(4);
        for (int i = 0; i < members; i++) {
            int given = skewed(GIVEN.length);
            boolean twin = i > 1 && random.nextInt(8) == 0;
            born = twin ? born : born.plusDays(400 + random.nextInt(1_500));
            records.add(
                    String.join(
                            ",",
                            "p" + records.size(),
                            GIVEN[given][0],
                            surname,
                            given % 2 == 0 ? "f" : "m",
                            born.toString(),
                            home,
                            place,
                            Integer.toString(200_000 + town * 37),
                            "State" + town % 7,
                            phone,
                            Integer.toString(100_000_000 + random.nextInt(899_999_999))));
        }
    }

    private int skewed(int size) {
        double at = random.nextDouble();
        return (int) (at * at * size);
    }

    private String again(String record, boolean errors) {
        String[] values = record.split(",", -1);
        values[0] = values[0].replace('p', 'q');
        if (!errors) {
            return String.join(",", values);
        }
        if (random.nextInt(3) == 0) {
            for (String[] name : GIVEN) {
                values[1] = name[0].equals(values[1]) ? name[1] : values[1];
            }
        }
        if (random.nextInt(25) == 0) {
            String given = values[1];
            values[1] = values[2];
            values[2] = given;
        }
        if (random.nextInt(10) == 0) {
            values[5] = (1 + random.nextInt(300)) + " New Colony";
            values[6] = "Townzpur9";
            values[7] = "209999";
            values[9] = "9" + (100_000_000 + random.nextInt(899_999_999));
        }
        if (random.nextInt(12) == 0) {
            String[] date = values[4].split("-");
            values[4] = date[0] + "-" + date[2] + "-" + date[1];
        }
        for (int i = 1; i < values.length; i++) {
            if (random.nextInt(8) == 0) {
                values[i] = "";
            } else if (i != 3 && random.nextInt(12) == 0) {
                values[i] = slip(values[i]);
            }
        }
        if (random.nextInt(3) > 0) {
            values[10] = "";
        }
        return String.join(",", values);
    }

    private String slip(String value) {
        if (value.length() < 3) {
            return value;
        }
        int at = random.nextInt(value.length() - 1);
        return switch (random.nextInt(3)) {
            case 0 -> value.substring(0, at) + value.substring(at + 1);
            case 1 ->
                    value.substring(0, at)
                            + value.charAt(at + 1)
                            + value.charAt(at)
                            + value.substring(at + 2);
            default -> value.substring(0, at) + (char) ('a' + at % 26) + value.substring(at + 1);
        };
    }
}
