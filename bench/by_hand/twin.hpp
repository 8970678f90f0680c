#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

#include "facts/columns.hpp"

/// Competencies as a programmer would write them without attain, one file for each: what attain's
/// times are held against. All facts that they need must be known.
namespace bench::by_hand {

enum class Tier : std::uint8_t { kNone, kSilver, kGold };

/// Empty for kNone, as in attain::Tiers.
std::string_view to_string(Tier tier);

/// Why the tier is what it is; the same kinds of data as attain's evidence and gaps.
struct Explanation {
  struct Record {
    std::size_t index = 0;
    std::int64_t amount = 0;
    std::string_view excluded_by;  ///< The first field that keeps it out; empty if it counts.
  };
  struct Person {
    std::string_view id;
    bool counted = false;
    std::vector<std::string_view> lacking;
  };
  struct Gap {
    std::int64_t amount = 0;
    int people = 0;
  };
  Tier tier = Tier::kNone;
  std::int64_t number = 0;  ///< What the first requirement of gold compares.
  std::vector<Record> records;
  std::array<std::vector<Person>, 5> people;      ///< Of each test of people, in the text's order.
  std::array<std::vector<std::size_t>, 2> seats;  ///< Of silver and gold: who fills each place.
  Gap to_silver;
  Gap to_gold;
};

/// One competency's rules in C++. Looks its codes up once and reuses its parser's buffers.
class Twin {
 public:
  virtual ~Twin() = default;

  /// Judges facts that stand in attain's own columns.
  virtual Tier decide(const attain::facts::Columns& facts) const = 0;
  virtual Explanation explain(const attain::facts::Columns& facts) const = 0;

  /// Judges facts straight from their JSON, which it takes to be right.
  virtual Tier decide_json(std::string_view json) = 0;
};

std::unique_ptr<Twin> cloud_productivity(const attain::model::Vocabulary& vocabulary);
std::unique_ptr<Twin> devops(const attain::model::Vocabulary& vocabulary);
std::unique_ptr<Twin> customer_relationship_management(const attain::model::Vocabulary& vocabulary);
std::unique_ptr<Twin> five_distinct_people(const attain::model::Vocabulary& vocabulary);

}  // namespace bench::by_hand
