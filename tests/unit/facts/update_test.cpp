// What changes make of the facts of a partner, and that facts with a problem stay as they were.

#include <algorithm>
#include <cstdint>
#include <map>
#include <optional>
#include <random>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <attain/facts.hpp>
#include <attain/render.hpp>

#include "facts/columns.hpp"
#include "sample_rules.hpp"

namespace attain::facts {

namespace {

Facts read(std::string_view json) { return read_facts(json, further_rules()).value(); }

constexpr std::string_view kKnown = R"({"id": "contoso", "as_of": "2018-03-31", "rating": 2.5,
  "slogan": "on", "competencies": {"datacenter": "gold"},
  "deals": [{"customer": "c1", "hours": 3}, {"customer": "c2", "amount": "EUR 5"}],
  "people": [
    {"id": "ana", "role": "sales", "credentials": [{"id": "70-535", "passed": "2017-01-01"}]},
    {"id": "ben"}]})";

struct UpdateCase {
  std::string_view name;
  std::string_view changes;
  UpdateOptions options;
  std::string_view expected;
};

constexpr UpdateOptions kReplace{ListUpdate::kReplace, ListUpdate::kReplace};

const UpdateCase kCases[] = {
    {"nothing but a day", R"({"as_of": "2018-05-01"})", {}, R"(facts "contoso" on 2018-05-01
budget: unknown
rating: 2.5
slogan: "on"
deals: 2
  [0] customer: "c1", amount: unknown, hours: 3
  [1] customer: "c2", amount: EUR 5, hours: unknown
competencies:
  cloud-platform: unknown
  datacenter: gold
people: 2
  "ana" (role: sales, years: unknown, city: unknown): 70-535 passed 2017-01-01
  "ben" (role: unknown, years: unknown, city: unknown): unknown
)"},
    {"some of everything",
     R"({"as_of": "2018-05-01", "id": "contoso", "budget": "USD 7",
      "slogan": "c2", "competencies": {"datacenter": "none", "cloud-platform": "silver"},
      "deals": [{"customer": "c2", "hours": 1}, {"customer": "c3"}],
      "people": [{"id": "zoe", "city": "on", "credentials": ["70-534"]},
        {"id": "ben", "years": 4, "credentials": []},
        {"id": "ana", "city": "c1", "credentials": ["70-535", "70-534"]}]})",
     {},
     R"(facts "contoso" on 2018-05-01
budget: USD 7
rating: 2.5
slogan: "c2"
deals: 4
  [0] customer: "c1", amount: unknown, hours: 3
  [1] customer: "c2", amount: EUR 5, hours: unknown
  [2] customer: "c2", amount: unknown, hours: 1
  [3] customer: "c3", amount: unknown, hours: unknown
competencies:
  cloud-platform: silver
  datacenter: none
people: 3
  "ana" (role: sales, years: unknown, city: "c1"): 70-534, 70-535
  "ben" (role: unknown, years: 4, city: unknown): unknown
  "zoe" (role: unknown, years: unknown, city: "on"): 70-534
)"},
    {"lists and people in place of those known", R"({"as_of": "2018-03-31",
      "deals": [{"customer": "c2"}], "people": [{"id": "ben", "credentials": ["70-535"]}]})",
     kReplace, R"(facts "contoso" on 2018-03-31
budget: unknown
rating: 2.5
slogan: "on"
deals: 1
  [0] customer: "c2", amount: unknown, hours: unknown
competencies:
  cloud-platform: unknown
  datacenter: gold
people: 1
  "ben" (role: unknown, years: unknown, city: unknown): 70-535
)"},
    {"what is not stated is not replaced", R"({"as_of": "2018-03-31", "people": []})", kReplace,
     R"(facts "contoso" on 2018-03-31
budget: unknown
rating: 2.5
slogan: "on"
deals: 2
  [0] customer: "c1", amount: unknown, hours: 3
  [1] customer: "c2", amount: EUR 5, hours: unknown
competencies:
  cloud-platform: unknown
  datacenter: gold
people: 0
)"},
    {"another's id",
     R"({"as_of": "2018-03-31", "id": "fabrikam", "rating": 1})",
     {},
     R"(error[other-partner]: id: changes of `fabrikam` are given for `contoso`
help: give changes the partner's own id, or none
)"},
    {"records and credentials beside those that are not known",
     R"({"as_of": "2018-03-31",
      "people": [{"id": "ana", "credentials": []}, {"id": "ben", "credentials": ["70-535"]}]})",
     {},
     R"(error[added-to-unknown]: people: credentials are added to those of `ben`, which are not known
help: state all people, with `ListUpdate::kReplace`
)"},
    {"more than the limits",
     R"({"as_of": "2018-03-31", "deals": [{}],
      "people": [{"id": "ana", "years": 1}, {"id": "zoe"}]})",
     {ListUpdate::kAdd, ListUpdate::kAdd, 2, 2},
     R"(error[too-many-records]: more records than the limit of 2
help: leave out records that no rule counts, or raise `max_records`

