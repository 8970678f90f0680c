#pragma once

#include "model/reader.hpp"

namespace attain::model {

/// Whether the file may be read on: false, reported, if it names a format other than `attain/1`, of
/// which nothing else can be said. That it names one at all is for the keys to check.
bool is_supported_format(Reader& read, const yaml::Node& root);

/// Reports an `end` that is not the last key, or states anything but `true`. It says that the file
/// is whole, and nothing else.
void check_end(Reader& read, const KeyedMap& root);

inline constexpr Key kEndKey = {"end"};
inline constexpr Key kFormatKey = {"format", "write `format: attain/1`"};

}  // namespace attain::model
