// Takes the `within` of a measure; gives the window of time its records must lie in.
//
// Tested by tests/unit/model/window_test.cpp.

#include "model/window.hpp"

#include <array>

#include <fmt/format.h>

#include "diagnostic/words.hpp"

namespace attain::model {
namespace {

using diagnostic::Code;
using diagnostic::Place;

constexpr std::int64_t kMostMonths = 1'200;
constexpr std::int64_t kMostDays = 36'600;
constexpr std::string_view kHelp =
    "write `always`, a number of months such as `12 months`, or `{ last: 90 days }`";
constexpr std::string_view kAgo = " ago";

/// A length of time as it is written: `12 months`.
struct Length {
  std::int64_t number = 0;
  Window::Kind unit = Window::Kind::kMonths;
};

std::optional<Window::Kind> unit_of(std::string_view word) {
  if (word == "months" || word == "month") return Window::Kind::kMonths;
  if (word == "days" || word == "day") return Window::Kind::kDays;
  return std::nullopt;
}

/// None if the text is no length of time; a number out of every range stays so.
std::optional<Length> parse_length(std::string_view text) {
  const std::size_t space = text.find(' ');
  if (space == std::string_view::npos) return std::nullopt;
  const value::Number number = value::parse_integer(text.substr(0, space));
  const auto unit = unit_of(text.substr(space + 1));
  if (!unit || number.error == value::NumberError::kNotANumber ||
      number.error == value::NumberError::kNotWhole) {
    return std::nullopt;
  }
  return Length{number.value, *unit};
}

void report_wrong_unit(Context& context, const yaml::Node& node, bool months_are_due) {
  if (months_are_due) {
    context.read.error(Code::kWrongType, node.place, "a window of days is written as its last days",
                       fmt::format("write `within: {{ last: {} }}`", node.text));
  } else {
    context.read.error(Code::kWrongType, node.place,
                       "a window of months is one of whole months, which need no `last`",
                       fmt::format("write `within: {}`", node.text));
  }
}

/// The length within its bounds; none, reported, if it is not.
std::optional<Length> bounded(Context& context, const yaml::Node& node, const Length& length) {
  const bool months = length.unit == Window::Kind::kMonths;
  const std::int64_t most = months ? kMostMonths : kMostDays;
  if (length.number >= 1 && length.number <= most) return length;
  context.read.error(
      Code::kNumberOutOfRange, node.place,
      fmt::format("{} is out of range", diagnostic::quoted(node.text)),
      fmt::format("write 1 to {} {}", value::group_digits(most, ","), months ? "months" : "days"));
  return std::nullopt;
}

std::optional<Length> read_length(Context& context, const yaml::Node& node) {
  const auto length = node.is_scalar() ? parse_length(node.text) : std::nullopt;
  if (length) return bounded(context, node, *length);
  context.read.wrong_type(node, "a window of time", std::string(kHelp));
  return std::nullopt;
}

/// Reads `12 months ago`.
std::optional<Length> read_ending(Context& context, const yaml::Node& node) {
  std::string_view text = node.is_scalar() ? std::string_view(node.text) : std::string_view{};
  std::optional<Length> length;
  if (text.ends_with(kAgo)) {
    text.remove_suffix(kAgo.size());
    length = parse_length(text);
  }
  if (length) return bounded(context, node, *length);
  context.read.wrong_type(node, "how long ago a window ends",
                          "write one such as `12 months ago` or `90 days ago`");
  return std::nullopt;
}

/// Reads `{ last: ..., ending: ... }`.
std::optional<Window> read_last(Context& context, const yaml::Node& node) {
  static constexpr std::array<Key, 2> kKeys = {{{"last", "write `{ last: 90 days }`"}, {"ending"}}};
  const auto map = context.read.map(node, node.place, "a window of time", kKeys);
  const yaml::Node* last = map->find("last");
  const yaml::Node* ending = map->find("ending");
  if (last == nullptr) return std::nullopt;
  const std::optional<Length> length = read_length(context, *last);
  std::optional<Length> ago;
  if (ending != nullptr) ago = read_ending(context, *ending);
  if (!length.has_value() || (ending != nullptr && !ago.has_value())) return std::nullopt;
  if (ago.has_value() && ago->unit != length->unit) {
    context.read.error(Code::kWrongType, ending->place,
                       "a window of months ends months ago, and one of days ends days ago",
                       "write both in the same unit");
    return std::nullopt;
  }
  if (!ago && length->unit == Window::Kind::kMonths) {
    if (map->is_meant("ending")) return std::nullopt;
    report_wrong_unit(context, *last, false);
    return std::nullopt;
  }
  return Window{length->unit, static_cast<std::int32_t>(length->number),
                static_cast<std::int32_t>(ago ? ago->number : 0)};
}

std::optional<Window> read_within(Context& context, const yaml::Node& node) {
  if (node.is_scalar() && node.text == "always") return Window{};
  if (node.is_map()) return read_last(context, node);
  const auto length = read_length(context, node);
  if (!length) return std::nullopt;
  if (length->unit == Window::Kind::kDays) {
    report_wrong_unit(context, node, true);
    return std::nullopt;
  }
  return Window{Window::Kind::kMonths, static_cast<std::int32_t>(length->number), 0};
}

}  // namespace

std::optional<Window> read_window(Context& context, const yaml::Member* within, const Place& place,
                                  const RecordList& list) {
  if (within == nullptr) {
    if (list.date_field) {
      context.read.error(Code::kMissingWindow, place,
                         fmt::format("this measure does not say when its `{}` count", list.id),
                         "write `within: always` if they count whatever their date, or "
                         "`within: 12 months`");
    }
    return std::nullopt;
  }
  if (!list.date_field) {
    context.read.error(Code::kUnexpectedWindow, within->key.place,
                       fmt::format("`{}` have no date to hold against a window", list.id),
                       "leave `within` out, or declare a field of type `date`");
    return std::nullopt;
  }
  return read_within(context, within->value);
}

}  // namespace attain::model
