// The renderer's words in Italian. Titles and names may be of either gender, and people too: so the
// phrases around them are such that nothing need agree with them.
//
// Tested by tests/unit/decision/text_test.cpp and the cases of tests/golden.

#include "decision/phrases.hpp"

namespace attain::decision {

const Phrases kItalian = {
    .language = "it",

    .digit_separator = ".",
    .range = "da {0} a {1}",
    .or_more = "{0} o più",
    .or_less = "{0} o meno",
    .at_least = "almeno {0}",
    .up_to = "fino a {0}",
    .not_known = "dato mancante",
    .last_and = " e ",
    .last_or = " o ",
    .clause_and = ", e ",
    .clause_or = ", oppure ",
    .more = {"{0} altro", "altri {0}"},

    .statuses = {"non previsto", "non raggiunto", "non definito", "da accertare", "raggiunto"},

    .partner_on = "{0} al {1}",
    .this_partner = "questo partner",
    .attribute = "{0} {1}",
    .attribute_unknown = "{0}: dato mancante",
    .rules_of = "secondo le regole del {0}",
    .competency = "{0}, testo del {1}: {2}",
    .attained = "{0}, con {1}",
    .not_attained = {"nessun livello previsto", "nessun livello raggiunto",
                     "le regole non lo stabiliscono", "livello da accertare"},
    .no_text = "{0}: nessun testo in vigore al {1}",
    .first_text = "il primo è del {0}",
    .text_withdrawn = "ritirato il {0}",

    .any_of = "almeno una di queste alternative",
    .all_of = "tutte queste condizioni",
    .titled = "{0}: {1}",
    .branch = "{0} ({1})",
    .no_number = "nessun numero stabilito ({0})",
    .none_stated = "nessun numero",
    .actual_of = "{0} su {1}",
    .actual_asked = "{0}, valore richiesto: {1}",
    .compared = {"esattamente {0}", "almeno {0}", "al massimo {0}", "più di {0}", "meno di {0}"},
    .short_by = {"ne manca {0}", "ne mancano {0}"},
    .too_many = "{0} di troppo",

    .records = {"{0} record", "{0} record"},
    .counted = {"contato {0} su {1}", "contati {0} su {1}"},
    .left_out = {"escluso {0}", "esclusi {0}"},
    .may_count = {"incerto {0}", "incerti {0}"},
    .no_records = "nessun record",
    .unknown_list = "mancano i dati di «{0}»",
    .not_listed = "{0}: valore non in elenco",
    .excluded = "{0}: valore escluso",
    .field_unknown = "{0}: dato mancante",
    .before_window = "{0}: prima del periodo considerato",
    .after_window = "{0}: dopo il periodo considerato",

    .people = {"{0} persona{1} con {2}", "{0} persone{1}, ciascuna con {2}"},
    .people_with = "persone con {0}",
    .nobody = "nessuno",
    .nearest = {"il caso più vicino è {0}", "i casi più vicini sono {0}"},
    .lacks = "non ha {0}",
    .expired = "validità di {0} terminata il {1}",
    .not_counted = "fuori dal conteggio: {0}",
    .credentials_unknown = "credenziali mancanti nei dati: {0}",
    .people_unknown = "mancano i dati sulle persone",

    .to_reach = "Per raggiungere il livello {0}: {1}.",
    .to_settle = "Per accertare il livello {0}: {1}.",
    .nothing_helps = "Per raggiungere il livello {0}: nessun cambiamento dei dati è sufficiente.",
    .raise = "{0} {1} in più",
    .lower = "{0} {1} in meno",
    .more_people = {"{0} persona in più con {1}", "{0} persone in più, ciascuna con {1}"},
    .person_gains = "{0} {1}",
    .exams = {.gains = "deve superare {0}", .gained_later = "supera {0} solo il {1}"},
    .certifications = {.gains = "deve conseguire {0}", .gained_later = "consegue {0} solo il {1}"},
    .tell = "indicare {0}",
    .attribute_fact = "«{0}»",
    .list_fact = "l'elenco «{0}»",
    .people_fact = "le persone",
    .credentials_fact = "le credenziali di {0}",

    .readings = "I testi poco chiari sono intesi così:",
    .source = "Fonte: {0}",
    .published = "pubblicazione del {0}",
    .text_of = "testo del {0}",
};

}  // namespace attain::decision
