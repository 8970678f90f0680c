// Takes filters of records and of people; adds them as nodes in preorder: bit sets over the codes
// of a field, intervals of values, and choices between filters.
//
// Conditions that every value passes are left out, so that they cost nothing and an unknown value
// is no doubt.
// INVARIANT: recursion is as deep as the rule text, which is bounded.
// Tested by tests/unit/compile/filter_test.cpp.

#include <algorithm>
#include <bit>

#include "compile/builder.hpp"
#include "model/dump_text.hpp"

namespace attain::compile {
namespace {

constexpr std::int64_t kLeast = INT64_MIN + 1;
constexpr std::int64_t kMost = INT64_MAX;

std::uint32_t code_of(const std::string& value, const model::Field& field) {
  if (field.type == model::FieldType::kFlag) return value == "true" ? 1 : 0;
  return *field.choice_codes.find(value);
}

/// The number of the rules as columns hold it: in parts of one.
std::int64_t held(const Rational& number, std::int64_t parts) {
  return static_cast<std::int64_t>(number.numerator() * (parts / number.denominator()));
}

void narrow(FilterNode& node, Comparator comparator, std::int64_t number) {
  const bool above = comparator == Comparator::kAtLeast || comparator == Comparator::kMoreThan ||
                     comparator == Comparator::kIs;
  const bool below = comparator == Comparator::kAtMost || comparator == Comparator::kLessThan ||
                     comparator == Comparator::kIs;
  const std::int64_t low = comparator == Comparator::kMoreThan ? number + 1 : number;
  const std::int64_t high = comparator == Comparator::kLessThan ? number - 1 : number;
  if (above) node.low = std::max(node.low, low);
  if (below) node.high = std::min(node.high, high);
}

std::size_t count_codes(const Program& program, Span words) {
  int count = 0;
  for (std::uint32_t w = words.first; w < words.end; ++w) count += std::popcount(program.words[w]);
  return static_cast<std::size_t>(count);
}

}  // namespace

Span Builder::add_codes(const std::vector<std::string>& values, bool excludes,
                        const model::Field& field) {
  const std::size_t codes = field.type == model::FieldType::kFlag ? 2 : field.choices.size();
  std::vector<std::uint64_t> words((codes + 63) / 64, excludes ? ~std::uint64_t{0} : 0);
  for (const std::string& value : values) {
    const std::uint32_t code = code_of(value, field);
    words[code / 64] ^= std::uint64_t{1} << (code % 64);
  }
  if (excludes && codes % 64 != 0) words.back() &= (std::uint64_t{1} << (codes % 64)) - 1;
  Span span{static_cast<std::uint32_t>(program_.words.size()), 0};
  program_.words.insert(program_.words.end(), words.begin(), words.end());
  span.end = static_cast<std::uint32_t>(program_.words.size());
  return span;
}

std::uint32_t Builder::intern(std::uint32_t records, const std::vector<model::FilterTerm>& where) {
  std::string written = std::to_string(records);
  for (const model::FilterTerm& term : where) {
    if (term.kind != model::FilterTerm::Kind::kAny) written.append(" ").append(model::dump(term));
  }
  const auto [found, is_new] =
      selections_.try_emplace(written, static_cast<std::uint32_t>(program_.selections.size()));
  if (is_new) {
    const model::RecordList& list = program_.vocabulary().record_lists[records];
    program_.selections.push_back({records, add(where, list.fields, list.field_codes)});
  }
  return found->second;
}

Span Builder::add(const std::vector<model::FilterTerm>& filter,
                  const std::vector<model::Field>& fields, const value::NameIndex& codes) {
  Span span{static_cast<std::uint32_t>(program_.filter_nodes.size()), 0};
  for (const model::FilterTerm& term : filter) add(term, fields, codes);
  span.end = static_cast<std::uint32_t>(program_.filter_nodes.size());
  return span;
}

void Builder::add(const model::FilterTerm& term, const std::vector<model::Field>& fields,
                  const value::NameIndex& codes) {
  using Kind = model::FilterTerm::Kind;
  if (term.kind == Kind::kAny) return;
  const auto index = program_.filter_nodes.size();
  program_.filter_nodes.emplace_back();
  if (term.kind == Kind::kAnyOf) {
    program_.filter_nodes[index].kind = FilterNode::Kind::kAnyOf;
    for (const std::vector<model::FilterTerm>& alternative : term.alternatives) {
      const auto part = program_.filter_nodes.size();
      program_.filter_nodes.emplace_back().kind = FilterNode::Kind::kAllOf;
      program_.filter_nodes[part].end = add(alternative, fields, codes).end;
    }
  } else {
    FilterNode node;
    node.field = *codes.find(term.field);
    const model::Field& field = fields[node.field];
    if (term.kind == Kind::kCompared) {
      node.kind = FilterNode::Kind::kBounds;
      const std::int64_t least = field.type == model::FieldType::kCount ? 0 : kLeast;
      node.low = least;
      node.high = kMost;
      for (const model::Bound& bound : term.bounds) {
        narrow(node, bound.comparator, held(bound.number, field.parts()));
      }
      node.never = node.low > node.high;
      if (node.low == least && node.high == kMost) {
        program_.filter_nodes.pop_back();
        return;
      }
    } else {
      node.excludes = term.kind == Kind::kExcluded;
      node.words = add_codes(term.values, node.excludes, field);
      const std::size_t choices = field.type == model::FieldType::kFlag ? 2 : field.choices.size();
      const std::size_t passing = count_codes(program_, node.words);
      node.never = passing == 0;
      if (passing == choices) {
        program_.filter_nodes.pop_back();
        return;
      }
    }
    program_.filter_nodes[index] = node;
  }
  program_.filter_nodes[index].end = static_cast<std::uint32_t>(program_.filter_nodes.size());
}

}  // namespace attain::compile
