#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <attain/decision.hpp>
#include <attain/facts.hpp>
#include <attain/value.hpp>

#include "diagnostic/sink.hpp"
#include "model/vocabulary.hpp"
#include "yaml/document.hpp"

namespace attain::testing {

/// The status that a tier must have.
struct Expectation {
  std::uint32_t tier = 0;  ///< Its code.
  Status status = Status::kMet;
  diagnostic::Place place;  ///< Of the status.
};

/// A test of a competency's rules: what must be decided of a partner.
struct Case {
  std::string name;
  diagnostic::Place place;  ///< Of the name.
  Facts facts;
  std::optional<Date> revision;  ///< If none, the rules as they stood on the day of the facts.
  std::vector<Expectation> expectations;  ///< In the order written, no tier twice.
};

/// The cases that a `tests.yaml` states. Reports every problem; with an error there are no cases.
/// The document outlives them.
std::vector<Case> read_cases(const yaml::Document& document,
                             const std::shared_ptr<const model::Vocabulary>& vocabulary,
                             diagnostic::Sink& sink);

}  // namespace attain::testing
