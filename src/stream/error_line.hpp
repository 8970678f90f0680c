#pragma once

#include <cstdint>
#include <span>
#include <string>

#include <attain/diagnostic.hpp>

namespace attain::stream {

/// What stands in the place of an answer as JSON, without a newline: of the first error,
/// `{"line":2,"error":{"code":"...","message":"..."}}`. REQUIRES: there is one.
std::string error_line(std::int64_t line, std::span<const Diagnostic> problems);

}  // namespace attain::stream
