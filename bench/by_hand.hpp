#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include <simdjson.h>

#include "facts/columns.hpp"

/// The text of 2017-09-15 of Cloud Productivity as a programmer would write it without attain: what
/// attain's times are held against. All facts that it needs must be known.
namespace bench::by_hand {

enum class Tier : std::uint8_t { kNone, kSilver, kGold };

/// Empty for kNone, as in attain::Tiers.
std::string_view to_string(Tier tier);

/// What the competency is judged by: thresholds on one number and two head counts.
struct Numbers {
  std::int64_t active_entitlements = 0;
  int with_both_exams = 0;
  int with_certification = 0;
};

Tier tier(const Numbers& numbers, bool developed);

/// Why the tier is what it is; the same kinds of data as attain's evidence and gaps.
struct Explanation {
  enum class Reason : std::uint8_t { kNone, kWorkload, kLicense, kAssociation };
  struct Record {
    std::size_t index = 0;
    std::int64_t amount = 0;
    Reason reason = Reason::kNone;  ///< kNone: it counts.
  };
  struct Person {
    std::string_view id;
    bool counted = false;
    std::vector<std::string_view> lacking;
  };
  struct Gap {
    std::int64_t active_entitlements = 0;
    int people = 0;
  };
  Tier tier = Tier::kNone;
  Numbers numbers;
  std::vector<Record> records;
  std::vector<Person> by_exams;
  std::vector<Person> by_certification;
  Gap to_silver;
  Gap to_gold;
};

/// Judges facts that stand in attain's own columns. Looks its codes up once.
class ColumnRules {
 public:
  explicit ColumnRules(const attain::model::Vocabulary& vocabulary);

  Tier decide(const attain::facts::Columns& facts) const;
  Explanation explain(const attain::facts::Columns& facts) const;

 private:
  struct Held {
    bool first_exam = false;
    bool second_exam = false;
    bool certification = false;
  };
  Held held(const attain::facts::Columns& facts, const attain::facts::Person& person) const;
  Explanation::Reason reason(const attain::facts::Table& table, std::size_t row) const;

  std::size_t market_;
  attain::facts::Value developed_;
  std::size_t entitlements_;
  std::size_t workload_;
  std::size_t license_;
  std::size_t association_;
  std::size_t active_users_;
  std::uint64_t workloads_;
  std::uint64_t associations_;
  attain::facts::Value trial_;
  std::uint32_t first_exam_;
  std::uint32_t second_exam_;
  std::uint32_t certification_;
};

/// Judges facts straight from their JSON, which it takes to be right. Reuses its parser's buffers.
class JsonRules {
 public:
  Tier decide(std::string_view json);

 private:
  simdjson::dom::parser parser_;
};

}  // namespace bench::by_hand
