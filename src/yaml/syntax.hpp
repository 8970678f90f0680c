#pragma once

#include <cstddef>
#include <string_view>

#include <yaml-cpp/exceptions.h>

#include "diagnostic/sink.hpp"
#include "yaml/build.hpp"

namespace attain::yaml {

/// Reports why yaml-cpp stopped, in attain's words and at the place that needs mending.
void report_syntax(const YAML::Exception& exception, std::string_view text, Builder& builder,
                   diagnostic::Sink& sink);

}  // namespace attain::yaml
