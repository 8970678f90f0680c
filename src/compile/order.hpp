#pragma once

#include "compile/program.hpp"

namespace attain::compile {

/// Fills Program::order, and what each competency needs. REQUIRES: no circle.
void order_competencies(Program& program);

}  // namespace attain::compile
