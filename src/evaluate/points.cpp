// Takes points; gives what their terms earn together, exact fractions: nothing is rounded.
//
// Tested by tests/unit/evaluate/points_test.cpp and against exact arithmetic in tests/differential.

#include <algorithm>

#include "evaluate/evaluation.hpp"
#include "evaluate/threshold.hpp"
#include "value/exact.hpp"

namespace attain::evaluate {

Amount credit(const compile::Program& program, const compile::Term& term, const Amount& of,
              std::span<const facts::Value> attributes) {
  const compile::Span points = branches_for(term.points, attributes);
  const compile::Span full =
      term.measure == compile::kNone ? compile::Span{0, 1} : branches_for(term.full_at, attributes);
  Amount credit;
  bool is_first = true;
  bool some_undefined = false;
  for (std::uint32_t p = points.first; p < points.end; ++p) {
    for (std::uint32_t f = full.first; f < full.end; ++f) {
      const bool linear = term.measure != compile::kNone;
      if (!program.numbers[p] || (linear && !program.numbers[f])) {
        some_undefined = true;
        continue;
      }
      const Range share = linear ? value::share(of.range, *program.numbers[f]) : Range{1, 1};
      const Range earned = value::scale(share, *program.numbers[p]);
      credit.range = is_first ? earned : value::hull(credit.range, earned);
      is_first = false;
    }
  }
  credit.undefined = of.undefined || is_first;
  if (some_undefined && !is_first) credit.range = {-Range::kUnbounded, Range::kUnbounded};
  return credit;
}

Amount Evaluation::points(const compile::Measure& measure) {
  Amount sum;
  Status enough = Status::kMet;
  for (std::uint32_t t = measure.terms.first; t < measure.terms.end; ++t) {
    const Amount term = earned(program_.terms[t]);
    sum.range = value::add(sum.range, term.range);
    sum.undefined = sum.undefined || term.undefined;
    if (const auto& each = measure.source->each_term) {
      enough = std::min(enough, compare(term.range, each->comparator, each->number));
    }
  }
  if (sum.undefined) return sum;
  if (enough == Status::kNotMet) sum.range = {};
  if (enough == Status::kUnknown) sum.range = value::hull(sum.range, {});
  return sum;
}

Amount Evaluation::earned(const compile::Term& term) {
  judge_requirements(term.conditions);
  const Status conditions = least(term.conditions);
  Amount earned = full_credit(term);
  if (earned.undefined) return earned;
  if (conditions == Status::kNotMet || conditions == Status::kUndefined) earned.range = {};
  if (conditions == Status::kUnknown) earned.range = value::hull(earned.range, {});
  return earned;
}

Amount Evaluation::full_credit(const compile::Term& term) {
  if (term.measure == compile::kNone) return credit(program_, term, {}, outcome_.attributes);
  const Amount of = amount(term.measure);
  return credit(program_, term, of, outcome_.attributes);
}

}  // namespace attain::evaluate
