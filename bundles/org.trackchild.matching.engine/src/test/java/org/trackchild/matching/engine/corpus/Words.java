package org.trackchild.matching.engine.corpus;

/** What offices say of looks: each entry in English and Hindi. */
final class Words {

    static final String[] SAYINGS = {
        "says that there is a river behind the house",
        "गाय और बकरी की बात करता है",
        "sings a song about the moon",
        "speaks of a grandmother",
        "रेल की बात करता है",
        "says that the father drives a rickshaw",
        "speaks of a school with a big tree",
        "रोता है"
    };
    static final String[][] BUILDS = {
        {"thin", "दुबला"}, {"medium", "मध्यम"}, {"medium", "मध्यम"}, {"strong", "मजबूत"}
    };
    static final String[][] COMPLEXIONS = {
        {"wheatish", "गेहुंआ"},
        {"wheatish", "गेहुंआ"},
        {"fair", "गोरा"},
        {"dark", "काला"},
        {"dusky", "सांवला"}
    };
    static final String[][] HAIRS = {
        {"black short", "काले छोटे"},
        {"black", "काले"},
        {"black long", "काले लंबे"},
        {"black curly", "काले घुंघराले"},
        {"brown", "भूरे"},
        {"shaved", "मुंडा"}
    };
    static final String[][] EYES = {
        {"black", "काली"}, {"brown", "भूरी"}, {"large black", "बड़ी काली"}, {"grey", "स्लेटी"}
    };
    static final String[][] KINDS = {
        {"mole", "तिल"},
        {"scar", "निशान"},
        {"cut mark", "कटे का निशान"},
        {"burn mark", "जलने का निशान"},
        {"birthmark", "लहसुन"},
        {"stitch mark", "टांके"},
        {"tattoo", "गोदना"},
        {"wart", "मस्सा"},
        {"white patch", "सफेद दाग"},
        {"hole", "छेद"},
        {"lump", "गांठ"},
        {"fracture", "टूटी हड्डी"}
    };
    static final String[][] SIDES = {{"", ""}, {"left", "बायां"}, {"right", "दायां"}};
    static final String[][] PARTS = {
        {"cheek", "गाल"},
        {"forehead", "माथा"},
        {"hand", "हाथ"},
        {"chin", "ठोड़ी"},
        {"foot", "पैर"},
        {"neck", "गर्दन"},
        {"eyebrow", "भौंह"},
        {"arm", "बांह"},
        {"nose", "नाक"},
        {"knee", "घुटना"},
        {"back", "पीठ"},
        {"ear", "कान"},
        {"chest", "छाती"},
        {"shoulder", "कंधा"},
        {"lip", "होंठ"},
        {"finger", "उंगली"},
        {"stomach", "पेट"},
        {"elbow", "कोहनी"},
        {"head", "सिर"},
        {"palm", "हथेली"}
    };
    static final String[][] COLOURS = {
        {"blue", "नीला"},
        {"red", "लाल"},
        {"white", "सफेद"},
        {"black", "काला"},
        {"green", "हरा"},
        {"yellow", "पीला"},
        {"pink", "गुलाबी"},
        {"brown", "भूरा"},
        {"grey", "स्लेटी"},
        {"orange", "नारंगी"},
        {"purple", "बैंगनी"},
        {"cream", "क्रीम"},
        {"striped", "धारीदार"},
        {"printed", "छापेदार"}
    };
    static final String[][] GARMENTS_OF_GIRLS = {
        {"frock", "फ्रॉक"},
        {"salwar", "सलवार"},
        {"kurta", "कुर्ता"},
        {"skirt", "स्कर्ट"},
        {"dupatta", "दुपट्टा"},
        {"tshirt", "टीशर्ट"},
        {"jeans", "जींस"},
        {"sweater", "स्वेटर"},
        {"uniform", "वर्दी"},
        {"slippers", "चप्पल"}
    };
    static final String[][] GARMENTS_OF_BOYS = {
        {"shirt", "कमीज"},
        {"pants", "पैंट"},
        {"tshirt", "टीशर्ट"},
        {"jeans", "जींस"},
        {"kurta", "कुर्ता"},
        {"shorts", "निकर"},
        {"sweater", "स्वेटर"},
        {"uniform", "वर्दी"},
        {"vest", "बनियान"},
        {"slippers", "चप्पल"}
    };
    static final String[][] DISABILITIES = {
        {"deaf", "बहरा"}, {"mute", "गूंगा"}, {"mental", "मंदबुद्धि"}, {"lame", "लंगड़ा"}
    };

    static final String[][] THINGS = {
        {"school bag", "स्कूल का थैला"},
        {"school bag", "स्कूल का थैला"},
        {"cloth bag", "कपड़े का थैला"},
        {"water bottle", "पानी की बोतल"},
        {"some money", "कुछ पैसे"},
        {"toy car", "खिलौना गाड़ी"},
        {"doll", "गुड़िया"},
        {"mobile phone", "मोबाइल फोन"},
        {"ball", "गेंद"},
        {"cricket bat", "क्रिकेट का बल्ला"},
        {"tin box", "टीन का डिब्बा"},
        {"silver bracelet", "चांदी का कड़ा"},
        {"black thread on the neck", "गले में काला धागा"},
        {"kite", "पतंग"},
        {"lunch box", "टिफिन"},
        {"umbrella", "छाता"}
    };

    private Words() {}
}
