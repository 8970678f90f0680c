#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include <simdjson.h>

#include "bench/by_hand/twin.hpp"
#include "facts/columns.hpp"

/// What the hand-written rules share: reading facts, from columns and from JSON.
namespace bench::by_hand {

/// A credential that a text names, and the bits that holding it sets.
struct Named {
  std::string_view id;
  std::uint32_t bits = 0;
};

/// The bits of all that a person holds on the day of the facts.
class Credentials {
 public:
  Credentials(const attain::model::Vocabulary& vocabulary, std::span<const Named> named);

  std::uint32_t held(const attain::facts::Columns& facts,
                     const attain::facts::Person& person) const {
    const attain::facts::Value as_of = facts.as_of.days();
    std::uint32_t bits = 0;
    for (std::uint32_t i = person.first; i < person.end; ++i) {
      const attain::facts::Holding& holding = facts.holdings[i];
      // Not known is less than any day, which suits the first of these alone.
      if (holding.passed > as_of) continue;
      if (holding.expires < as_of && holding.expires != attain::facts::kUnknown) continue;
      bits |= bits_[holding.credential];
    }
    return bits;
  }

 private:
  std::vector<std::uint32_t> bits_;  ///< By the credential's code.
};

/// A person as a test sees it that asks for the `wanted` bits. The missing ones are named by the
/// first credential that sets them.
Explanation::Person tested(std::string_view id, std::uint32_t held, std::uint32_t wanted,
                           std::span<const Named> named);

/// The choices of a field as bits of their codes.
std::uint64_t choices(const attain::model::Field& field,
                      std::initializer_list<std::string_view> names);

inline bool contains(std::uint64_t mask, attain::facts::Value code) {
  return (mask >> code & 1) != 0;
}

/// A field's place in its list of records. REQUIRES: the list has it.
std::size_t field(const attain::model::RecordList& list, std::string_view name);

/// Members of a JSON object; empty if absent.
std::string_view text(const simdjson::dom::element& object, std::string_view key);
simdjson::dom::array list(const simdjson::dom::element& object, std::string_view key);

/// The bits of all that a person holds on the day `as_of`.
std::uint32_t held(const simdjson::dom::element& person, std::string_view as_of,
                   std::span<const Named> named);

}  // namespace bench::by_hand
