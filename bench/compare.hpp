#pragma once

#include "bench/workload.hpp"

namespace bench {

/// Whether attain and both hand-written twins give every partner the same tier, and each tier comes
/// up. Says on standard output how many answers agreed, on standard error which first did not.
bool answers_agree(const Workload& workload);

}  // namespace bench
