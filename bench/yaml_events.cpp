// Takes a YAML text; gives the number of events that yaml-cpp makes of it, and does nothing else.
//
// Tested by bench.answers_agree, which asks for events in every rule file.

#include "bench/yaml_events.hpp"

#include <sstream>

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/parser.h>

namespace bench {
namespace {

class Counter : public YAML::EventHandler {
 public:
  std::size_t events() const { return events_; }

  void OnDocumentStart(const YAML::Mark& /*mark*/) override { ++events_; }
  void OnDocumentEnd() override { ++events_; }
  void OnNull(const YAML::Mark& /*mark*/, YAML::anchor_t /*anchor*/) override { ++events_; }
  void OnAlias(const YAML::Mark& /*mark*/, YAML::anchor_t /*anchor*/) override { ++events_; }
  void OnScalar(const YAML::Mark& /*mark*/, const std::string& /*tag*/, YAML::anchor_t /*anchor*/,
                const std::string& /*value*/) override {
    ++events_;
  }
  void OnSequenceStart(const YAML::Mark& /*mark*/, const std::string& /*tag*/,
                       YAML::anchor_t /*anchor*/, YAML::EmitterStyle::value /*style*/) override {
    ++events_;
  }
  void OnSequenceEnd() override { ++events_; }
  void OnMapStart(const YAML::Mark& /*mark*/, const std::string& /*tag*/, YAML::anchor_t /*anchor*/,
                  YAML::EmitterStyle::value /*style*/) override {
    ++events_;
  }
  void OnMapEnd() override { ++events_; }

 private:
  std::size_t events_ = 0;
};

}  // namespace

std::size_t count_yaml_events(const std::string& text) {
  std::istringstream stream(text);
  YAML::Parser parser(stream);
  Counter counter;
  parser.HandleNextDocument(counter);
  return counter.events();
}

}  // namespace bench
