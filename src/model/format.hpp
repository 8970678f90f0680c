#pragma once

#include "model/reader.hpp"

namespace attain::model {

/// Whether the file may be read on: false, reported, if it names a format other than `attain/1`, of
/// which nothing else can be said. That it names one at all is for the keys to check.
bool is_supported_format(Reader& read, const yaml::Node& root);

inline constexpr Key kFormatKey = {"format", "write `format: attain/1`"};

}  // namespace attain::model
