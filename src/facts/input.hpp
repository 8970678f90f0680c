#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include <attain/diagnostic.hpp>
#include <attain/facts.hpp>

#include "facts/check_value.hpp"
#include "facts/path.hpp"

namespace attain::facts {

/// The text that facts are read from. Tells where a value stands, which is asked only when there
/// is a problem with it, and how a number is written, which is asked of decimals.
class Input {
 public:
  /// What is meant of a step that leads to a member of a map.
  enum class Part : std::uint8_t { kKey, kValue };

  virtual ~Input() = default;

  /// A diagnostic at that place of the text; code and words are still to be filled in.
  virtual Diagnostic locate(const Path& path, Part part) const = 0;

  /// The number at `path` as the text writes it. Quick if it lies behind the one asked for before.
  virtual std::string_view written(const Path& path) const = 0;

  /// What people who write this kind of text call keys with values: `an object`.
  virtual std::string_view word_for_map() const = 0;
};

/// A reading that failed for a problem of the input as a whole, told at its first line.
FactsResult refuse_whole(const FactsOptions& options, Problem problem);

/// One that failed because the input has more bytes than its limit. How many more is not said: who
/// reads a stream need not have read them all.
FactsResult refuse_size(const FactsOptions& options);

}  // namespace attain::facts
