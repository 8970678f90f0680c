#pragma once

#include <fstream>
#include <memory>
#include <sstream>
#include <string>
#include <string_view>

#include <gtest/gtest.h>

#include "compile/program.hpp"
#include "diagnostic/sink.hpp"
#include "model/check.hpp"
#include "yaml/document.hpp"

namespace attain::support {

/// The bytes of a file of the project; the path is from its top folder.
inline std::string read(const std::string& path) {
  std::ifstream stream(std::string(ATTAIN_SOURCE_DIR) + "/" + path, std::ios::binary);
  EXPECT_TRUE(stream.is_open()) << path;
  std::ostringstream text;
  text << stream.rdbuf();
  return std::move(text).str();
}

inline std::string shipped_program() {
  return read("rules/microsoft-partner-network/program.yaml");
}

inline std::string shipped_revision(const std::string& day) {
  return read("rules/microsoft-partner-network/cloud-productivity/" + day + ".yaml");
}

/// The rules of one competency of one revision; its file is taken to be named as its text says.
inline std::shared_ptr<const model::Rules> check(const std::string& program,
                                                 const std::string& revision) {
  diagnostic::Sink sink;
  const yaml::Document vocabulary = yaml::parse("program.yaml", program, Limits{}, sink);
  auto rules = std::make_shared<model::Rules>();
  rules->vocabulary = model::check_program(vocabulary, sink);
  const yaml::Document document = yaml::parse("revision.yaml", revision, Limits{}, sink);
  const std::string folder = document.root.find("competency")->text;
  const std::string stem = document.root.find("revision")->text;
  auto checked = model::check_revision({folder, stem, &document}, *rules->vocabulary, sink);
  if (!checked) throw std::logic_error(render(sink.found()));
  rules->competencies.push_back({folder, {std::move(*checked)}});
  return rules;
}

inline std::shared_ptr<const compile::Program> compiled(const std::string& program,
                                                        const std::string& revision) {
  return compile::compile(check(program, revision));
}

/// A program with one list of dated records, and a competency with one measure and requirements of
/// its one tier, for tests of one thing.
inline std::string small_program() {
  return R"(format: attain/1
program: small
title: { en: Small }
languages: [en]
tiers: { base: { title: base } }
partner:
  market: { one_of: [north, south] }
records:
  visits:
    customer: text
    kind: { one_of: [new, old, lost] }
    day: date
    minutes: count
    change: integer
credentials:
  exams: { E1: One, E2: Two, E3: Three }
)";
}

inline std::string small_revision(std::string_view measure, std::string_view requirements) {
  std::string text = R"(format: attain/1
competency: award
revision: 2018-01-01
title: { en: Award }
source: { document: award.md, published: 2018-01-01 }
measures:
  visited:
)";
  text += measure;
  text += R"(options:
  only:
    title: { en: Only }
    tiers:
      base:
)";
  text += requirements;
  return text;
}

}  // namespace attain::support
