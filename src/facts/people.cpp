// Takes the people of a partner, and the fields and credentials of each, gives them in its columns.
//
// INVARIANT: what a person holds is sorted by credential, none twice; no two people have one id.
// Equal ids are found by sorting: no choice of ids makes that slow.
// Tested by tests/unit/facts/people_test.cpp.

#include "facts/people.hpp"

#include <algorithm>
#include <array>
#include <numeric>
#include <string>
#include <tuple>
#include <utility>

#include <fmt/format.h>

#include "diagnostic/words.hpp"
#include "facts/cells.hpp"
#include "value/number.hpp"

namespace attain::facts {

namespace {

using diagnostic::Code;

// In the order of PersonKey and of CredentialKey. Behind the keys of a person are the fields.
constexpr std::array<std::string_view, 2> kPersonKeys = {"id", "credentials"};
constexpr std::array<std::string_view, 3> kCredentialKeys = {"id", "passed", "expires"};

std::string day(Value days) { return Date::from_days(static_cast<std::int32_t>(days)).to_string(); }

}  // namespace

void PeopleWriter::start(Columns& columns, const FactsOptions& options) {
  columns_ = &columns;
  limit_ = options.max_people;
  is_beyond_limit_ = false;
  is_open_ = false;
  steps_.clear();
  columns.person_fields.resize(columns.vocabulary->person_fields.size());
  last_holder_.assign(columns.vocabulary->credentials.size(), 0);
}

bool PeopleWriter::begin_people(std::size_t more) {
  std::vector<Person>& people = columns_->people;
  columns_->people_known = true;
  if (more > limit_ - people.size()) {
    if (!is_beyond_limit_) {
      walk_.fail(Walk::Part::kValue, [&] {
        return Problem{Code::kTooManyPeople,
                       fmt::format("more people than the limit of {}",
                                   value::group_digits(static_cast<Value>(limit_), ",")),
                       "leave out people who hold nothing that counts, or raise `max_people`"};
      });
    }
    is_beyond_limit_ = true;
    return false;
  }
  if (more > 1) {
    people.reserve(people.size() + more);
    for (std::vector<Value>& column : columns_->person_fields) {
      column.reserve(people.size() + more);
    }
  }
  return true;
}

void PeopleWriter::begin_person() {
  const auto holdings = static_cast<std::uint32_t>(columns_->holdings.size());
  columns_->people.push_back({{}, false, holdings, holdings});
  for (std::vector<Value>& column : columns_->person_fields) column.push_back(kUnknown);
  steps_.push_back(walk_.path().steps().back());
  is_open_ = true;
  has_id_ = false;
  credentials_ = 0;
  person_seen_.reset(kPersonKeys.size() + columns_->person_fields.size());
}

std::optional<PeopleWriter::PersonKeyMeaning> PeopleWriter::person_key(std::string_view name) {
  const model::Vocabulary& vocabulary = *columns_->vocabulary;
  if (const auto code = vocabulary.person_field_codes.find(name)) {
    if (!walk_.check_first(person_seen_, kPersonKeys.size() + *code)) return std::nullopt;
    return PersonKeyMeaning{PersonKey::kField, *code};
  }
  const auto key = std::find(kPersonKeys.begin(), kPersonKeys.end(), name);
  if (key != kPersonKeys.end()) {
    const auto place = static_cast<std::size_t>(key - kPersonKeys.begin());
    if (!walk_.check_first(person_seen_, place)) return std::nullopt;
    return PersonKeyMeaning{static_cast<PersonKey>(place), 0};
  }
  walk_.fail(Walk::Part::kKey, [&] {
    std::vector<std::string_view> names(kPersonKeys.begin(), kPersonKeys.end());
    for (const std::string_view field : model::names(vocabulary.person_fields)) {
      names.push_back(field);
    }
    return Problem{Code::kUnknownKey, fmt::format("unknown key {}", diagnostic::quoted(name)),
                   diagnostic::suggestion(name, names)};
  });
  return std::nullopt;
}

std::optional<std::uint32_t> PeopleWriter::field_code(std::string_view name) {
  const model::Vocabulary& vocabulary = *columns_->vocabulary;
  const std::optional<std::uint32_t> code = vocabulary.person_field_codes.find(name);
  if (!code) {
    walk_.fail(Walk::Part::kKey, [&] {
      return Problem{Code::kUnknownField,
                     fmt::format("unknown field {} of people", diagnostic::quoted(name)),
                     diagnostic::suggestion(name, model::names(vocabulary.person_fields))};
    });
    return std::nullopt;
  }
  return walk_.check_first(person_seen_, kPersonKeys.size() + *code) ? code : std::nullopt;
}

void PeopleWriter::field(std::uint32_t code, const Scalar& value) {
  const model::Field& declared = columns_->vocabulary->person_fields[code];
  columns_->person_fields[code].back() =
      read_cell(walk_, value, declared, *columns_).value_or(kUnknown);
}

void PeopleWriter::id(const Scalar& value) {
  has_id_ = true;
  const auto id = walk_.check_text(value);
  if (!id) return;
  if (id->empty()) {
    walk_.fail(Walk::Part::kValue, [] {
      return Problem{Code::kInvalidName, "a person's id is empty", "give each person an id"};
    });
  }
  columns_->people.back().id = *id;
}

void PeopleWriter::credentials_unknown() {
  if (credentials_ > 0) contradiction();
  columns_->people.back().credentials_known = false;
}

void PeopleWriter::contradiction() {
  walk_.fail(Walk::Part::kValue, [] {
    return Problem{Code::kDuplicateKey, "`credentials` is stated and said to be unknown",
                   "call `holds` or `credentials_unknown`, not both"};
  });
}

void PeopleWriter::begin_credential() {
  if (!columns_->people.back().credentials_known) contradiction();
  ++credentials_;
  holding_ = {};
  has_credential_ = false;
  is_credential_ = false;
  credential_seen_.reset(kCredentialKeys.size());
}

std::optional<PeopleWriter::CredentialKey> PeopleWriter::credential_key(std::string_view name) {
  const auto place = walk_.check_key(name, kCredentialKeys, credential_seen_);
  return place ? std::optional(static_cast<CredentialKey>(*place)) : std::nullopt;
}

void PeopleWriter::credential(const Scalar& id) {
  has_credential_ = true;
  const auto name = walk_.check_text(id, "a credential");
  if (!name) return;
  const model::Vocabulary& vocabulary = *columns_->vocabulary;
  const std::optional<std::uint32_t> code = vocabulary.credential_codes.find(*name);
  if (!code) {
    walk_.fail(Walk::Part::kValue, [&] {
      return Problem{Code::kUnknownCredential,
                     fmt::format("unknown credential {}", diagnostic::quoted(*name)),
                     diagnostic::suggestion(*name, model::names(vocabulary.credentials))};
    });
    return;
  }
  holding_.credential = *code;
  is_credential_ = true;
}

void PeopleWriter::passed(const Scalar& date) {
  holding_.passed = walk_.check_date(date).value_or(kUnknown);
}

void PeopleWriter::expires(const Scalar& date) {
  holding_.expires = walk_.check_date(date).value_or(kUnknown);
}

void PeopleWriter::end_credential() {
  if (!has_credential_) missing_id("a credential");
  if (!is_credential_) return;
  check_dates();
  const auto person = static_cast<std::uint32_t>(columns_->people.size());
  if (std::exchange(last_holder_[holding_.credential], person) == person) {
    walk_.fail(Walk::Part::kValue, [&] {
      const std::string& name = columns_->vocabulary->credentials[holding_.credential].id;
      return Problem{
          Code::kDuplicateName,
          fmt::format("credential {} is stated twice of one person", diagnostic::quoted(name)),
          "state it once, with the dates that count"};
    });
    return;
  }
  holding_.person = person - 1;
  columns_->holdings.push_back(holding_);
}

void PeopleWriter::check_dates() {
  if (holding_.passed == kUnknown) return;
  const model::Credential& credential = columns_->vocabulary->credentials[holding_.credential];
  if (holding_.expires != kUnknown && holding_.expires < holding_.passed) {
    walk_.fail(Walk::Part::kValue, [&] {
      return Problem{Code::kInvalidDate,
                     fmt::format("{} expires on {}, before it is passed on {}",
                                 diagnostic::quoted(credential.id), day(holding_.expires),
                                 day(holding_.passed)),
                     "`passed` is the day of the pass, `expires` the last day on which it counts"};
    });
  }
  if (credential.retired && holding_.passed > credential.retired->days()) {
    walk_.warn(Walk::Part::kValue, [&] {
      return Problem{Code::kPassedAfterRetirement,
                     fmt::format("{} is passed on {}, after it was retired on {}",
                                 diagnostic::quoted(credential.id), day(holding_.passed),
                                 credential.retired->to_string()),
                     "it counts all the same; mend the day if it is wrong"};
    });
  }
}

void PeopleWriter::end_person() {
  if (!has_id_) missing_id("a person");
  Person& person = columns_->people.back();
  person.end = static_cast<std::uint32_t>(columns_->holdings.size());
  if (!person.credentials_known) columns_->credentials_known = false;
  std::sort(columns_->holdings.begin() + person.first, columns_->holdings.end(),
            [](const Holding& a, const Holding& b) { return a.credential < b.credential; });
  is_open_ = false;
}

void PeopleWriter::missing_id(std::string_view whose) {
  walk_.fail(Walk::Part::kValue, [&] {
    return Problem{Code::kMissingKey, fmt::format("{} needs the key `id`", whose), "add `id`"};
  });
}

void PeopleWriter::end_people() {
  const std::vector<Person>& people = columns_->people;
  by_id_.resize(people.size());
  std::iota(by_id_.begin(), by_id_.end(), 0U);
  std::sort(by_id_.begin(), by_id_.end(), [&](std::uint32_t a, std::uint32_t b) {
    return std::tie(people[a].id, a) < std::tie(people[b].id, b);
  });
  std::size_t first = 0;
  for (std::size_t i = 1; i < by_id_.size(); ++i) {
    const std::string& id = people[by_id_[i]].id;
    if (id != people[by_id_[first]].id) {
      first = i;
    } else if (!id.empty()) {
      duplicate(by_id_[first], by_id_[i]);
    }
  }
}

void PeopleWriter::duplicate(std::uint32_t first, std::uint32_t second) {
  Path& path = walk_.path();
  const Path::Step& step = steps_[second];
  const Path::Scope at_second(path, step);
  walk_.fail(step.is_item ? Walk::Part::kValue : Walk::Part::kKey, [&] {
    const Path at_first = path.sibling(steps_[first].ordinal);
    return Problem{Code::kDuplicatePerson,
                   fmt::format("person {} is stated twice, first {}",
                               diagnostic::quoted(columns_->people[second].id),
                               step.is_item ? fmt::format("as `{}`", at_first.to_string())
                                            : "on " + walk_.place_of_key(at_first)),
                   "state all credentials of a person in one place"};
  });
}

}  // namespace attain::facts
