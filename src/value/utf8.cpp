// Takes the bytes of a text, gives its first character or says that they are none.
//
// Valid is what the Unicode standard calls well-formed (table 3-7 of chapter 3).
// Tested by tests/unit/value/utf8_test.cpp.

#include "value/utf8.hpp"

#include <cstdint>
#include <cstring>

namespace attain::value {

namespace {

constexpr char32_t kSmallest[] = {0, 0, 0x80, 0x800, 0x10000};  // Of a sequence of 2, 3, 4 bytes.

std::size_t sequence_size(unsigned char lead) {
  if (lead >= 0xF0 && lead <= 0xF4) return 4;
  if (lead >= 0xE0) return lead < 0xF0 ? 3 : 1;
  return lead >= 0xC2 ? 2 : 1;
}

}  // namespace

Character first_character(std::string_view text) {
  const auto lead = static_cast<unsigned char>(text.front());
  if (lead < 0x80) return {lead, 1, true};

  const Character invalid{lead, 1, false};
  const std::size_t size = sequence_size(lead);
  if (size == 1 || size > text.size()) return invalid;
  char32_t code = lead & (0x7FU >> size);
  for (const char c : text.substr(1, size - 1)) {
    const auto byte = static_cast<unsigned char>(c);
    if ((byte & 0xC0U) != 0x80U) return invalid;
    code = (code << 6) | (byte & 0x3FU);
  }
  const bool is_surrogate = code >= 0xD800 && code <= 0xDFFF;
  if (code < kSmallest[size] || code > 0x10FFFF || is_surrogate) return invalid;
  return {code, size, true};
}

std::size_t count_ascii(std::string_view text) {
  constexpr std::uint64_t kHighBits = 0x8080'8080'8080'8080U;
  std::size_t count = 0;
  for (std::uint64_t bytes = 0; text.size() - count >= sizeof bytes; count += sizeof bytes) {
    std::memcpy(&bytes, text.data() + count, sizeof bytes);
    if ((bytes & kHighBits) != 0) break;
  }
  while (count < text.size() && static_cast<unsigned char>(text[count]) < 0x80) ++count;
  return count;
}

bool is_invisible(char32_t code) {
  return code < 0x20 || (code >= 0x7F && code < 0xA0) || code == 0xAD ||
         (code >= 0x200B && code <= 0x200F) || (code >= 0x2028 && code <= 0x202E) ||
         (code >= 0x2060 && code <= 0x206F) || code == 0x061C || code == 0xFEFF;
}

}  // namespace attain::value
