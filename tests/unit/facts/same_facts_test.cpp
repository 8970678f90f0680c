// The same facts, stated in JSON, in YAML and in C++, are the same columns.

#include <optional>
#include <random>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <attain/facts.hpp>

#include "sample_rules.hpp"

namespace attain::facts {

namespace {

constexpr std::string_view kTexts[] = {"c1",  "NO",   "007", "true", "a b",
                                       "- x", "é: [", "1e3", "null"};
constexpr std::string_view kLicenses[] = {"paid", "trial", "test"};
constexpr std::string_view kMarkets[] = {"developed", "developing"};
constexpr std::string_view kCredentials[] = {"70-346", "70-347", "MCSA"};

struct Held {
  std::string_view credential;
  std::optional<Date> passed;
  std::optional<Date> expires;
};

struct Person {
  std::string id;
  std::optional<std::vector<Held>> credentials;
};

struct License {
  std::optional<std::string_view> customer;
  std::optional<std::string_view> license;
  std::optional<std::int64_t> users;
};

struct Sale {
  std::optional<Date> sold;
  std::optional<std::int64_t> amount;
  std::optional<bool> renewed;
};

struct Partner {
  std::string id;
  Date as_of;
  std::optional<bool> active;
  std::optional<std::int64_t> offices;
  std::optional<std::int64_t> balance;
  std::optional<Date> joined;
  std::optional<std::string_view> region;
  std::optional<std::string_view> market;
  std::optional<std::vector<License>> licenses;
  std::optional<std::vector<Sale>> sales;
  std::optional<std::vector<Person>> people;
};

class Generator {
 public:
  explicit Generator(unsigned seed) : random_(seed) {}

  Partner partner() {
    Partner partner;
    partner.id = fmt::format("p{}", below(1000));
    partner.as_of = day();
    partner.active = maybe([&] { return below(2) == 1; });
    partner.offices = maybe([&] { return number(); });
    partner.balance = maybe([&] { return -number(); });
    partner.joined = maybe([&] { return day(); });
    partner.region = maybe([&] { return one_of(kTexts); });
    partner.market = maybe([&] { return one_of(kMarkets); });
    partner.licenses = maybe([&] { return list([&] { return license(); }); });
    partner.sales = maybe([&] { return list([&] { return sale(); }); });
    partner.people = maybe([&] { return people(); });
    return partner;
  }

 private:
  std::size_t below(std::size_t n) { return random_() % n; }

  template <class Make>
  auto maybe(Make make) -> std::optional<decltype(make())> {
    if (below(4) == 0) return std::nullopt;
    return make();
  }

  template <class Make>
  auto list(Make make) -> std::vector<decltype(make())> {
    std::vector<decltype(make())> items(below(4));
    for (auto& item : items) item = make();
    return items;
  }

  template <std::size_t N>
  std::string_view one_of(const std::string_view (&texts)[N]) {
    return texts[below(N)];
  }

