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

std::optional<Window> read_length(Context& context, const yaml::Node& node, Window::Kind unit) {
  const auto length = node.is_scalar() ? parse_length(node.text) : std::nullopt;
  if (!length) {
    context.read.wrong_type(node, "a window of time", std::string(kHelp));
    return std::nullopt;
  }
  const bool months = unit == Window::Kind::kMonths;
  if (length->unit != unit) {
    report_wrong_unit(context, node, months);
    return std::nullopt;
  }
  const std::int64_t most = months ? kMostMonths : kMostDays;
  if (length->number < 1 || length->number > most) {
    context.read.error(Code::kNumberOutOfRange, node.place,
                       fmt::format("{} is out of range", diagnostic::quoted(node.text)),
                       fmt::format("write 1 to {} {}", value::group_digits(most, ","),
                                   months ? "months" : "days"));
    return std::nullopt;
  }
  return Window{unit, static_cast<std::int32_t>(length->number)};
}

std::optional<Window> read_within(Context& context, const yaml::Node& node) {
  static constexpr std::array<Key, 1> kKeys = {{{"last", "write `{ last: 90 days }`"}}};
  if (node.is_scalar() && node.text == "always") return Window{};
  if (!node.is_map()) return read_length(context, node, Window::Kind::kMonths);
  const auto map = context.read.map(node, node.place, "a window of time", kKeys);
  const yaml::Node* last = map->find("last");
  return last == nullptr ? std::nullopt : read_length(context, *last, Window::Kind::kDays);
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
