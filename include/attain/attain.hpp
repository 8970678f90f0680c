#pragma once

// All of attain. Read rulebook.hpp first.

#include <attain/decision.hpp>    // IWYU pragma: export
#include <attain/diagnostic.hpp>  // IWYU pragma: export
#include <attain/evidence.hpp>    // IWYU pragma: export
#include <attain/facts.hpp>       // IWYU pragma: export
#include <attain/render.hpp>      // IWYU pragma: export
#include <attain/rulebook.hpp>    // IWYU pragma: export
#include <attain/stream.hpp>      // IWYU pragma: export
#include <attain/testing.hpp>     // IWYU pragma: export
#include <attain/value.hpp>       // IWYU pragma: export
