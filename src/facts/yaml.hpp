#pragma once

#include <memory>

#include <attain/facts.hpp>

#include "model/vocabulary.hpp"
#include "yaml/document.hpp"

namespace attain::facts {

/// The facts that `node` states, a part of a larger YAML text; places in that text. They need not
/// say `as_of` if `options` do.
FactsResult read_node(const yaml::Node& node, std::shared_ptr<const model::Vocabulary> vocabulary,
                      const FactsOptions& options);

}  // namespace attain::facts
