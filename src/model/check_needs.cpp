// Takes all rules of a program; reports competencies that ask for one another in a circle, so that
// each can be judged behind those that it asks for.
//
// Texts of different days count as one: a circle that no single day closes is refused too, since
// rules that rest on it could not be read without a calendar.
// INVARIANT: no recursion, however long the chain.
// Tested by tests/unit/model/check_needs_test.cpp.

#include <algorithm>
#include <map>
#include <utility>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "diagnostic/words.hpp"
#include "model/check.hpp"

namespace attain::model {
namespace {

using diagnostic::Code;

/// A walk along needs, depth first.
class Walk {
 public:
  Walk(const Rules& rules, diagnostic::Sink& sink) : sink_(sink) {
    for (const Competency& competency : rules.competencies) {
      auto& needs = nodes_[competency.id].needs;
      for (const Revision& revision : competency.revisions) {
        for (const Need& need : revision.needs) needs.push_back(&need);
      }
    }
  }

  void walk() {
    for (auto& [name, node] : nodes_) {
      if (node.state == State::kUnseen) walk_from(name);
    }
  }

 private:
  enum class State : std::uint8_t { kUnseen, kOnPath, kDone };
  struct Node {
    std::vector<const Need*> needs;
    std::size_t next = 0;
    State state = State::kUnseen;
  };

  void walk_from(std::string_view start) {
    enter(start);
    while (!path_.empty()) {
      Node& node = nodes_.find(path_.back())->second;
      if (node.next == node.needs.size()) {
        node.state = State::kDone;
        path_.pop_back();
        continue;
      }
      const Need& need = *node.needs[node.next++];
      const auto found = nodes_.find(need.competency);
      if (found == nodes_.end()) continue;
      if (found->second.state == State::kOnPath) report(need);
      if (found->second.state == State::kUnseen) enter(found->first);
    }
  }

  void enter(std::string_view name) {
    nodes_.find(name)->second.state = State::kOnPath;
    path_.push_back(name);
  }

  void report(const Need& need) {
    const auto first = std::find(path_.begin(), path_.end(), need.competency);
    std::vector<std::string> names;
    for (auto it = first; it != path_.end(); ++it) names.push_back(diagnostic::quoted(*it));
    Diagnostic diagnostic = need.place;
    diagnostic.message =
        fmt::format("competencies ask for one another in a circle: {} and back to {}",
                    fmt::join(names, ", "), names.front());
    diagnostic.help = "leave one of these requirements out, or state it as a fact of the partner";
    sink_.add(Code::kCompetencyCycle, std::move(diagnostic));
  }

  std::map<std::string_view, Node, std::less<>> nodes_;
  std::vector<std::string_view> path_;
  diagnostic::Sink& sink_;
};

}  // namespace

void check_needs(const Rules& rules, diagnostic::Sink& sink) { Walk(rules, sink).walk(); }

std::shared_ptr<const Vocabulary> without_awards(std::shared_ptr<const Vocabulary> vocabulary,
                                                 const FolderNames& competencies) {
  const auto is_loaded = [&](const Award& award) { return competencies.contains(award.id); };
  const auto& awards = vocabulary->awards;
  if (std::none_of(awards.begin(), awards.end(), is_loaded)) return vocabulary;
  auto rest = std::make_shared<Vocabulary>(*vocabulary);
  std::erase_if(rest->awards, is_loaded);
  rest->award_codes = {};
  for (std::uint32_t i = 0; i < rest->awards.size(); ++i)
    rest->award_codes.add(rest->awards[i].id, i);
  return rest;
}

}  // namespace attain::model
