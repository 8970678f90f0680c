#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <attain/attain.hpp>

#include "bench/by_hand/twin.hpp"
#include "bench/partners.hpp"

namespace bench {

/// A competency that is also written by hand, and how to draw partners for it.
struct Shape {
  std::string_view name;
  std::string_view competency;
  std::string_view rules;  ///< The program's folder.
  Partner (*draw)(Draw&);
  std::unique_ptr<by_hand::Twin> (*by_hand)(const attain::model::Vocabulary&);
  std::int64_t parts = 1;  ///< Of one, in which the twin's number is.
};

/// All of them: a further one is a line here, a file in by_hand/, and its partners.
std::span<const Shape> shapes();

/// What the benchmarks of one shape run on: its rules and partners made up from a fixed seed.
struct Workload {
  const Shape* shape;
  attain::RuleBook rules;
  std::vector<std::string> partners;  ///< JSON.
  std::vector<attain::Facts> facts;   ///< Of the partners, in their order.
  std::unique_ptr<by_hand::Twin> by_hand;

  attain::EvaluateOptions options() const {
    return {.revision = {}, .competency = shape->competency};
  }
};

/// Ends the program, with what is wrong on standard error, if rules or partners do not load.
Workload make_workload(const Shape& shape, std::size_t partners, Copies copies = {});

/// The files of the shipped program, without their tests.
std::vector<attain::RuleFile> shipped_rules();

}  // namespace bench
