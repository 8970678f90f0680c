// Takes the attributes that a text reads and the facts; goes through every combination of values
// that those may have which the facts lack.
//
// What all combinations agree on is certain, also where two requirements hang on one attribute.
// Tested by tests/unit/evaluate/worlds_test.cpp.

#include "evaluate/worlds.hpp"

namespace attain::evaluate {

void Worlds::start(const compile::Program& program, compile::Span attributes,
                   std::vector<facts::Value>& values) {
  axes_.clear();
  std::size_t combinations = 1;
  for (std::uint32_t i = attributes.first; i < attributes.end; ++i) {
    const std::uint32_t code = program.operands[i];
    const model::Field& attribute = program.vocabulary().attributes[code];
    if (values[code] != facts::kUnknown) continue;
    const bool is_flag = attribute.type == model::FieldType::kFlag;
    const std::size_t choices = is_flag ? 2 : attribute.choices.size();
    if (choices == 0 || combinations * choices > kMost) continue;
    combinations *= choices;
    axes_.push_back({code, static_cast<facts::Value>(choices)});
    values[code] = 0;
  }
}

bool Worlds::next(std::vector<facts::Value>& values) {
  for (const Axis& axis : axes_) {
    if (++values[axis.attribute] < axis.choices) return true;
    values[axis.attribute] = 0;
  }
  for (const Axis& axis : axes_) values[axis.attribute] = facts::kUnknown;
  return false;
}

}  // namespace attain::evaluate
