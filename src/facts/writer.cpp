// Takes what an input states of one partner, gives its columns or every problem.
//
// INVARIANT: facts are given only if no value was refused, so a column holds nothing unchecked.
// Tested by tests/unit/facts/writer_test.cpp.

#include "facts/writer.hpp"

#include <utility>
#include <vector>

#include <fmt/format.h>

#include "diagnostic/words.hpp"

namespace attain::facts {

namespace {

using diagnostic::Code;

// Codes of keys for SeenKeys: the built-in ones, then attributes, then lists.
constexpr std::size_t kBuiltIn = 3;

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
  seen_.reset(kBuiltIn + vocabulary_->attributes.size() + vocabulary_->record_lists.size());
}

std::optional<Writer::KeyMeaning> Writer::key(std::string_view name) {
  std::optional<KeyMeaning> meaning;
  std::size_t code = 0;
  if (name == "id") {
    meaning = {Key::kId, 0};
  } else if (name == "as_of") {
    meaning = {Key::kAsOf, 0};
    code = 1;
  } else if (name == "people") {
    meaning = {Key::kPeople, 0};
    code = 2;
  } else if (const auto attribute = vocabulary_->attribute_codes.find(name)) {
    meaning = {Key::kAttribute, *attribute};
    code = kBuiltIn + *attribute;
  } else if (const auto list = vocabulary_->record_list_codes.find(name)) {
    meaning = {Key::kRecords, *list};
    code = kBuiltIn + vocabulary_->attributes.size() + *list;
  } else {
    unknown_key(name);
    return std::nullopt;
  }
  if (!walk_.check_first(seen_, code)) meaning.reset();
  return meaning;
}

void Writer::unknown_key(std::string_view name) {
  walk_.fail(Walk::Part::kKey, [&] {
    std::vector<std::string_view> names = {"id", "as_of", "people"};
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
  } else if (!walk_.check_first(seen_, kBuiltIn + *code)) {
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
  const model::Field& field = vocabulary_->attributes[code];
  if (field.type != model::FieldType::kText) {
    columns_->attributes[code] = walk_.check(value, field).value_or(kUnknown);
  } else if (const auto text = walk_.check_text(value)) {
    columns_->attributes[code] = static_cast<Value>(columns_->texts.size());
    columns_->texts.emplace_back(*text);
  }
}

void Writer::end_partner() {
  if (has_as_of_) return;
  walk_.fail(Walk::Part::kValue, [] {
    return Problem{Code::kMissingAsOf, "the day of the facts is missing",
                   "add `as_of`, or give `--as-of` or `FactsOptions::as_of`"};
  });
}

FactsResult Writer::finish() {
  std::shared_ptr<const Columns> columns = std::exchange(columns_, nullptr);
  std::optional<Facts> facts;
  if (!walk_.has_errors()) facts.emplace(std::move(columns));
  return {std::move(facts), walk_.take()};
}

}  // namespace attain::facts