  std::int64_t number() {
    constexpr std::int64_t kNumbers[] = {0, 1, 999, 100'000'000'000'000'000};
    return kNumbers[below(4)];
  }
  Date day() { return Date::from_days(static_cast<std::int32_t>(below(40'000)) - 10'000); }

  License license() {
    return {maybe([&] { return one_of(kTexts); }), maybe([&] { return one_of(kLicenses); }),
            maybe([&] { return number(); })};
  }

  Sale sale() {
    return {maybe([&] { return day(); }), maybe([&] { return number(); }),
            maybe([&] { return below(2) == 1; })};
  }

  std::vector<Person> people() {
    std::vector<Person> people = list([&] {
      return Person{{}, maybe([&] { return credentials(); })};
    });
    for (std::size_t i = 0; i < people.size(); ++i)
      people[i].id = fmt::format("{}{}", one_of(kTexts), i);
    return people;
  }

  std::vector<Held> credentials() {
    std::vector<Held> held;
    for (std::size_t i = 0; i < std::size(kCredentials); ++i) {
      if (below(2) == 0) continue;
      Held one{kCredentials[2 - i], maybe([&] { return day(); }), std::nullopt};
      if (one.passed)
        one.expires = maybe([&] { return Date::from_days(one.passed->days() + 365); });
      held.push_back(one);
    }
    return held;
  }

  std::mt19937 random_;
};

std::string json(bool value) { return value ? "true" : "false"; }
std::string json(std::int64_t value) { return fmt::format("{}", value); }
std::string json(Date value) { return fmt::format("\"{}\"", value.to_string()); }
std::string json(std::string_view value) { return fmt::format("\"{}\"", value); }

// Keys and values in JSON, or in YAML on one line, where texts that need no quotes have none.
class Members {
 public:
  template <class Value>
  void add(std::string_view key, const std::optional<Value>& value) {
    if (value) add_written(key, json(*value));
  }
  void add_written(std::string_view key, std::string_view value) {
    text_ += fmt::format("{}\"{}\": {}", text_.empty() ? "" : ", ", key, value);
  }
  std::string object() const { return "{" + text_ + "}"; }

 private:
  std::string text_;
};

template <class Items, class Write>
std::string list_of(const Items& items, Write write) {
  std::string text;
  for (const auto& item : items) text += (text.empty() ? "" : ", ") + write(item);
  return "[" + text + "]";
}

std::string json(const License& license) {
  Members members;
  members.add("customer", license.customer);
  members.add("license", license.license);
  members.add("users", license.users);
  return members.object();
}

std::string json(const Sale& sale) {
  Members members;
  members.add("renewed", sale.renewed);
  members.add("amount", sale.amount);
  members.add("sold", sale.sold);
  return members.object();
}

std::string json(const Held& held) {
  if (!held.passed && !held.expires) return json(held.credential);
  Members members;
  members.add("expires", held.expires);
  members.add_written("id", json(held.credential));
  members.add("passed", held.passed);
  return members.object();
}

std::string json(const Person& person) {
  Members members;
  if (person.credentials) {
    members.add_written("credentials",
                        list_of(*person.credentials, [](const Held& held) { return json(held); }));
  }
  members.add_written("id", json(std::string_view(person.id)));
  return members.object();
}

Members members_of(const Partner& partner) {
  Members members;
  if (partner.people) {
    members.add_written(
        "people", list_of(*partner.people, [](const Person& person) { return json(person); }));
  }
  members.add_written("id", json(std::string_view(partner.id)));
  members.add("market", partner.market);
  members.add("region", partner.region);
  members.add("joined", partner.joined);
  members.add_written("as_of", json(partner.as_of));
  members.add("balance", partner.balance);
  members.add("offices", partner.offices);
  members.add("active", partner.active);
  if (partner.sales) {
    members.add_written("sales",
                        list_of(*partner.sales, [](const Sale& sale) { return json(sale); }));
  }
  if (partner.licenses) {
    members.add_written("licenses",
                        list_of(*partner.licenses, [](const License& one) { return json(one); }));
  }
  return members;
}

template <class Target, class Value>
void set(Target& target, std::string_view name, const std::optional<Value>& value) {
  if (value) target.set(name, *value);
}

FactsResult build(const Partner& partner) {
  FactsBuilder builder(sample_rules(), partner.id, partner.as_of);
  set(builder, "active", partner.active);
  set(builder, "offices", partner.offices);
  set(builder, "balance", partner.balance);
  set(builder, "joined", partner.joined);
  set(builder, "region", partner.region);
  set(builder, "market", partner.market);
  if (partner.licenses) builder.known("licenses");
  for (const License& license : partner.licenses.value_or(std::vector<License>{})) {
    FactsBuilder::Record record = builder.add_record("licenses");
    set(record, "customer", license.customer);
    set(record, "license", license.license);
    set(record, "users", license.users);
  }
  if (partner.sales) builder.known("sales");
  for (const Sale& sale : partner.sales.value_or(std::vector<Sale>{})) {
    FactsBuilder::Record record = builder.add_record("sales");
    set(record, "sold", sale.sold);
    set(record, "amount", sale.amount);
    set(record, "renewed", sale.renewed);
  }
  if (partner.people) builder.known("people");
  for (const Person& person : partner.people.value_or(std::vector<Person>{})) {
    FactsBuilder::Person added = builder.add_person(person.id);
    if (!person.credentials) added.credentials_unknown();
    for (const Held& held : person.credentials.value_or(std::vector<Held>{})) {
      added.holds(held.credential, held.passed, held.expires);
    }
  }
  return builder.build();
}

// Takes the quotes from names, dates and whatever else YAML would read the same without.
std::string without_needless_quotes(const std::string& json) {
  std::string yaml;
  for (std::size_t i = 0; i < json.size(); ++i) {
    const std::size_t end = json[i] == '"' ? json.find('"', i + 1) : i;
    const std::string_view text = std::string_view(json).substr(i, end - i + 1);
    const std::string_view inner = text.size() > 2 ? text.substr(1, text.size() - 2) : text;
    const bool is_plain =
        inner.find_first_not_of("abcdefghijklmnopqrstuvwxyzMCSANO0123456789-_") == inner.npos &&
        inner.front() != '-' && inner != "null";
    yaml += text.size() > 2 && is_plain ? inner : text;
    i = end;
  }
  return yaml;
}

TEST(SameFactsTest, InEveryFormAreTheSameColumns) {
  for (unsigned seed = 0; seed < 600; ++seed) {
    const Partner partner = Generator(seed).partner();
    const std::string json = members_of(partner).object();
    const std::string yaml = without_needless_quotes(json);
    SCOPED_TRACE(json);
    const FactsResult built = build(partner);
    ASSERT_TRUE(built.ok());
    ASSERT_EQ(read_json(json), shown(built));
    ASSERT_EQ(read_yaml(json), shown(built));
    ASSERT_EQ(read_yaml(yaml), shown(built)) << yaml;
  }
}

}  // namespace

}  // namespace attain::facts
