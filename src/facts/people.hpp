#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include <attain/facts.hpp>

#include "facts/cells.hpp"
#include "facts/columns.hpp"
#include "facts/expected_keys.hpp"
#include "facts/texts.hpp"
#include "facts/walk.hpp"
#include "value/name.hpp"

namespace attain::facts {

/// Writes the people of a partner, what they are and what they hold, into its columns.
class PeopleWriter {
 public:
  PeopleWriter(Walk& walk, const model::Vocabulary& vocabulary);

  void start(Columns& columns, TextKeeper& texts, const FactsOptions& options);

  /// The people are known from now on, and `more` of them will follow; 0 if that is not known yet.
  /// False, and reported, if they are more than the limit; then they must not follow.
  bool begin_people(std::size_t more);
  void begin_person();

  /// What a key of a person means.
  enum class PersonKey : std::uint8_t { kId, kCredentials, kField };
  struct PersonKeyMeaning {
    PersonKey key = PersonKey::kId;
    std::uint32_t code = 0;  ///< kField.
  };
  /// None, which is reported, if there is no such key or it is stated twice.
  std::optional<PersonKeyMeaning> person_key(const FoundKey& found) {
    if (!found.code) {
      unknown_key(found.name);
      return std::nullopt;
    }
    const std::uint32_t code = *found.code;
    if (!walk_.check_first(person_seen_, code)) return std::nullopt;
    if (code >= kFirstField) return PersonKeyMeaning{PersonKey::kField, code - kFirstField};
    return PersonKeyMeaning{static_cast<PersonKey>(code), 0};
  }
  ExpectedKeys& person_keys() { return expected_of_person_; }
  /// Where only a field may be named. None, which is reported, as before.
  std::optional<std::uint32_t> field_code(std::string_view name);

  void id(const Scalar& value);
  void field(std::uint32_t code, const Scalar& value) {
    const model::Field& declared = columns_->vocabulary->person_fields[code];
    columns_->person_fields[code].back() = read_cell(walk_, value, declared, *texts_);
  }
  /// What the person holds is known from now on; or is not, which must not follow on a credential.
  void begin_credentials() { columns_->people.back().credentials_known = true; }
  void credentials_unknown();

  void begin_credential();
  enum class CredentialKey : std::uint8_t { kId, kPassed, kExpires };
  std::optional<CredentialKey> credential_key(const FoundKey& found) {
    if (!found.code) {
      unknown_key_of_credential(found.name);
      return std::nullopt;
    }
    if (!walk_.check_first(credential_seen_, *found.code)) return std::nullopt;
    return static_cast<CredentialKey>(*found.code);
  }
  ExpectedKeys& credential_keys() { return expected_of_credential_; }
  void credential(const Scalar& id);
  void passed(const Scalar& date) { holding_.passed = walk_.check_date(date); }
  void expires(const Scalar& date) { holding_.expires = walk_.check_date(date); }
  void end_credential();

  void end_person();
  /// With the path at all people.
  void end_people();

  bool is_within_limit() const { return size() <= limit_; }

  bool is_open() const { return is_open_; }
  /// How many people were begun, the one being written included.
  std::uint32_t size() const { return static_cast<std::uint32_t>(columns_->people.size()); }
  /// How many credentials of the person were begun.
  std::uint32_t credentials() const { return credentials_; }

 private:
  // Codes of keys for SeenKeys are those of PersonKey up to this one, then fields.
  static constexpr std::uint32_t kFirstField = 2;
  static constexpr std::size_t kCredentialKeys = 3;

  void missing_id(std::string_view whose);
  void empty_id();
  void unknown_key(std::string_view name);
  void unknown_key_of_credential(std::string_view name);
  void unknown_credential(std::string_view name);
  void repeated_credential();
  void sort_holdings(std::uint32_t first);
  void contradiction();
  void check_dates();  // REQUIRES: it is known when the credential was passed.
  void duplicate(std::uint32_t first, std::uint32_t second);

