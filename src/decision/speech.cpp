// Takes numbers, names, titles and credentials; gives them as words of one language.
//
// Tested by tests/unit/decision/speech_test.cpp.

#include "decision/speech.hpp"

#include <algorithm>

#include "diagnostic/words.hpp"
#include "value/number.hpp"

namespace attain::decision {

Speech::Speech(const model::Vocabulary& vocabulary, std::string_view language)
    : vocabulary_(vocabulary),
      language_(language.empty() ? std::string_view(vocabulary.languages.front()) : language),
      words_(phrases_for(language_)) {}

std::string Speech::name(std::string_view text) const { return diagnostic::escaped(text); }

std::string Speech::title(const Text* title, std::string_view id) const {
  const std::string_view stated = title == nullptr ? std::string_view() : title->in(language_);
  return name(stated.empty() ? id : stated);
}

std::string Speech::number(std::int64_t number) const {
  return value::group_digits(number, words_.digit_separator);
}

std::string Speech::actual(Range range) const {
  const bool below = range.low == -Range::kUnbounded;
  const bool above = range.high == Range::kUnbounded;
  if (below && above) return std::string(words_.not_known);
  if (range.exact()) return number(range.low);
  if (above) return fill(words_.or_more, number(range.low));
  if (below) return fill(words_.or_less, number(range.high));
  return fill(words_.range, number(range.low), number(range.high));
}

std::string Speech::amount(Range range) const {
  if (range.exact()) return number(range.low);
  if (range.high == Range::kUnbounded) return fill(words_.at_least, number(range.low));
  if (range.low == 0) return fill(words_.up_to, number(range.high));
  return fill(words_.range, number(range.low), number(range.high));
}

std::string_view Speech::form(const Plural& plural, Range amount) const {
  return amount.high == 1 ? plural.one : plural.other;
}

std::string_view Speech::form(const Plural& plural, std::size_t count) const {
  return count == 1 ? plural.one : plural.other;
}

std::string Speech::join(std::vector<std::string> items, std::string_view last) const {
  if (items.size() > kMostShown) {
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

const model::Credential& Speech::find_credential(std::string_view id) const {
  return vocabulary_.credentials[*vocabulary_.credential_codes.find(id)];
}

std::string Speech::credential(std::string_view id) const {
  const model::Credential& credential = find_credential(id);
  if (credential.kind != model::CredentialKind::kCertification) return name(id);
  return title(&credential.title, id);
}

std::string Speech::credentials(const std::vector<std::string_view>& ids) const {
  std::vector<std::string> names;
  names.reserve(ids.size());
  for (const std::string_view id : ids) names.push_back(credential(id));
  return join(std::move(names), words_.last_and);
}

const CredentialVerbs& Speech::verbs(std::string_view credential) const {
  const bool earned = find_credential(credential).kind == model::CredentialKind::kCertification;
  return earned ? words_.certifications : words_.exams;
}

std::string Speech::test(const model::PersonTest& test) const {
  if (test.kind == model::PersonTest::Kind::kCredential) return credential(test.name);
  if (test.parts.size() == 1 && test.title.empty()) return this->test(test.parts.front());
  std::vector<std::string> parts;
  for (const model::PersonTest& part : test.parts) {
    const std::string words = this->test(part);
    const bool is_plain = part.parts.size() < 2 || !part.title.empty();
    parts.push_back(is_plain ? words : fmt::format("({})", words));
  }
  const bool any = test.kind == model::PersonTest::Kind::kAnyOf;
  std::string joined = join(std::move(parts), any ? words_.last_or : words_.last_and);
  if (test.title.empty()) return joined;
  return fmt::format("{} ({})", title(&test.title, test.name), joined);
}

}  // namespace attain::decision
