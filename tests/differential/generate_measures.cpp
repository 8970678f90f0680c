// Makes measures of every kind from a seed. A measure of others uses those made before it; they are
// written in any order.

#include <algorithm>

#include "differential/generate.hpp"

namespace attain::differential {
namespace {

using Kind = Measure::Kind;

/// About what a measure of values of that type comes to.
void expect(Measure& measure, Type type) {
  measure.unit = type == Type::kMoney ? Unit::kDollars : Unit::kNone;
  measure.fractional = type == Type::kDecimal || type == Type::kMoney;
  measure.low = type == Type::kInteger ? -4 : 0;
  measure.high = 12;
}

const Field& make_field(Maker& maker, const std::string& list, Kind kind) {
  std::vector<const Field*> fields;
  for (const Field& field : kLists.at(list)) {
    const bool number = field.type == Type::kCount || field.type == Type::kInteger ||
                        field.type == Type::kDecimal || field.type == Type::kMoney;
    if (maker.style.rising && kind != Kind::kCountDistinct && field.type != Type::kCount) continue;
    if (number || kind == Kind::kCountDistinct) fields.push_back(&field);
  }
  return *maker.random.one_of(fields);
}

void make_window(Maker& maker, Measure& measure) {
  Random& random = maker.random;
  Window& window = measure.within.emplace();
  const bool whole_months = measure.kind == Kind::kAverage;
  if (!whole_months && random.chance(20)) return;
  window.kind = whole_months || random.chance(50) ? Window::Kind::kMonths : Window::Kind::kDays;
  const bool months = window.kind == Window::Kind::kMonths;
  window.length = static_cast<int>(months ? random.between(1, 4) : random.between(1, 120));
  if (random.chance(40)) {
    window.ago = static_cast<int>(months ? random.between(1, 3) : random.between(1, 60));
  }
}

void make_of_records(Maker& maker, Measure& measure) {
  measure.list = measure.kind == Kind::kAverage || maker.random.chance(50) ? "visits" : "sales";
  measure.where = make_filter(maker, kLists.at(measure.list), true);
  if (measure.list == "visits") make_window(maker, measure);
  if (measure.kind == Kind::kCount) {
    measure.high = 4;
    return;
  }
  const Field& field = make_field(maker, measure.list, measure.kind);
  measure.field = field.name;
  if (measure.kind == Kind::kCountDistinct) {
    measure.high = 4;
    return;
  }
  expect(measure, field.type);
  if (measure.kind == Kind::kAverage) {
    measure.fractional = true;
    measure.high = 5;
  }
}

/// The names of measures of that unit made so far.
std::vector<std::string> measures_of(const Revision& revision, Unit unit) {
  std::vector<std::string> names;
  for (const Measure& measure : revision.measures) {
    if (measure.unit == unit) names.push_back(measure.name);
  }
  return names;
}

const Measure& find(const Revision& revision, const std::string& name) {
  return *std::find_if(revision.measures.begin(), revision.measures.end(),
                       [&](const Measure& measure) { return measure.name == name; });
}

void make_of_measures(Maker& maker, Measure& measure) {
  Random& random = maker.random;
  measure.unit = random.one_of(maker.revision.measures).unit;
  std::vector<std::string> names = measures_of(maker.revision, measure.unit);
  const std::int64_t parts = measure.kind == Kind::kTotal ? random.between(2, 3) : 2;
  while (static_cast<std::int64_t>(measure.of.size()) < parts) {
    if (names.empty()) break;
    random.shuffle(names);
    measure.of.push_back(names.back());
    names.pop_back();
  }
  if (measure.of.size() < 2) {
    measure.kind = Kind::kCount;
    measure.of.clear();
    measure.unit = Unit::kNone;
    make_of_records(maker, measure);
    return;
  }
  for (const std::string& name : measure.of) {
    const Measure& part = find(maker.revision, name);
    measure.fractional = measure.fractional || part.fractional;
    measure.low += part.low;
    measure.high += part.high;
  }
  if (measure.kind == Kind::kDifference) {
    measure.low = -measure.high / 2;
    measure.high /= 2;
  }
  if (measure.kind == Kind::kGrowth || measure.kind == Kind::kShare) {
    measure.unit = Unit::kPercent;
    measure.fractional = true;
    measure.low = -100;
    measure.high = 200;
  }
}

void make_of_partner(Maker& maker, Measure& measure) {
  measure.attribute =
      maker.style.rising
          ? "employees"
          : maker.random.one_of<std::string>({"employees", "balance", "score", "revenue"});
  expect(measure, field_of(kAttributes, measure.attribute).type);
  measure.high = 5;
}

Kind make_kind(Maker& maker) {
  const std::int64_t kind = maker.random.between(1, 100);
  const bool others = !maker.revision.measures.empty();
  const bool falling = !maker.style.rising;
  if (others && kind <= 10) return Kind::kTotal;
  if (others && kind <= 17 && falling) return Kind::kDifference;
  if (others && kind <= 22 && falling) return Kind::kGrowth;
  if (others && kind <= 27 && falling) return Kind::kShare;
  if (kind <= 38) return Kind::kPoints;
  if (kind <= 48) return Kind::kCountDistinct;
  if (kind <= 58) return Kind::kAverage;
  if (kind <= 68) return Kind::kPeople;
  if (kind <= 74) return Kind::kPartner;
  return kind <= 84 ? Kind::kCount : Kind::kSum;
}

Term make_term(Maker& maker) {
  Random& random = maker.random;
  Term term;
  term.id = maker.next_id++;
  term.points = make_number(random, 1, 10, Unit::kNone, true);
  if (!maker.revision.measures.empty() && random.chance(65)) {
    const Measure& measure = random.one_of(maker.revision.measures);
    term.measure = measure.name;
    const std::int64_t high = std::max<std::int64_t>(measure.high, 2);
    term.full_at = make_number(random, 1, high, measure.unit, measure.fractional);
    if (random.chance(60)) return term;
  }
  const std::int64_t conditions = random.between(1, 2);
  for (std::int64_t i = 0; i < conditions; ++i) {
    term.conditions.push_back(make_requirement(maker, random.chance(20) ? 1 : 0));
  }
  return term;
}

}  // namespace

Measure make_points(Maker& maker, const std::string& name) {
  Random& random = maker.random;
  Measure measure;
  measure.kind = Kind::kPoints;
  measure.name = name;
  measure.fractional = true;
  const std::int64_t terms = random.between(1, 3);
  for (std::int64_t i = 0; i < terms; ++i) measure.terms.push_back(make_term(maker));
  measure.high = 8 * terms;
  if (random.chance(25)) {
    measure.each_term = {random.chance(60) ? "more_than" : make_comparator(maker),
                         Fraction(random.chance(50) ? 0 : random.between(0, 5))};
  }
  return measure;
}

void make_measures(Maker& maker, std::int64_t count) {
  for (std::int64_t i = 1; i <= count; ++i) {
    Measure measure;
    measure.kind = make_kind(maker);
    measure.name = "m" + std::to_string(i);
    switch (measure.kind) {
      case Kind::kTotal:
      case Kind::kDifference:
      case Kind::kGrowth:
      case Kind::kShare:
        make_of_measures(maker, measure);
        break;
      case Kind::kPeople:
        measure.holding = make_test(maker, 2);
        measure.high = 4;
        break;
      case Kind::kPartner:
        make_of_partner(maker, measure);
        break;
      case Kind::kPoints:
        measure = make_points(maker, measure.name);
        break;
      default:
        make_of_records(maker, measure);
    }
    if (maker.random.chance(15)) {
      measure.cap = make_number(maker.random, std::max<std::int64_t>(measure.low, 0), measure.high,
                                measure.unit, measure.fractional);
    }
    maker.revision.measures.push_back(std::move(measure));
  }
}

}  // namespace attain::differential
