// Takes the values that a filter or a requirement lists of a field; gives them as ids of choices,
// sets written out.
//
// INVARIANT: no value stands twice in a term.
// Tested by tests/unit/model/filter_test.cpp.

#include "model/filter_values.hpp"

#include <fmt/format.h>

#include "diagnostic/words.hpp"

namespace attain::model {
namespace {

using diagnostic::Code;

constexpr std::string_view kAny = "any";

/// Gathers the values of one term.
class Values {
 public:
  Values(Context& context, const Field& field, bool may_be_any, FilterTerm& term)
      : context_(context), field_(field), may_be_any_(may_be_any), term_(term) {}

  void add(const yaml::Node& node) {
    if (context_.read.word(node, "a value or a set") == nullptr) return;
    if (field_.type == FieldType::kFlag) return add_flag(node);
    const auto code = field_.choice_codes.find(node.text);
    const auto set = context_.sets.find(node.text);
    if (code) {
      if (add(*code)) return;
      const std::string& id = field_.choices[*code].id;
      context_.read.error(
          Code::kDuplicateName, node.place,
          fmt::format("{} is listed already{}", diagnostic::quoted(node.text),
                      id == node.text ? "" : fmt::format(", it is {}", diagnostic::quoted(id))));
    } else if (set != context_.sets.end()) {
      add_set(node, set->second);
    } else if (node.text == kAny) {
      context_.read.error(
          Code::kUnknownValue, node.place, "`any` cannot stand in a list or under `not`",
          may_be_any_ ? fmt::format("write `{}: any`, or the values that are meant", field_.id)
                      : "write the values that are meant");
    } else if (context_.sets_known) {
      report_unknown(node);
    }
  }

 private:
  void add_flag(const yaml::Node& node) {
    const bool is_flag = node.text == "true" || node.text == "false";
    if (is_flag && node.style != yaml::Style::kPlain) {
      context_.read.wrong_type(node, "a flag", fmt::format("write `{}` without quotes", node.text));
    } else if (is_flag && seen_.add(node.text, 0)) {
      term_.values.push_back(node.text);
    } else if (is_flag) {
      context_.read.error(Code::kDuplicateName, node.place,
                          fmt::format("{} is listed already", diagnostic::quoted(node.text)));
    } else {
      context_.read.error(Code::kUnknownValue, node.place,
                          fmt::format("`{}` is a flag, and {} is neither `true` nor `false`",
                                      field_.id, diagnostic::quoted(node.text)),
                          "write `true` or `false`");
    }
  }

  bool add(std::uint32_t code) {
    const std::string& id = field_.choices[code].id;
    if (!seen_.add(id, code)) return false;
    term_.values.push_back(id);
    return true;
  }

  void add_set(const yaml::Node& node, const std::vector<std::string>& set) {
    for (const std::string& value : set) {
      const auto code = field_.choice_codes.find(value);
      if (code && add(*code)) continue;
      const std::string name = diagnostic::quoted(node.text);
      if (code) {
        context_.read.error(
            Code::kDuplicateName, node.place,
            fmt::format("set {} lists {} once more", name, diagnostic::quoted(value)),
            "list each value once");
      } else {
        context_.read.error(
            Code::kUnknownValue, node.place,
            fmt::format("set {} lists {}, which is no value of `{}`", name,
                        diagnostic::quoted(value), field_.id),
            fmt::format("name a set whose values are all values of `{}`", field_.id));
      }
      return;
    }
  }

  void report_unknown(const yaml::Node& node) {
    context_.read.unknown(
        Code::kUnknownValue, node.place,
        fmt::format("unknown value or set {} of `{}`", diagnostic::quoted(node.text), field_.id),
        node.text, [this] {
          std::vector<std::string_view> all = names(field_.choices);
          append_names(context_.sets, all);
          return all;
        });
  }

  Context& context_;
  const Field& field_;
  const bool may_be_any_;
  FilterTerm& term_;
  value::NameIndex seen_;
};

}  // namespace

void read_values(Context& context, const Field& field, const yaml::Node& node, bool may_be_any,
                 FilterTerm& term) {
  const std::string_view if_empty = may_be_any ? "list the values that are meant, or write `any`"
                                               : "list the values that are meant";
  Values values(context, field, may_be_any, term);
  for (const yaml::Node& item : context.read.one_or_items(node, if_empty)) values.add(item);
}

}  // namespace attain::model
