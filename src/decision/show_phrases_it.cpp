// The words of rules as prose in Italian. As in phrases_it.cpp, nothing need agree with titles and
// names.
//
// Tested by tests/unit/decision/show_test.cpp.

#include "decision/show_phrases.hpp"

namespace attain::decision {

const ShowPhrases kShowItalian = {
    .in_effect = "In vigore dal {0}.",
    .followed = "Segue il testo del {0}.",
    .withdrawn = "Ritirato il {0}, primo giorno in cui non vale più.",
    .previous =
        "Il testo precedente, del {0}, è accettato accanto a questo fino al {1}, giorno "
        "compreso; vale il risultato migliore.",
    .accepted_on = "È accettato accanto al testo del {0} fino al {1}, giorno compreso.",
    .options = "Ci sono {0} opzioni; un livello si raggiunge con una qualsiasi.",
    .source = "Nella fonte: {0}",
    .note = "Nota: {0}",

    .to_attain = "Per raggiungere il livello {0} devono valere tutte queste condizioni:",
    .to_attain_one = "Per raggiungere il livello {0} deve valere questa condizione:",
    .not_offered = "Il livello {0} non è previsto.",
    .same_people = "La stessa persona può contare per più di queste condizioni.",

    .cannot_attain_so =
        "Nessun numero stabilito ({0}): questi partner non possono raggiungere il "
        "livello con questa opzione.",
    .cannot_attain =
        "Nessun numero stabilito ({0}): questi partner non possono raggiungere il "
        "livello.",
    .cannot_meet =
        "Nessun numero stabilito ({0}): questi partner non possono soddisfare la "
        "condizione.",
    .cannot_be_told =
        "Nessun numero stabilito ({0}): per questi partner il valore non è definito, "
        "e nessuna condizione che lo richiede è soddisfatta.",

    .any_of = "basta una di queste alternative:",
    .any_of_routes = "basta uno di questi percorsi; le persone dell'uno non contano per l'altro:",
    .all_of = "tutte queste condizioni:",
    .number_of = "{0} di queste {1} condizioni:",

    .people = {"{0} persona", "{0} persone"},
    .who = {"{0} che {1}", "{0} che {1}"},
    .by_one_route = {"{0}, con un solo percorso: {1}",
                     "{0}, con lo stesso percorso per tutte: {1}"},
    .by_any_mix = "{0}, con percorsi anche diversi tra loro: ciascuna {1}",
    .route = {"{0}", "ciascuna {0}"},
    .route_or = "; oppure ",
    .of_whom = "di cui {0}, inoltre, {1}",
    .place_of_whom = {"{0} che inoltre {1}", "{0} che inoltre {1}"},
    .of_whom_various = "di cui, come persone diverse (nessuno conta due volte):",
    .different_people = "persone diverse, nessuno conta due volte:",
    .credentials = {"{0} credenziale", "{0} credenziali"},
    .credentials_among =
        "{0} tra {1}, su tutte le persone insieme: ogni persona conta una volta "
        "per ciascuna di quelle che possiede",
    .passed = {"ha superato {0}", "hanno superato ciascuna {0}"},
    .holds = {"possiede {0}", "possiedono ciascuna {0}"},
    .has = {"ha {0}", "hanno ciascuna {0}"},
    .counts_as = {"vale come {0}", "valgono ciascuna come {0}"},
    .meets = {"soddisfa {0}", "soddisfano ciascuna {0}"},
    .some_of = "almeno {0} di questi requisiti: {1}",
    .test_or = "; ",

    .competency = "un'altra competenza, {0}, nello stesso giorno: {1}",

    .measures = "Che cosa si conta:",
    .common_measures = "Che cosa si conta per più opzioni:",
    .sum = "la somma di «{0}» sull'elenco «{1}»",
    .count = "quanti sono i record dell'elenco «{0}»",
    .count_distinct = "quanti valori diversi di «{0}» ci sono nell'elenco «{1}»",
    .average = {"la media mensile: la somma di «{0}» sull'elenco «{1}», per {2} mese del periodo",
                "la media mensile: la somma di «{0}» sull'elenco «{1}», divisa per i {2} mesi del "
                "periodo"},
    .plus = " più ",
    .difference = "{0} meno {1}",
    .growth = "la crescita da {0} a {1}, in percentuale di {0}; 0 % se {0} è 0 o meno",
    .share = "{0}, in percentuale di {1}; 0 % se {1} è 0 o meno",
    .head_count = "quante sono le persone che {0}",
    .own_number = "il valore «{0}» del partner",
    .points = "la somma di questi punti:",
    .points_up_to = "fino a {0} per {1}: in proporzione, tutti con {2} o più",
    .points_if = "{0} se vale tutto questo, altrimenti nessuno:",
    .only_if = "{0}; e nessuno se non vale tutto questo:",
    .point = {"{0} punto", "{0} punti"},
    .each_term = "Punti richiesti per ogni voce: {0}; altrimenti il totale è 0.",
    .cap = "vale al massimo {0}",

    .counts = {"{0} vale", "{0} valgono"},
    .counts_not = {"{0} non vale", "{0} non valgono"},
    .any_value = "{0}: qualsiasi",
    .alternatives = "almeno una di queste condizioni:",
    .always = "{0}: qualsiasi data",
    .in_window = "{0}: {1}",
    .months = {"nel mese intero della valutazione",
               "nei {0} mesi interi che finiscono con il mese della valutazione"},
    .months_ago = {"nel mese intero che precede di {1} il mese della valutazione",
                   "nei {0} mesi interi che finiscono con il mese che precede di {1} quello della "
                   "valutazione"},
    .days = {"nel solo giorno della data di valutazione",
             "nei {0} giorni che finiscono con la data di valutazione"},
    .days_ago = "nel periodo di {0} che finisce {1} prima della data di valutazione",
    .month_count = {"{0} mese", "{0} mesi"},
    .day_count = {"{0} giorno", "{0} giorni"},

    .credential_titles = "Esami e valutazioni citati sopra:",
    .retired = "{0}, ritirato il {1}",
    .replaced_by = "{0}, al suo posto {1}",
};

}  // namespace attain::decision
