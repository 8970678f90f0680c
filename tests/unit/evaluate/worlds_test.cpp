#include "evaluate/worlds.hpp"

#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "unit/evaluate/judged.hpp"

namespace attain::evaluate {
namespace {

using facts::kUnknown;
using facts::Value;

/// A program whose attributes have so many choices each, none for a flag, and read them all.
struct Attributes {
  explicit Attributes(const std::vector<std::size_t>& choices) {
    auto vocabulary = std::make_shared<model::Vocabulary>();
    for (const std::size_t count : choices) {
      model::Field& field = vocabulary->attributes.emplace_back();
      field.type = count == 0 ? model::FieldType::kFlag : model::FieldType::kOneOf;
      field.choices.resize(count);
      program.operands.push_back(static_cast<std::uint32_t>(program.operands.size()));
    }
    auto rules = std::make_shared<model::Rules>();
    rules->vocabulary = std::move(vocabulary);
    program.rules = std::move(rules);
  }

  /// All combinations: `0 1, 1 1`; unknown as `-`.
  std::string combinations(std::vector<Value> values) const {
    const auto show = [&] {
      std::string text;
      for (const Value value : values) {
        text += (text.empty() ? "" : " ") + (value == kUnknown ? "-" : std::to_string(value));
      }
      return text;
    };
    const std::vector<Value> before = values;
    Worlds worlds;
    worlds.start(program, {0, static_cast<std::uint32_t>(values.size())}, values);
    std::string text = show();
    bool several = false;
    while (worlds.next(values)) {
      several = true;
      text += ", " + show();
    }
    EXPECT_TRUE(worlds.several() || !several);
    EXPECT_EQ(values, before);
    return text;
  }

  compile::Program program;
};

TEST(Worlds, AreOneIfNothingIsUnknown) {
  EXPECT_EQ(Attributes({}).combinations({}), "");
  EXPECT_EQ(Attributes({2, 0}).combinations({1, 0}), "1 0");
}

TEST(Worlds, HaveEveryCombinationOnce) {
  EXPECT_EQ(Attributes({2, 0}).combinations({kUnknown, 1}), "0 1, 1 1");
  EXPECT_EQ(Attributes({3, 0, 2}).combinations({kUnknown, kUnknown, 1}),
            "0 0 1, 1 0 1, 2 0 1, 0 1 1, 1 1 1, 2 1 1");
}

TEST(Worlds, LeaveUnknownWhatGoesBeyondTheLimit) {
  EXPECT_EQ(Attributes({65}).combinations({kUnknown}), "-");
  const std::string all = Attributes({64}).combinations({kUnknown});
  EXPECT_EQ(std::count(all.begin(), all.end(), ','), 63);
  const std::string some =
      Attributes({16, 5, 4, 0}).combinations({kUnknown, kUnknown, kUnknown, kUnknown});
  EXPECT_TRUE(some.starts_with("0 - 0 -, 1 - 0 -")) << some;
  EXPECT_EQ(std::count(some.begin(), some.end(), ','), 63);
}

TEST(Worlds, DecideTogetherWhatHangsOnOneAttribute) {
  constexpr std::string_view kUnits = R"({ "sales": [ { "units": 5 } ], "people": {} })";
  EXPECT_EQ(status("{ any_of: [{ partner: market, is: developed },"
                   " { partner: market, is: developing, id: other }] }",
                   "{}"),
            "met");
  EXPECT_EQ(
      status(
          "{ all_of: [{ partner: premier, is: true }, { partner: premier, is: false, id: no }] }",
          "{}"),
      "not_met");
  constexpr std::string_view kEither =
      "{ any_of: [{ measure: units, at_least: { market: { developed: 1, developing: 9 } } },"
      " { id: other, measure: units, at_least: { market: { developed: 9, developing: 1 } } }] }";
  EXPECT_EQ(status(kEither, kUnits), "met");
  constexpr std::string_view kBoth =
      "{ all_of: [{ measure: units, at_least: { market: { developed: 1, developing: 9 } } },"
      " { id: other, measure: units, at_least: { market: { developed: 9, developing: 1 } } }] }";
  EXPECT_EQ(status(kBoth, kUnits), "not_met");
  constexpr std::string_view kOne =
      "{ number_of: [{ measure: units, at_least: { market: { developed: 1, developing: 9 } } },"
      " { id: other, measure: units, at_least: { market: { developed: 9, developing: 1 } } }],"
      " is: 1 }";
  EXPECT_EQ(status(kOne, kUnits), "met");
}

TEST(Worlds, DecideASplitTogetherWithTheAttributeItself) {
  EXPECT_EQ(status("{ any_of: [{ partner: size, is: large },"
                   " { people: { size: { small: 1, large: 50 } }, holding: C.1 }] }",
                   R"({ "people": { "a": ["C.1"] } })"),
            "met");
  EXPECT_EQ(status("{ any_of: [{ partner: size, is: large },"
                   " { people: { size: { small: 2, large: 1 } }, holding: C.1 }] }",
                   R"({ "people": { "a": ["C.1"] } })"),
            "unknown");
}

}  // namespace
}  // namespace attain::evaluate
