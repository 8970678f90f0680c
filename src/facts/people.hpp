#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include <attain/facts.hpp>

#include "facts/columns.hpp"
#include "facts/walk.hpp"

namespace attain::facts {

/// Writes the people of a partner, what they are and what they hold, into its columns.
class PeopleWriter {
 public:
  explicit PeopleWriter(Walk& walk) : walk_(walk) {}

  void start(Columns& columns, const FactsOptions& options);

  /// The people are known from now on, and `more` of them will follow. False, and reported, if they
  /// are more than the limit; then they must not follow.
  bool begin_people(std::size_t more);
  void begin_person();

  /// What a key of a person means.
  enum class PersonKey : std::uint8_t { kId, kCredentials, kField };
  struct PersonKeyMeaning {
    PersonKey key = PersonKey::kId;
    std::uint32_t code = 0;  ///< kField.
  };
  /// None, which is reported, if there is no such key or it is stated twice.
  std::optional<PersonKeyMeaning> person_key(std::string_view name);
  /// Where only a field may be named. None, which is reported, as before.
  std::optional<std::uint32_t> field_code(std::string_view name);

  void id(const Scalar& value);
  void field(std::uint32_t code, const Scalar& value);
  /// What the person holds is known from now on; or is not, which must not follow on a credential.
  void begin_credentials() { columns_->people.back().credentials_known = true; }
  void credentials_unknown();

  void begin_credential();
  enum class CredentialKey : std::uint8_t { kId, kPassed, kExpires };
  std::optional<CredentialKey> credential_key(std::string_view name);
  void credential(const Scalar& id);
  void passed(const Scalar& date);
  void expires(const Scalar& date);
  void end_credential();

  void end_person();
  /// With the path at all people.
  void end_people();

  bool is_open() const { return is_open_; }
  /// How many people were begun, the one being written included.
  std::uint32_t size() const { return static_cast<std::uint32_t>(columns_->people.size()); }
  /// How many credentials of the person were begun.
  std::uint32_t credentials() const { return credentials_; }

 private:
  void missing_id(std::string_view whose);
  void contradiction();
  void check_dates();
  void duplicate(std::uint32_t first, std::uint32_t second);

  Walk& walk_;
  Columns* columns_ = nullptr;
  std::size_t limit_ = 0;
  bool is_beyond_limit_ = false;
  std::vector<Path::Step> steps_;     // The last step of the way to each person.
  std::vector<std::uint32_t> by_id_;  // Working memory of end_people.

  bool is_open_ = false;
  bool has_id_ = false;
  std::uint32_t credentials_ = 0;
  SeenKeys person_seen_;

  Holding holding_;
  bool has_credential_ = false;  // Stated, right or wrong.
  bool is_credential_ = false;   // Right.
  SeenKeys credential_seen_;
  std::vector<std::uint32_t> last_holder_;  // For each credential, the last person's place + 1.
};

}  // namespace attain::facts
