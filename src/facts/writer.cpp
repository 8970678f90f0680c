// Takes what an input states of one partner, gives its columns or every problem.
//
// INVARIANT: facts are given only if no value was refused, so a column holds nothing unchecked.
// Tested by tests/unit/facts/writer_test.cpp.

#include "facts/writer.hpp"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "diagnostic/words.hpp"
#include "facts/cells.hpp"

namespace attain::facts {

namespace {

using diagnostic::Code;

// In the order of Writer::Key. Codes of keys for SeenKeys are these, then attributes, then lists.
constexpr std::array<std::string_view, 4> kBuiltIn = {"id", "as_of", "people", "competencies"};

constexpr std::string_view kNoTier = "none";

}  // namespace

Writer::Writer(std::shared_ptr<const model::Vocabulary> vocabulary)
    : vocabulary_(std::move(vocabulary)) {}

void Writer::start(const FactsOptions& options, const Input* input) {
  columns_ = std::make_shared<Columns>();
  columns_->vocabulary = vocabulary_;
  columns_->attributes.assign(vocabulary_->attributes.size(), kUnknown);
  is_as_of_overridden_ = options.as_of.has_value();
  has_as_of_ = is_as_of_overridden_;
  if (options.as_of) columns_->as_of = *options.as_of;
  walk_.start(input);
  records_.start(*columns_, options);
  people_.start(*columns_, options);
  columns_->awards.assign(vocabulary_->awards.size(), kUnknown);
  awards_seen_.reset(vocabulary_->awards.size());
  seen_.reset(kBuiltIn.size() + vocabulary_->attributes.size() + vocabulary_->record_lists.size());
}

std::optional<Writer::KeyMeaning> Writer::key(std::string_view name) {
  std::optional<KeyMeaning> meaning;
  std::size_t code = 0;
  const auto built_in = std::find(kBuiltIn.begin(), kBuiltIn.end(), name);
  if (built_in != kBuiltIn.end()) {
    code = static_cast<std::size_t>(built_in - kBuiltIn.begin());
    meaning = {static_cast<Key>(code), 0};
  } else if (const auto attribute = vocabulary_->attribute_codes.find(name)) {
    meaning = {Key::kAttribute, *attribute};
    code = kBuiltIn.size() + *attribute;
  } else if (const auto list = vocabulary_->record_list_codes.find(name)) {
    meaning = {Key::kRecords, *list};
    code = kBuiltIn.size() + vocabulary_->attributes.size() + *list;
  } else {
    unknown_key(name);
    return std::nullopt;
  }
  if (!walk_.check_first(seen_, code)) meaning.reset();
  return meaning;
}

void Writer::unknown_key(std::string_view name) {
  walk_.fail(Walk::Part::kKey, [&] {
    std::vector<std::string_view> names(kBuiltIn.begin(), kBuiltIn.end());
    if (vocabulary_->awards.empty()) names.pop_back();
    for (const std::string_view attribute : model::names(vocabulary_->attributes)) {
      names.push_back(attribute);
    }
    for (const std::string_view list : model::names(vocabulary_->record_lists)) {
      names.push_back(list);
    }
    return Problem{Code::kUnknownKey, fmt::format("unknown key {}", diagnostic::quoted(name)),
                   diagnostic::suggestion(name, names)};
  });
}

std::optional<std::uint32_t> Writer::attribute_code(std::string_view name) {
  const std::optional<std::uint32_t> code = vocabulary_->attribute_codes.find(name);
  if (!code) {
    walk_.fail(Walk::Part::kKey, [&] {
      return Problem{Code::kUnknownAttribute,
                     fmt::format("unknown attribute {}", diagnostic::quoted(name)),
                     diagnostic::suggestion(name, model::names(vocabulary_->attributes))};
    });
  } else if (!walk_.check_first(seen_, kBuiltIn.size() + *code)) {
    return std::nullopt;
  }
  return code;
}

std::optional<std::uint32_t> Writer::list_code(std::string_view name) {
  const std::optional<std::uint32_t> code = vocabulary_->record_list_codes.find(name);
  if (!code) {
    walk_.fail(Walk::Part::kKey, [&] {
      return Problem{Code::kUnknownRecords,
                     fmt::format("unknown list of records {}", diagnostic::quoted(name)),
                     diagnostic::suggestion(name, model::names(vocabulary_->record_lists))};
    });
  }
  return code;
}

void Writer::id(const Scalar& value) {
  if (const auto id = walk_.check_text(value)) columns_->id = *id;
}

void Writer::as_of(const Scalar& value) {
  has_as_of_ = true;
  const std::optional<Value> days = walk_.check_date(value);
  if (days && !is_as_of_overridden_) {
    columns_->as_of = Date::from_days(static_cast<std::int32_t>(*days));
  }
}

void Writer::attribute(std::uint32_t code, const Scalar& value) {
  columns_->attributes[code] =
      read_cell(walk_, value, vocabulary_->attributes[code], *columns_).value_or(kUnknown);
}

void Writer::award(std::string_view competency, const Scalar& tier) {
  const std::optional<std::uint32_t> code = vocabulary_->award_codes.find(competency);
  if (!code) return unknown_competency(competency);
  if (walk_.check_first(awards_seen_, *code)) {
    columns_->awards[*code] = rank(tier).value_or(kUnknown);
  }
}

void Writer::unknown_competency(std::string_view name) {
  walk_.fail(Walk::Part::kKey, [&] {
    const bool has_none = vocabulary_->awards.empty();
    return Problem{Code::kUnknownCompetency,
                   fmt::format("the competency {} is unknown, or judged by its rules",
                               diagnostic::quoted(name)),
                   has_none ? "leave it out: no competency is taken from facts"
                            : diagnostic::suggestion(name, model::names(vocabulary_->awards))};
  });
}

std::optional<Value> Writer::rank(const Scalar& tier) {
  const auto name = walk_.check_text(tier, "a tier or `none`");
  if (!name) return std::nullopt;
  if (*name == kNoTier) return 0;
  if (const auto code = vocabulary_->tier_codes.find(*name)) return Value{*code} + 1;
  walk_.fail(Walk::Part::kValue, [&] {
    std::vector<std::string_view> names = model::names(vocabulary_->tiers);
    names.push_back(kNoTier);
    return Problem{Code::kUnknownTier, fmt::format("unknown tier {}", diagnostic::quoted(*name)),
                   diagnostic::suggestion(*name, names)};
  });
  return std::nullopt;
}

void Writer::end_partner() {
  if (has_as_of_) return;
  walk_.fail(Walk::Part::kValue, [] {
    return Problem{Code::kMissingAsOf, "the day of the facts is missing",
                   "add `as_of` to the facts, or give the day as an option"};
  });
}

FactsResult Writer::finish() {
  std::shared_ptr<Columns> columns = std::exchange(columns_, nullptr);
  std::optional<Facts> facts;
  if (!walk_.has_errors()) {
    unite_texts(*columns);
    facts.emplace(std::move(columns));
  }
  return {std::move(facts), walk_.take()};
}

}  // namespace attain::facts
