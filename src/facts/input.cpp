// Takes a problem of an input as a whole, gives the diagnostic that says so.
//
// Tested by tests/unit/facts/input_test.cpp.

#include "facts/input.hpp"

#include <utility>

#include <fmt/format.h>

#include "value/number.hpp"

namespace attain::facts {

namespace {

std::string grouped(std::size_t number) {
  return value::group_digits(static_cast<std::int64_t>(number), ",");
}

}  // namespace

FactsResult refuse_whole(const FactsOptions& options, Problem problem) {
  Diagnostic diagnostic;
  diagnostic.code = diagnostic::name(problem.code);
  diagnostic.file = options.file;
  diagnostic.line = options.first_line;
  diagnostic.column = 1;
  diagnostic.length = 1;
  diagnostic.message = std::move(problem.message);
  diagnostic.help = std::move(problem.help);
  return FactsResult(std::nullopt, {std::move(diagnostic)});
}

FactsResult refuse_size(const FactsOptions& options) {
  return refuse_whole(options,
                      {diagnostic::Code::kFactsTooLarge,
                       fmt::format("more than the limit of {} bytes", grouped(options.max_bytes)),
                       "state one partner at a time, or raise `max_bytes`"});
}

}  // namespace attain::facts
