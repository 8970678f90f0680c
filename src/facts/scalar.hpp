#pragma once

#include <cstdint>
#include <string_view>

namespace attain::facts {

/// A value as the input states it, before its type is checked.
struct Scalar {
  enum class Kind : std::uint8_t {
    kText,     ///< A JSON string, quoted YAML, a C++ string.
    kPlain,    ///< A plain YAML scalar: what it means depends on the type that is asked for.
    kInteger,  ///< A whole number within 64 bits.
    kNumber,   ///< Any other number: with a fraction or an exponent, or beyond 64 bits.
    kFlag,
    kDate,  ///< From C++ only; `integer` holds its days.
    kNull,
    kList,  ///< Not a scalar at all: always the wrong type.
    kMap,
  };
  Kind kind = Kind::kNull;
  std::string_view text{};   ///< kText, kPlain; kNumber as written, once it has been looked up.
  std::int64_t integer = 0;  ///< kInteger, kDate; kFlag: 0 or 1.

  bool is_text() const { return kind == Kind::kText || kind == Kind::kPlain; }
};

}  // namespace attain::facts
