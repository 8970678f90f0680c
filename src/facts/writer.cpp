// Takes what an input states of one partner, gives its columns or every problem.
//
// INVARIANT: facts are given only if no value was refused, so a column holds nothing unchecked.
// Tested by tests/unit/facts/writer_test.cpp.

#include "facts/writer.hpp"

#include <array>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "diagnostic/words.hpp"

namespace attain::facts {

namespace {

using diagnostic::Code;

// In the order of Writer::Key.
constexpr std::array<std::string_view, 4> kBuiltIn = {"id", "as_of", "people", "competencies"};

constexpr std::string_view kNoTier = "none";

}  // namespace

Writer::Writer(std::shared_ptr<const model::Vocabulary> vocabulary)
    : vocabulary_(std::move(vocabulary)), source_(vocabulary_) {
  std::uint32_t code = 0;
  for (const std::string_view name : kBuiltIn) keys_.add(name, code++);
  for (const model::Field& attribute : vocabulary_->attributes) keys_.add(attribute.id, code++);
  first_list_ = code;
  for (const model::RecordList& list : vocabulary_->record_lists) keys_.add(list.id, code++);
  key_count_ = code;
}

void Writer::start(const FactsOptions& options, const Input* input, Walk::Errors errors) {
  if (columns_) source_.give_back(std::exchange(columns_, nullptr));
  columns_ = source_.take();
  is_as_of_overridden_ = options.as_of.has_value();
  has_as_of_ = is_as_of_overridden_;
  if (options.as_of) columns_->as_of = *options.as_of;
  walk_.start(input, errors, options.lenient);
  texts_.start(*columns_);
  records_.start(*columns_, texts_, options);
  people_.start(*columns_, texts_, options);
  awards_seen_.reset(vocabulary_->awards.size());
  seen_.reset(key_count_);
}

std::optional<Writer::KeyMeaning> Writer::key(const FoundKey& found) {
  if (!found.code) {
    unknown_key(found.name);
    return std::nullopt;
  }
  const std::uint32_t code = *found.code;
  if (!walk_.check_first(seen_, code)) return std::nullopt;
  if (code >= first_list_) return KeyMeaning{Key::kRecords, code - first_list_};
  if (code >= kFirstAttribute) return KeyMeaning{Key::kAttribute, code - kFirstAttribute};
  return KeyMeaning{static_cast<Key>(code), 0};
}

void Writer::unknown_key(std::string_view name) {
  walk_.fail_unknown([&] {
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
    walk_.fail_unknown([&] {
      return Problem{Code::kUnknownAttribute,
                     fmt::format("unknown attribute {}", diagnostic::quoted(name)),
                     diagnostic::suggestion(name, model::names(vocabulary_->attributes))};
    });
  } else if (!walk_.check_first(seen_, kFirstAttribute + *code)) {
    return std::nullopt;
  }
  return code;
}

std::optional<std::uint32_t> Writer::list_code(std::string_view name) {
  const std::optional<std::uint32_t> code = vocabulary_->record_list_codes.find(name);
  if (!code) {
    walk_.fail_unknown([&] {
      return Problem{Code::kUnknownRecords,
                     fmt::format("unknown list of records {}", diagnostic::quoted(name)),
                     diagnostic::suggestion(name, model::names(vocabulary_->record_lists))};
    });
  }
  return code;
}

void Writer::id(const Scalar& value) {
  if (walk_.check_text(value)) columns_->id = value.text;
}

void Writer::as_of(const Scalar& value) {
  has_as_of_ = true;
  const Value days = walk_.check_date(value);
  if (days != kUnknown && !is_as_of_overridden_) {
    columns_->as_of = Date::from_days(static_cast<std::int32_t>(days));
  }
}

void Writer::attribute(std::uint32_t code, const Scalar& value) {
  columns_->attributes[code] = read_cell(walk_, value, vocabulary_->attributes[code], texts_);
}

void Writer::award(std::string_view competency, const Scalar& tier) {
  const std::optional<std::uint32_t> code = vocabulary_->award_codes.find(competency);
  if (!code) return unknown_competency(competency);
  if (walk_.check_first(awards_seen_, *code)) {
    columns_->awards[*code] = rank(tier);
  }
}

void Writer::unknown_competency(std::string_view name) {
  walk_.fail_unknown([&] {
    const bool has_none = vocabulary_->awards.empty();
    return Problem{Code::kUnknownCompetency,
                   fmt::format("the competency {} is unknown, or judged by its rules",
                               diagnostic::quoted(name)),
                   has_none ? "leave it out: no competency is taken from facts"
                            : diagnostic::suggestion(name, model::names(vocabulary_->awards))};
  });
}

Value Writer::rank(const Scalar& tier) {
  if (!walk_.check_text(tier, "a tier or `none`")) return kUnknown;
  if (tier.text == kNoTier) return 0;
  if (const auto code = vocabulary_->tier_codes.find(tier.text)) return Value{*code} + 1;
  walk_.fail(Walk::Part::kValue, [&] {
    std::vector<std::string_view> names = model::names(vocabulary_->tiers);
    names.push_back(kNoTier);
    return Problem{Code::kUnknownTier,
                   fmt::format("unknown tier {}", diagnostic::quoted(tier.text)),
                   diagnostic::suggestion(tier.text, names)};
  });
  return kUnknown;
}

void Writer::end_partner() {
  if (has_as_of_) return;
  walk_.fail(Walk::Part::kValue, [] {
    return Problem{Code::kMissingAsOf, "the day of the facts is missing",
                   "add `as_of` to the facts, or give the day as an option"};
  });
}

FactsResult Writer::finish() {
  std::optional<Facts> facts;
  if (!walk_.has_errors()) {
    texts_.unite();
    facts.emplace(columns_);
  }
  source_.give_back(std::exchange(columns_, nullptr));
  return {std::move(facts), walk_.take()};
}

}  // namespace attain::facts
