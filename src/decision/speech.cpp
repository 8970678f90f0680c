// Takes numbers, names, titles and credentials; gives them as words of one language.
//
// Tested by tests/unit/decision/speech_test.cpp.

#include "decision/speech.hpp"

#include <algorithm>

#include "diagnostic/words.hpp"
#include "value/number.hpp"

namespace attain::decision {
namespace {

/// Amounts of money have two digits after the point, or more, where they have any.
std::string with_cents(std::string amount, std::string_view point) {
  const std::size_t at = amount.rfind(point);
  if (at != std::string::npos && at + point.size() + 1 == amount.size()) amount += '0';
  return amount;
}

}  // namespace

Speech::Speech(const model::Vocabulary& vocabulary, std::string_view language,
               const model::Revision* revision, Detail detail)
    : vocabulary_(vocabulary),
      language_(language.empty() ? std::string_view(vocabulary.languages.front()) : language),
      revision_(revision),
      detail_(detail),
      words_(phrases_for(language_)) {}

std::string Speech::name(std::string_view text) const { return diagnostic::escaped(text); }

std::string Speech::title(const Text* title, std::string_view id) const {
  const std::string_view stated = title == nullptr ? std::string_view() : title->in(language_);
  return name(stated.empty() ? id : stated);
}

std::string Speech::number(const Rational& number) const {
  return value::group_digits(number, words_.digit_separator, words_.decimal_point);
}

std::string Speech::quantity(const Rational& number, std::string_view unit) const {
  std::string digits = this->number(number);
  if (unit.empty()) return digits;
  if (unit == model::kPercent) return fill(words_.percent, digits);
  return fill(words_.money, name(unit),
              number.is_whole() ? digits : with_cents(digits, words_.decimal_point));
}

std::string Speech::date(const Rational& days) const {
  return Date::from_days(static_cast<std::int32_t>(days.whole().value_or(0))).to_string();
}

std::string Speech::actual(const Range& range, std::string_view unit) const {
  const bool below = !range.low.is_bounded();
  const bool above = !range.high.is_bounded();
  if (below && above) return std::string(words_.not_known);
  if (range.exact()) return quantity(range.low, unit);
  if (above) return fill(words_.or_more, quantity(range.low, unit));
  if (below) return fill(words_.or_less, quantity(range.high, unit));
  return fill(words_.range, quantity(range.low, unit), quantity(range.high, unit));
}

std::string Speech::amount(const Range& range, std::string_view unit) const {
  if (unit == model::kPercent) return fill(form(words_.percentage_points, range), amount(range));
  if (range.exact()) return quantity(range.low, unit);
  if (!range.high.is_bounded()) return fill(words_.at_least, quantity(range.low, unit));
  if (range.low == 0) return fill(words_.up_to, quantity(range.high, unit));
  return fill(words_.range, quantity(range.low, unit), quantity(range.high, unit));
}

std::string_view Speech::form(const Plural& plural, const Range& amount) const {
  return amount.high == 1 ? plural.one : plural.other;
}

std::string_view Speech::form(const Plural& plural, std::size_t count) const {
  return count == 1 ? plural.one : plural.other;
}

std::string Speech::join(std::vector<std::string> items, std::string_view last) const {
  if (items.size() > kMostShown && detail_ == Detail::kBrief) {
    const std::size_t rest = items.size() - kMostShown;
    items.resize(kMostShown);
    items.push_back(fill(form(words_.more, rest), number(static_cast<std::int64_t>(rest))));
  }
  std::string joined;
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (i > 0) joined += i + 1 == items.size() ? last : ", ";
    joined += items[i];
  }
  return joined;
}

std::string Speech::compared(Comparator comparator, std::string_view number, bool is_date) const {
  const auto& phrases = is_date ? words_.compared_dates : words_.compared;
  return fill(phrases[static_cast<std::size_t>(comparator)], number);
}

const model::Credential& Speech::find_credential(std::string_view id) const {
  return vocabulary_.credentials[*vocabulary_.credential_codes.find(id)];
}

const Text& Speech::title_of(const model::Credential& credential) const {
  return revision_ == nullptr ? credential.title : revision_->title_of(credential);
}

std::string Speech::credential(std::string_view id) const {
  const model::Credential& credential = find_credential(id);
  const Text& stated = title_of(credential);
  if (credential.kind == model::CredentialKind::kCertification) return title(&stated, id);
  const bool by_name = &stated != &credential.title && detail_ == Detail::kBrief;
  return by_name ? fmt::format("{} {}", name(id), title(&stated, {})) : name(id);
}

std::string Speech::credentials(List<std::string_view> ids) const {
  std::vector<std::string> names;
  names.reserve(ids.size());
  for (const std::string_view id : ids) names.push_back(credential(id));
  return join(std::move(names), words_.last_and);
}

const CredentialVerbs& Speech::verbs(std::string_view credential) const {
  const bool earned = find_credential(credential).kind == model::CredentialKind::kCertification;
  return earned ? words_.certifications : words_.exams;
}

std::string Speech::choice(const model::Field& field, std::string_view id) const {
  if (field.type == model::FieldType::kFlag) {
    return std::string(id == "true" ? words_.yes : words_.no);
  }
  const auto code = field.choice_codes.find(id);
  return code ? title(&field.choices[*code].title, id) : name(id);
}

}  // namespace attain::decision
