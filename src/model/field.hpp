#pragma once

#include <string_view>
#include <vector>

#include "model/reader.hpp"
#include "model/vocabulary.hpp"

namespace attain::model {

/// The fields that a map declares, each `name: type` or `name: { type, money or one_of, title }`,
/// and their codes. `what` one of them is called. An ill-formed field is kept by its name.
std::vector<Field> read_fields(Reader& read, const yaml::Node& node, std::string_view what,
                               value::NameIndex& codes);

}  // namespace attain::model
