#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include <attain/evidence.hpp>
#include <attain/export.hpp>
#include <attain/facts.hpp>
#include <attain/value.hpp>

namespace attain {

namespace compile {
struct Program;
}  // namespace compile
namespace evaluate {
struct Outcome;
}  // namespace evaluate
namespace model {
struct PersonTest;
}  // namespace model

/// What is decided of a requirement, a tier or a competency. The order counts: `all_of` takes the
/// least status of its parts, `any_of` the greatest.
enum class Status : std::uint8_t {
  kNotOffered,  ///< A tier that the option does not have, a competency without a text that day.
  kNotMet,
  kUndefined,  ///< The rules state no threshold for this case.
  kUnknown,    ///< Facts that could settle it are absent.
  kMet,
};

/// `not_offered`, `not_met`, `undefined`, `unknown`, `met`.
ATTAIN_EXPORT std::string_view to_string(Status status);

enum class Comparator : std::uint8_t { kIs, kAtLeast, kAtMost, kMoreThan, kLessThan };

/// `is`, `at_least`, `at_most`, `more_than`, `less_than`.
ATTAIN_EXPORT std::string_view to_string(Comparator comparator);

/// One requirement, judged. Which members are filled depends on `kind`; the others are empty.
struct RequirementDecision {
  enum class Kind : std::uint8_t {
    kMeasure,
    kPeople,  ///< Its `children` are the quotas of the same people, `of_whom`.
    kDifferentPeople,
    kCredentials,
    kPartner,
    kCompetency,
    kAnyOf,
    kAllOf,
    kNumberOf,
  };
  std::string_view id;  ///< `managed-service-partner.silver.active-entitlements`.
  Kind kind = Kind::kMeasure;
  Status status = Status::kUnknown;
  const Text* title = nullptr;  ///< Its own or else its subject's; never null, may be empty.

  std::string_view subject;  ///< The measure's name, the attribute's, the other competency's.
  Comparator comparator = Comparator::kAtLeast;
  List<Threshold> required;  ///< Of all kinds that compare with a number.
  Range actual;              ///< The same; kCompetency: of ranks, 0 for no tier.
  std::string_view unit;     ///< Of both: `USD`, `%`, or empty.

  MeasureEvidence measure;      ///< kMeasure.
  List<PersonEvidence> people;  ///< Of kinds about people: each, in the facts' order.
  const model::PersonTest* holding = nullptr;  ///< kPeople, kCredentials: for render.hpp.
  List<PlaceEvidence> places;                  ///< kDifferentPeople.

  /// kPartner of a flag or a `one_of`: the values that are accepted, or excluded; kCompetency: the
  /// tier asked for.
  List<std::string_view> accepted;
  bool excluded = false;
  std::string_view found;  ///< The value or the tier itself; empty if not known or none.

  List<RequirementDecision> children;  ///< Of combinations and kPeople: as written.
  List<std::size_t> cheapest_first;    ///< kAnyOf, kNumberOf: children, smallest gap first.

  /// What closes it, by the cheapest alternatives; empty if it is met or `closable` is false.
  List<Step> gap;
  bool closable = true;  ///< False where no change of facts within this partner's branch helps.

  List<std::string_view> missing_facts;  ///< Paths of absent facts that could settle it.
  List<std::string_view> readings;       ///< Readings cited, `A1`.
  std::string_view cite;                 ///< Where in the source it comes from.
  std::string_view note;
};

struct TierDecision {
  std::string_view id;
  const Text* title = nullptr;  ///< Never null.
  Status status = Status::kNotOffered;
  List<RequirementDecision> requirements;  ///< All must be met; empty if not offered.
  List<Step> gap;                          ///< Of all its requirements, no step twice.
  bool closable = true;
};

struct OptionDecision {
  std::string_view id;
  const Text* title = nullptr;  ///< Never null.
  List<TierDecision> tiers;     ///< Every tier of the program, lowest first.
};

struct CompetencyDecision {
  std::string_view id;
  const Text* title = nullptr;          ///< Never null; of the newest text if none is in effect.
  Status status = Status::kNotOffered;  ///< The greatest of its tiers.
  std::string_view tier;         ///< The highest tier attained, by any option; empty if none.
  std::string_view option;       ///< The first option by which it is attained; empty if none.
  std::optional<Date> revision;  ///< Of the text it is judged by; none if none is in effect.
  List<Date> other_revisions;    ///< Of texts also in effect, which give no more.
  List<Date> open_revisions;     ///< Of texts also in effect that may give more.
  List<std::string_view> missing_facts;  ///< Paths of absent facts on which that hangs.
  std::string_view source_document;
  std::optional<Date> source_published;
  List<std::string_view> readings;  ///< Cited by the text or an option as a whole.
  List<OptionDecision> options;
};

/// The outcome for one partner, as data; render.hpp makes text and JSON of it.
///
/// Keeps all alive that its views and pointers lead into: the rules, the facts, and memory that
/// copies share. Immutable, so any number of threads may read it and its copies.
class ATTAIN_EXPORT Decision {
 public:
  /// For the stages of attain itself: `memory` owns what the lists view.
  Decision(std::shared_ptr<const compile::Program> program, Facts facts, Date rules_day,
           std::shared_ptr<const void> memory, List<CompetencyDecision> competencies,
           List<ReadingUsed> readings);

  std::string_view id() const { return facts_.id(); }
  Date as_of() const { return facts_.as_of(); }

  /// The day whose rules were asked for; `as_of()` unless EvaluateOptions say otherwise.
  Date rules_day() const { return rules_day_; }

  /// In the order of their names.
  List<CompetencyDecision> competencies() const { return competencies_; }

  /// The competency of that name, or null.
  const CompetencyDecision* find(std::string_view name) const;

  /// REQUIRES: find(name).
  const CompetencyDecision& competency(std::string_view name) const { return *find(name); }

  /// The readings that what was judged cites, in the order of the program.
  List<ReadingUsed> readings() const { return readings_; }

  /// For the stages of attain itself.
  const compile::Program& program() const { return *program_; }
  const Facts& facts() const { return facts_; }

 private:
  std::shared_ptr<const compile::Program> program_;
  Facts facts_;
  Date rules_day_;
  std::shared_ptr<const void> memory_;
  List<CompetencyDecision> competencies_;
  List<ReadingUsed> readings_;
};

/// The tiers attained and nothing else, and the working memory that finds them: reuse one per
/// thread. Keeps the rules alive that its views lead into; not safe in two threads at once.
class ATTAIN_EXPORT Tiers {
 public:
  struct Award {
    std::string_view competency;
    Status status = Status::kNotOffered;  ///< As in CompetencyDecision.
    std::string_view tier;                ///< Empty if none is attained.
    std::string_view option;              ///< Empty if none is attained.
  };

  Tiers();
  ~Tiers();
  Tiers(Tiers&&) noexcept;
  Tiers& operator=(Tiers&&) noexcept;

  /// In the order of their names; of the last `decide`.
  std::span<const Award> awards() const { return awards_; }

  /// The tier attained of a competency; empty if none, or if there is no such competency.
  std::string_view tier(std::string_view competency) const;

 private:
  friend class RuleBook;
  std::shared_ptr<const compile::Program> program_;
  std::unique_ptr<evaluate::Outcome> outcome_;
  std::vector<Award> awards_;
};

}  // namespace attain
