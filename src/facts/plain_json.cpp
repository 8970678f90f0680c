// Takes a JSON text, gives its values in their order, or fails.
//
// Most texts are plain, and what is wrong with others another reading tells: so this one keeps no
// places and builds nothing. It fails by going where there is nothing, so that all who read on fail
// too and no step need ask.
// Tested by tests/unit/facts/plain_json_test.cpp, and by json_test.cpp beside a parser of all JSON.

#include "facts/plain_json.hpp"

#include <algorithm>

namespace attain::facts {

namespace {

constexpr std::ptrdiff_t kMostDigits = 18;  // Which 64 bits hold, whatever they are.

bool is_digit(char c) { return c >= '0' && c <= '9'; }

}  // namespace

PlainJson::PlainJson(std::string_view text) : at_(text.data()), end_(at_ + text.size()) {
  std::uint8_t least = 0xFF;
  std::uint8_t all = 0;
  std::uint8_t quotes = 0;  // How many, by their lowest bit.
  std::uint8_t backslashes = 0;
  for (const char c : text) {
    const auto byte = static_cast<std::uint8_t>(c);
    least = std::min(least, byte);
    all |= byte;
    quotes ^= byte == '"' ? 1U : 0U;
    backslashes |= byte == '\\' ? 1U : 0U;
  }
  has_controls_ = least < ' ';
  is_ascii_ = all < 0x80;
  if (quotes != 0 || backslashes != 0) {
    fail();
  } else {
    skip_space();
  }
}

void PlainJson::skip_some_space() {
  while (*at_ == ' ' || *at_ == '\t' || *at_ == '\n' || *at_ == '\r') ++at_;
}

std::string_view PlainJson::string_amid_controls() {
  const char* const begin = ++at_;
  for (const char* at = begin;; ++at) {
    if (static_cast<unsigned char>(*at) < ' ') {
      fail();
      return {};
    }
    if (*at != '"') continue;
    at_ = at + 1;
    return {begin, static_cast<std::size_t>(at - begin)};
  }
}

std::string_view PlainJson::key() {
  if (*at_ != '"') {
    fail();
    return {};
  }
  const std::string_view name = string();
  skip_space();
  if (*at_ != ':') {
    fail();
    return {};
  }
  ++at_;
  skip_space();
  return name;
}

Scalar PlainJson::flag() {
  const bool value = *at_ == 't';
  const std::string_view word = value ? "true" : "false";
  if (std::string_view(at_, word.size()) != word) {
    fail();
    return {};
  }
  at_ += word.size();
  return {Scalar::Kind::kFlag, {}, value ? 1 : 0};
}

Scalar PlainJson::number() {
  const char* const begin = at_;
  const bool is_negative = *at_ == '-';
  if (is_negative) ++at_;
  const char* const digits = at_;
  std::int64_t wholes = 0;
  for (; is_digit(*at_) && at_ - digits < kMostDigits; ++at_) wholes = wholes * 10 + (*at_ - '0');
  if (at_ == digits || is_digit(*at_) || (*digits == '0' && at_ - digits > 1)) {
    fail();
    return {};
  }
  if (*at_ != '.') return {Scalar::Kind::kInteger, {}, is_negative ? -wholes : wholes};
  const char* const fraction = ++at_;
  while (is_digit(*at_)) ++at_;
  if (at_ == fraction) {
    fail();
    return {};
  }
  return {Scalar::Kind::kNumber, {begin, static_cast<std::size_t>(at_ - begin)}};
}

}  // namespace attain::facts
