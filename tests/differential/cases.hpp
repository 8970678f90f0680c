#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include <attain/value.hpp>

#include "differential/fraction.hpp"

namespace attain::differential {

/// Plain descriptions of generated rules and facts, apart from every type of the library but Date,
/// so that the naive evaluator shares no code with the one it is held against.

/// What every generated program declares.
enum class Type { kFlag, kCount, kInteger, kDecimal, kMoney, kDate, kText, kOneOf };

struct Field {
  std::string name;
  Type type = Type::kText;
  std::vector<std::string> choices = {};  // kOneOf
};

extern const std::vector<std::string> kTiers;
extern const std::vector<Field> kAttributes;
extern const std::map<std::string, std::vector<Field>> kLists;  // visits are dated, by `day`
extern const std::vector<Field> kPersonFields;
extern const std::vector<std::string> kCatalogue;       // of credentials
extern const std::vector<std::string> kDeclaredAwards;  // competencies without rules

const Field& field_of(const std::vector<Field>& fields, const std::string& name);

/// What a number counts: nothing by name, dollars, percent, or days since 1970-01-01.
enum class Unit { kNone, kDollars, kPercent, kDay };

struct Number {
  std::string attribute;                                    // empty: one branch, named ""
  std::map<std::string, std::optional<Fraction>> branches;  // none: undefined
  Unit unit = Unit::kNone;
};

struct Bound {
  std::string comparator;
  Fraction number;
};

struct Condition;
using Filter = std::vector<Condition>;  // all must hold

/// One key of a `where`.
struct Condition {
  enum class Kind { kAny, kListed, kExcluded, kCompared, kAnyOf };
  std::string field;  // empty: kAnyOf
  Kind kind = Kind::kAny;
  std::vector<std::string> values = {};  // choices and sets, `true` and `false`
  std::vector<Bound> bounds = {};
  Unit unit = Unit::kNone;  // of the bounds
  std::vector<Filter> alternatives = {};
};

struct Test {
  enum class Kind { kNamed, kAnyOf, kAllOf, kNumberOf, kWhere };
  Kind kind = Kind::kNamed;
  std::string name;  // a credential, a profile or a set
  std::vector<Test> parts = {};
  int least = 0;  // kNumberOf
  Filter where = {};
  std::optional<Date> accepted_until = {};
  std::optional<Date> passed_until = {};
};

/// Places that different people fill, maybe with a quota among them.
struct Line {
  int id = 0;
  Number people;
  Test test;
  std::optional<std::pair<Number, Test>> quota = {};
};

struct Requirement {
  enum class Kind {
    kMeasure,
    kPeople,
    kDifferentPeople,
    kCredentials,
    kPartner,
    kCompetency,
    kAnyOf,
    kAllOf,
    kNumberOf
  };
  Kind kind = Kind::kMeasure;
  int id = 0;
  std::string subject;     // the measure, attribute or competency
  std::string comparator;  // kPartner: empty where values are listed
  Number number;
  std::vector<std::string> values = {};  // kPartner: choices and sets, `true`, `false`
  bool excluded = false;
  std::string tier;                     // kCompetency
  Test test;                            // kPeople
  std::vector<Test> among = {};         // kCredentials
  std::vector<Line> lines = {};         // kDifferentPeople
  std::vector<Requirement> parts = {};  // combinations; kPeople: of_whom
};

struct Window {
  enum class Kind { kAlways, kMonths, kDays };
  Kind kind = Kind::kAlways;
  int length = 0;
  int ago = 0;
};

struct Term {
  int id = 0;
  Number points;
  std::string measure;  // empty: all or nothing
  Number full_at;
  std::vector<Requirement> conditions = {};
};

struct Measure {
  enum class Kind {
    kSum,
    kCount,
    kCountDistinct,
    kAverage,
    kTotal,
    kDifference,
    kGrowth,
    kShare,
    kPeople,
    kPartner,
    kPoints
  };
  Kind kind = Kind::kSum;
  std::string name;
  std::string list;
  std::string field;
  Filter where = {};
  std::optional<Window> within = {};
  std::vector<std::string> of = {};  // kTotal, kDifference, kGrowth: from and to, kShare: of and in
  Test holding;
  std::string attribute;
  std::vector<Term> terms = {};
  std::optional<Bound> each_term = {};
  std::optional<Number> cap = {};

  // For who writes numbers to compare it with: its unit, whether it may be fractional, and about
  // what it comes to.
  Unit unit = Unit::kNone;
  bool fractional = false;
  std::int64_t low = 0;
  std::int64_t high = 0;
};

struct Tier {
  bool offered = true;
  std::vector<Requirement> requirements;
};

/// One dated text of a competency.
struct Revision {
  Date starts;
  std::optional<Date> withdrawn = {};
  std::optional<Date> previous_accepted_until = {};
  std::map<std::string, std::vector<std::string>> sets;
  std::map<std::string, Test> profiles;
  std::vector<Measure> measures;           // in any order
  std::vector<std::vector<Tier>> options;  // for each option, its tiers, lowest first
};

struct Rules {
  std::map<std::string, std::vector<Revision>> competencies;  // their texts, oldest first
  std::vector<std::string> declared = {};  // in `competencies`, though rules are loaded for them
};

using Value = std::variant<std::string, bool, Fraction, Date>;
using Record = std::map<std::string, Value>;  // what is not known is left out

struct Holding {
  std::string credential;
  std::optional<Date> passed = {};
  std::optional<Date> expires = {};
};

struct Person {
  std::string id;
  std::optional<std::vector<Holding>> credentials = {};
  Record fields = {};
};

struct PartnerFacts {
  Date as_of;
  std::optional<Date> rules_day = {};  // by default `as_of`
  Record attributes;
  std::map<std::string, std::optional<std::vector<Record>>> lists;
  std::optional<std::vector<Person>> people;
  std::map<std::string, std::string> awards;  // a tier or `none`
};

}  // namespace attain::differential
