#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <attain/rulebook.hpp>

#include "diagnostic/sink.hpp"
#include "model/rules.hpp"
#include "model/vocabulary.hpp"
#include "yaml/document.hpp"

namespace attain::model {

/// The vocabulary that `program.yaml` states. Reports every problem; with errors the result is
/// usable only to go on checking.
std::shared_ptr<const Vocabulary> check_program(const yaml::Document& document,
                                                diagnostic::Sink& sink, const Limits& limits = {});

/// The names of the competencies' folders.
using FolderNames = std::set<std::string, std::less<>>;

/// A revision's file: the folder it lies in (the competency's name) and its file name without
/// `.yaml` (the revision's day), to be held against what the text says.
struct RevisionFile {
  std::string_view folder;
  std::string_view stem;
  const yaml::Document* document = nullptr;
  const FolderNames* competencies = nullptr;  ///< All of the program's.
};

/// One revision of a competency. Reports every problem; none is returned if there was an error.
std::optional<Revision> check_revision(const RevisionFile& file, const Vocabulary& vocabulary,
                                       diagnostic::Sink& sink, const Limits& limits = {});

/// The vocabulary without the awards that `competencies` names: those are judged by their rules, so
/// that facts cannot state them.
std::shared_ptr<const Vocabulary> without_awards(std::shared_ptr<const Vocabulary> vocabulary,
                                                 const FolderNames& competencies);

/// Reports competencies that ask for one another in a circle, by whichever of their texts.
void check_needs(const Rules& rules, diagnostic::Sink& sink);

}  // namespace attain::model