  Walk& walk_;
  Columns* columns_ = nullptr;
  TextKeeper* texts_ = nullptr;
  std::size_t limit_ = 0;
  bool is_beyond_limit_ = false;
  std::vector<Path::Step> steps_;  // The last step of the way to each person.
  TextIndex ids_;
  bool may_repeat_ids_ = false;
  std::vector<std::uint32_t> by_id_;  // Working memory of end_people.

  bool is_open_ = false;
  bool has_id_ = false;
  std::uint32_t credentials_ = 0;
  value::NameIndex keys_of_person_;
  ExpectedKeys expected_of_person_{keys_of_person_};
  SeenKeys person_seen_;

  Holding holding_;
  bool has_credential_ = false;  // Stated, right or wrong.
  bool is_credential_ = false;   // Right.
  bool is_sorted_ = true;        // What the person holds.
  value::NameIndex keys_of_credential_;
  ExpectedKeys expected_of_credential_{keys_of_credential_};
  SeenKeys credential_seen_;
  std::vector<std::uint32_t> last_holder_;  // For each credential, the last person's place + 1.
};

// What is asked of every person and every credential is here to be compiled into the walk through
// them.

inline void PeopleWriter::begin_person() {
  const auto holdings = static_cast<std::uint32_t>(columns_->holdings.size());
  Person& person = columns_->people.emplace_back();
  person.first = holdings;
  person.end = holdings;
  for (std::vector<Value>& column : columns_->person_fields) column.push_back(kUnknown);
  steps_.push_back(walk_.path().steps().back());
  is_open_ = true;
  has_id_ = false;
  credentials_ = 0;
  is_sorted_ = true;
  person_seen_.reset(kFirstField + columns_->person_fields.size());
}

inline void PeopleWriter::id(const Scalar& value) {
  has_id_ = true;
  if (!walk_.check_text(value)) return;
  if (value.text.empty()) empty_id();
  std::vector<Person>& people = columns_->people;
  people.back().id = value.text;
  const auto same =
      ids_.find_or_note(value.text, static_cast<std::uint32_t>(people.size() - 1),
                        [&people](std::uint32_t at) { return std::string_view(people[at].id); });
  if (same) may_repeat_ids_ = true;
}

inline void PeopleWriter::begin_credential() {
  if (!columns_->people.back().credentials_known) contradiction();
  ++credentials_;
  holding_ = {};
  has_credential_ = false;
  is_credential_ = false;
  credential_seen_.reset(kCredentialKeys);
}

inline void PeopleWriter::credential(const Scalar& id) {
  has_credential_ = true;
  if (!walk_.check_text(id, "a credential")) return;
  const std::optional<std::uint32_t> code = columns_->vocabulary->credential_codes.find(id.text);
  if (!code) return unknown_credential(id.text);
  holding_.credential = *code;
  is_credential_ = true;
}

inline void PeopleWriter::end_credential() {
  if (!has_credential_) missing_id("a credential");
  if (!is_credential_) return;
  if (holding_.passed != kUnknown) check_dates();
  const std::uint32_t person = size();
  if (std::exchange(last_holder_[holding_.credential], person) == person) {
    return repeated_credential();
  }
  std::vector<Holding>& holdings = columns_->holdings;
  const bool is_first = holdings.size() == columns_->people.back().first;
  if (!is_first && holdings.back().credential > holding_.credential) is_sorted_ = false;
  holding_.person = person - 1;
  holdings.push_back(holding_);
}

inline void PeopleWriter::end_person() {
  if (!has_id_) missing_id("a person");
  Person& person = columns_->people.back();
  person.end = static_cast<std::uint32_t>(columns_->holdings.size());
  if (!person.credentials_known) columns_->credentials_known = false;
  if (!is_sorted_) sort_holdings(person.first);
  is_open_ = false;
}

}  // namespace attain::facts
