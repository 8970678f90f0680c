#pragma once

#include <cstdint>
#include <memory>

#include <attain/decision.hpp>

#include "compile/program.hpp"
#include "evaluate/outcome.hpp"

namespace attain::decision {

/// The decision behind an outcome: what each status rests on and what would change it. Statuses are
/// those of `outcome`, never judged again.
///
/// `outcome` is what evaluate::evaluate made of the same facts, `rules_day` and `competency`:
/// a competency of the program, which the decision then holds alone, or compile::kNone.
Decision explain(std::shared_ptr<const compile::Program> program, const Facts& facts,
                 Date rules_day, std::uint32_t competency, const evaluate::Outcome& outcome);

}  // namespace attain::decision
