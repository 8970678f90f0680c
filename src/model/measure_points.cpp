// Takes points; gives their terms, each linear in a measure, all or nothing, or both.
//
// INVARIANT: what earns all points is above 0, so that nothing is ever divided by 0.
// Tested by tests/unit/model/measure_points_test.cpp.

#include <array>
#include <utility>

#include <fmt/format.h>

#include "diagnostic/words.hpp"
#include "model/annotations.hpp"
#include "model/comparison.hpp"
#include "model/measure_kinds.hpp"
#include "model/number.hpp"
#include "model/requirement.hpp"
#include "model/requirement_id.hpp"

namespace attain::model {
namespace {

using diagnostic::Code;

constexpr std::size_t kMostTerms = 1'000;
constexpr std::int64_t kMostPoints = 1'000'000;

constexpr auto kPointsKeys = with_annotations({{"points"}, {"each_term"}, {"at_most"}});
constexpr auto kTermKeys =
    with_annotations({{"points", "write `points:` and the most that the term can earn"},
                      {"for"},
                      {"full_at"},
                      {"if"},
                      {"id"}});

NumberKind points_kind() {
  NumberKind kind;
  kind.whole = false;
  kind.bounds = {0, kMostPoints};
  return kind;
}

/// Reads what the term is linear in.
bool read_linear(Context& context, const KeyedMap& map, PointsTerm& term) {
  const yaml::Node* measure = map.find("for");
  const yaml::Member* full_at = map.member("full_at");
  if (measure == nullptr) {
    if (full_at == nullptr || map.is_meant("for")) return full_at == nullptr;
    context.read.error(Code::kMissingKey, full_at->key.place,
                       "`full_at` does not say of which measure", "write `for:` and a measure");
    return false;
  }
  const NamedMeasure* used = use_measure(context, *measure);
  term.measure = measure->text;
  if (full_at == nullptr) {
    if (map.is_meant("full_at")) return false;
    context.read.error(Code::kMissingKey, measure->place,
                       "this term does not say at which number it earns all of its points",
                       "write `full_at:` and a number");
    return false;
  }
  NumberKind kind = kind_of(used);
  kind.whole = false;
  kind.bounds.least = 0;
  term.full_at = read_number(context, full_at->value, kind);
  for (const Branch& branch : term.full_at.branches) {
    if (!branch.value || *branch.value > Rational(0)) continue;
    context.read.error(Code::kNumberOutOfRange, full_at->key.place,
                       "all points cannot be earned at 0",
                       "write a number above 0, or leave `for` out and write `if`");
    return false;
  }
  return used != nullptr;
}

bool read_if(Context& context, const yaml::Node& node, PointsTerm& term) {
  auto conditions = read_conditions(context, node);
  if (!conditions) return false;
  term.conditions = std::move(*conditions);
  return true;
}

std::string id_of(const PointsTerm& term) {
  if (!term.measure.empty()) return term.measure;
  std::vector<std::string> parts;
  for (const Requirement& condition : term.conditions) parts.emplace_back(last_part(condition));
  return joined_id(parts, "-and-");
}

std::optional<PointsTerm> read_term(Context& context, const yaml::Node& node) {
  if (!node.is_map()) {
    context.read.wrong_type(node, "a term of points",
                            "write one such as `{ points: 10, for: ..., full_at: 10 }`");
    return std::nullopt;
  }
  const auto map = context.read.map(node, node.place, "a term of points", kTermKeys);
  PointsTerm term;
  term.annotations = read_annotations(context, *map);
  if (const yaml::Node* points = map->find("points")) {
    term.points = read_number(context, *points, points_kind());
  }
  bool sound = read_linear(context, *map, term);
  const yaml::Node* condition = map->find("if");
  if (condition != nullptr) sound = read_if(context, *condition, term) && sound;
  if (map->find("for") == nullptr && condition == nullptr && sound) {
    if (map->is_meant("if") || map->is_meant("for")) return std::nullopt;
    context.read.error(Code::kMissingSubject, node.place,
                       "this term does not say what its points are for",
                       "write `for:`, a measure and `full_at:`, or `if:` and a requirement");
    return std::nullopt;
  }
  if (!sound) return std::nullopt;
  const yaml::Node* id = map->find("id");
  const bool named = id != nullptr && context.read.name(*id, Spelling::kKebabCase, "a term");
  term.id = named ? id->text : id_of(term);
  return term;
}

void read_each_term(Context& context, const yaml::Member& member, Measure& measure) {
  const auto map =
      context.read.map(member.value, member.key.place, "a comparison", kComparatorKeys);
  if (!map) return;
  const auto comparison = read_comparison(context, *map, member.key.place);
  if (!comparison) return;
  if (const auto number = read_unsplit(context, *comparison->value, points_kind())) {
    measure.each_term = Bound{comparison->comparator, *number};
  }
}

bool read_points(Context& context, const KeyedMap& map, NamedMeasure& named) {
  Measure& measure = named.measure;
  measure.kind = Measure::Kind::kPoints;
  named.kind = points_kind();
  named.kind.bounds.most = kMostPoints * static_cast<std::int64_t>(kMostTerms);
  const yaml::Node& list = *map.find("points");
  const auto items = context.read.items(list, "a list of terms", "list what earns points");
  if (items.size() > kMostTerms) {
    context.read.error(Code::kTooManyRequirements, list.place,
                       fmt::format("these points have more than {} terms", kMostTerms),
                       "put some of them into a measure of their own");
    return false;
  }
  value::NameIndex ids;
  for (const yaml::Node& item : items) {
    std::optional<PointsTerm> term = read_term(context, item);
    if (!term) continue;
    if (!ids.add(term->id, 0)) {
      context.read.error(
          Code::kDuplicateId, item.place,
          fmt::format("a term beside this one has the id {} already", diagnostic::quoted(term->id)),
          "give one of them an `id` of its own");
    }
    complete_ids(term->conditions, fmt::format("measures.{}.{}", measure.id, term->id));
    measure.terms.push_back(std::move(*term));
  }
  if (const yaml::Member* each = map.member("each_term")) read_each_term(context, *each, measure);
  return !items.empty();
}

}  // namespace

const MeasureKind kPointsMeasure = {"points", kPointsKeys, read_points};

}  // namespace attain::model
