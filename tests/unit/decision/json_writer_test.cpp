#include "decision/json_writer.hpp"

#include <limits>
#include <string>

#include <gtest/gtest.h>

namespace attain::decision {
namespace {

std::string sample(JsonLayout layout) {
  std::string out;
  JsonWriter json(out, layout);
  json.begin_object();
  json.key("a");
  json.begin_list();
  json.integer(std::numeric_limits<std::int64_t>::min());
  json.integer(std::numeric_limits<std::int64_t>::max());
  json.begin_object();
  json.end_object();
  json.end_list();
  json.key("b");
  json.begin_object();
  json.key("c");
  json.boolean(true);
  json.key("d");
  json.null();
  json.end_object();
  json.key("e");
  json.begin_list();
  json.end_list();
  json.key("f");
  json.string_or_null("");
  json.key("g");
  json.string_or_null("x");
  json.end_object();
  return out;
}

TEST(JsonWriter, WritesOneLine) {
  EXPECT_EQ(sample(JsonLayout::kCompact),
            R"({"a":[-9223372036854775808,9223372036854775807,{}],"b":{"c":true,"d":null},)"
            R"("e":[],"f":null,"g":"x"})");
}

TEST(JsonWriter, WritesTwoSpacesALevel) {
  EXPECT_EQ(sample(JsonLayout::kIndented), R"({
  "a": [
    -9223372036854775808,
    9223372036854775807,
    {}
  ],
  "b": {
    "c": true,
    "d": null
  },
  "e": [],
  "f": null,
  "g": "x"
}
)");
}

TEST(JsonWriter, EscapesWhatCannotStandInAString) {
  using namespace std::string_view_literals;
  const auto written = [](std::string_view text) {
    std::string out;
    JsonWriter(out, JsonLayout::kCompact).string(text);
    return out;
  };
  EXPECT_EQ(written("a \"quote\" and a \\"), R"("a \"quote\" and a \\")");
  EXPECT_EQ(written("\0\n\t\x1b\x7f"sv), R"("\u0000\u000a\u0009\u001b\u007f")");
  EXPECT_EQ(written("ü, \U0001F600, 漢"), "\"ü, \U0001F600, 漢\"");
  EXPECT_EQ(written("\u202Etxt\u2028"), R"("\u202etxt\u2028")");
  EXPECT_EQ(written("\xFFok\xC3"), "\"\uFFFDok\uFFFD\"");
}

}  // namespace
}  // namespace attain::decision