error[too-many-people]: people: more people than the limit of 2
help: leave out people who hold nothing that counts, or raise `max_people`
)"},
    {"numbers that add up to too much",
     R"({"as_of": "2018-03-31",
      "deals": [{"hours": -99999999999999}]})",
     {},
     R"(error[total-out-of-range]: deals: the numbers of `hours` in `deals` add up to too much
help: their total, signs left aside, may be at most 100,000,000,000,000
)"}};

TEST(UpdateTest, PutsWhatIsStatedInThePlaceOfWhatIsKnown) {
  for (const UpdateCase& one : kCases) {
    SCOPED_TRACE(one.name);
    Facts facts = read(kKnown);
    const std::string before = dump(facts.columns());
    const std::vector<Diagnostic> problems = update(facts, read(one.changes), one.options);
    EXPECT_EQ(problems.empty() ? dump(facts.columns()) : render(problems), one.expected);
    if (!problems.empty()) {
      EXPECT_EQ(dump(facts.columns()), before);
    }
  }
}

TEST(UpdateTest, AddsNothingToWhatIsNotKnown) {
  const char* nothing = R"({"as_of": "2018-03-31"})";
  Facts facts = read(nothing);
  const std::string before = dump(facts.columns());
  EXPECT_EQ(render(update(facts, read(R"({"as_of": "2018-03-31", "deals": [{}],
      "people": [{"id": "ana"}]})"))),
            R"(error[added-to-unknown]: deals: records are added to `deals`, which is not known
help: state all of its records, with `ListUpdate::kReplace`

error[added-to-unknown]: people: people are added, though it is not known who there is
help: state all of them, with `ListUpdate::kReplace`
)");
  EXPECT_EQ(dump(facts.columns()), before);
  const Facts none = read(R"({"as_of": "2018-03-31", "deals": [], "people": []})");
  EXPECT_TRUE(update(facts, none).empty());
  EXPECT_EQ(dump(facts.columns()), before);
  EXPECT_TRUE(update(facts, none, kReplace).empty());
  EXPECT_EQ(dump(facts.columns()), dump(none.columns()));
}

TEST(UpdateTest, TakesTheIdOfChangesIfItHasNone) {
  Facts facts = read(R"({"as_of": "2018-03-31"})");
  EXPECT_TRUE(update(facts, read(R"({"as_of": "2018-03-31", "id": "contoso"})")).empty());
  EXPECT_EQ(facts.id(), "contoso");
  EXPECT_TRUE(update(facts, read(R"({"as_of": "2018-04-01"})")).empty());
  EXPECT_EQ(facts.id(), "contoso");
}

TEST(UpdateTest, LeavesTheFactsOfOthersAlone) {
  Facts facts = read(kKnown);
  const Facts held = facts;
  const std::string before = dump(held.columns());
  EXPECT_TRUE(update(facts, read(R"({"as_of": "2018-03-31", "deals": [{}]})")).empty());
  EXPECT_EQ(dump(held.columns()), before);
  EXPECT_EQ(facts.columns().tables[0].rows, 3U);

  // Now they are nobody else's.
  const Columns* own = &facts.columns();
  EXPECT_TRUE(update(facts, read(R"({"as_of": "2018-03-31", "deals": [{}]})")).empty());
  EXPECT_EQ(&facts.columns(), own);
  EXPECT_EQ(facts.columns().tables[0].rows, 4U);
}

TEST(UpdateTest, TakesFactsAsChangesOfThemselves) {
  Facts facts = read(kKnown);
  EXPECT_TRUE(update(facts, facts).empty());
  EXPECT_EQ(facts.columns().tables[0].rows, 4U);
  EXPECT_EQ(facts.columns().people.size(), 2U);
  EXPECT_EQ(facts.columns().texts.size(), 3U);
}

// The same by maps: what is stated later overwrites.
struct Naive {
  using Cells = std::map<std::string, std::string>;
  struct Person {
    Cells fields;
    std::optional<std::map<std::string, std::string>> credentials;  // With the day of the pass.
  };

  Cells attributes;
  std::optional<std::vector<Cells>> deals;
  std::optional<std::vector<std::string>> order;  // Of people.
  std::map<std::string, Person> people;

  bool update(const Naive& changes, const UpdateOptions& options);  ///< False if it must not be.
  Facts facts() const;
};

void overwrite(Naive::Cells& known, const Naive::Cells& stated) {
  for (const auto& [key, value] : stated) known[key] = value;
}

bool may_add(const Naive& known, const Naive& changes, const UpdateOptions& options) {
  const bool adds_deals = options.records == ListUpdate::kAdd && changes.deals;
  if (adds_deals && !known.deals && !changes.deals->empty()) return false;
  if (options.people == ListUpdate::kReplace || !changes.order) return true;
  if (!known.order && !changes.order->empty()) return false;
  return std::none_of(changes.order->begin(), changes.order->end(), [&](const std::string& id) {
    const auto& credentials = changes.people.at(id).credentials;
    const auto before = known.people.find(id);
    const bool is_unknown = before != known.people.end() && !before->second.credentials;
    return is_unknown && credentials && !credentials->empty();
  });
}

bool Naive::update(const Naive& changes, const UpdateOptions& options) {
  if (!may_add(*this, changes, options)) return false;
  overwrite(attributes, changes.attributes);
  if (changes.deals) {
    if (options.records == ListUpdate::kReplace) deals.emplace();
    if (deals) deals->insert(deals->end(), changes.deals->begin(), changes.deals->end());
  }
  if (!changes.order) return true;
  if (options.people == ListUpdate::kReplace) {
    order.emplace();
    people.clear();
  }
  for (const std::string& id : *changes.order) {
    const Person& stated = changes.people.at(id);
    if (!people.contains(id)) {
      order->push_back(id);
      people[id] = stated;
      continue;
    }
    Person& person = people[id];
    overwrite(person.fields, stated.fields);
    if (person.credentials && stated.credentials) {
      overwrite(*person.credentials, *stated.credentials);
    }
  }
  return true;
}

Facts Naive::facts() const {
  FactsBuilder builder(further_rules(), "contoso", *Date::parse("2018-03-31"));
  for (const auto& [key, value] : attributes) builder.set(key, value);
  if (deals) builder.known("deals");
  for (const Cells& deal : deals.value_or(std::vector<Cells>{})) {
    FactsBuilder::Record record = builder.add_record("deals");
    for (const auto& [key, value] : deal) record.set(key, value);
  }
  if (order) builder.known("people");
  for (const std::string& id : order.value_or(std::vector<std::string>{})) {
    FactsBuilder::Person person = builder.add_person(id);
    for (const auto& [key, value] : people.at(id).fields) person.set(key, value);
    if (!people.at(id).credentials) {
      person.credentials_unknown();
      continue;
    }
    for (const auto& [key, value] : *people.at(id).credentials) {
      person.holds(key, Date::parse(value));
    }
  }
  return builder.build().value();
}

class Generator {
 public:
  explicit Generator(unsigned seed) : random_(seed) {}

  bool one_in(unsigned count) { return below(count) == 0; }

  Naive partner() {
    Naive partner;
    if (one_in(3)) partner.attributes["slogan"] = text();
    if (one_in(3)) partner.attributes["rating"] = fmt::format("{}", below(9));
    if (one_in(2)) {
      partner.deals.emplace(below(4));
      for (Naive::Cells& deal : *partner.deals) {
        if (one_in(2)) deal["customer"] = text();
        if (one_in(2)) deal["hours"] = fmt::format("{}", below(9));
      }
    }
    if (one_in(2)) {
      partner.order.emplace();
      for (const char* id : {"eva", "ana", "dan", "ben", "zoe"}) {
        if (!one_in(3)) continue;
        partner.order->push_back(id);
        partner.people[id] = person();
      }
    }
    return partner;
  }

 private:
  unsigned below(unsigned bound) { return static_cast<unsigned>(random_() % bound); }
  std::string text() { return fmt::format("t{}", below(6)); }

  Naive::Person person() {
    Naive::Person person;
    if (one_in(2)) person.fields["role"] = one_in(2) ? "sales" : "technical";
    if (one_in(2)) person.fields["city"] = text();
    if (one_in(4)) return person;
    person.credentials.emplace();
    for (const char* credential : {"70-535", "70-534"}) {
      if (one_in(2)) (*person.credentials)[credential] = fmt::format("2017-01-0{}", 1 + below(9));
    }
    return person;
  }

  std::mt19937 random_;
};

// What the dump does not show.
void check_invariants(const Columns& columns) {
  EXPECT_EQ(columns.credentials_known,
            std::all_of(columns.people.begin(), columns.people.end(),
                        [](const Person& one) { return one.credentials_known; }));
  EXPECT_EQ(std::set<std::string>(columns.texts.begin(), columns.texts.end()).size(),
            columns.texts.size());
  for (std::uint32_t i = 0; i < columns.holdings.size(); ++i) {
    const Person& holder = columns.people[columns.holdings[i].person];
    EXPECT_TRUE(holder.first <= i && i < holder.end);
  }
}

void compare_updates(unsigned seed) {
  Generator generate(seed);
  Naive naive = generate.partner();
  Facts facts = naive.facts();
  for (int step = 0; step < 4; ++step) {
    UpdateOptions options;
    if (generate.one_in(3)) options.records = ListUpdate::kReplace;
    if (generate.one_in(3)) options.people = ListUpdate::kReplace;
    const Naive changes = generate.partner();
    EXPECT_EQ(update(facts, changes.facts(), options).empty(), naive.update(changes, options));
    EXPECT_EQ(dump(facts.columns()), dump(naive.facts().columns()));
    check_invariants(facts.columns());
  }
}

TEST(UpdateTest, AgreesWithFactsStatedAnew) {
  for (unsigned seed = 0; seed < 3'000 && !HasFailure(); ++seed) {
    SCOPED_TRACE(seed);
    compare_updates(seed);
  }
}

}  // namespace

}  // namespace attain::facts
