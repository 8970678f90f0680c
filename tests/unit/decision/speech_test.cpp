#include "decision/speech.hpp"

#include <gtest/gtest.h>

#include "decided.hpp"

namespace attain::decision {
namespace {

class SpeechTest : public testing::Test {
 protected:
  const RuleBook rules_ = rules_of({});
  const model::Vocabulary& vocabulary_ = rules_.compiled()->vocabulary();
  const Speech english_{vocabulary_, "en"};
  const Speech italian_{vocabulary_, "it"};
};

constexpr std::int64_t kNoBound = Range::kUnbounded;

TEST_F(SpeechTest, SaysNumbersAsTheLanguageDoes) {
  EXPECT_EQ(english_.number(1234567), "1,234,567");
  EXPECT_EQ(italian_.number(-1234567), "-1.234.567");
  EXPECT_EQ(english_.actual({2450, 2450}), "2,450");
  EXPECT_EQ(english_.actual({1500, 2100}), "1,500 to 2,100");
  EXPECT_EQ(italian_.actual({1500, 2100}), "da 1.500 a 2.100");
  EXPECT_EQ(english_.actual({800, kNoBound}), "800 or more");
  EXPECT_EQ(italian_.actual({800, kNoBound}), "800 o più");
  EXPECT_EQ(english_.actual({-kNoBound, 800}), "800 or less");
  EXPECT_EQ(italian_.actual({-kNoBound, 800}), "800 o meno");
  EXPECT_EQ(english_.actual({-kNoBound, kNoBound}), "not known");
}

TEST_F(SpeechTest, SaysAmountsFromTheLeastToTheMost) {
  EXPECT_EQ(english_.amount({1550, 1550}), "1,550");
  EXPECT_EQ(english_.amount({1, 1001}), "1 to 1,001");
  EXPECT_EQ(english_.amount({0, 3}), "up to 3");
  EXPECT_EQ(english_.amount({10, kNoBound}), "at least 10");
  EXPECT_EQ(italian_.amount({1, 1001}), "da 1 a 1.001");
  EXPECT_EQ(italian_.amount({0, 3}), "fino a 3");
  EXPECT_EQ(italian_.amount({10, kNoBound}), "almeno 10");
}

TEST_F(SpeechTest, JoinsAndCutsLongLists) {
  EXPECT_EQ(english_.join({}, " and "), "");
  EXPECT_EQ(english_.join({"a"}, " and "), "a");
  EXPECT_EQ(english_.join({"a", "b"}, " or "), "a or b");
  EXPECT_EQ(english_.join({"a", "b", "c"}, ", and "), "a, b, and c");
  EXPECT_EQ(english_.join(std::vector<std::string>(12, "x"), " and "),
            "x, x, x, x, x, x, x, x, x, x, x and x");
  EXPECT_EQ(english_.join(std::vector<std::string>(43, "x"), " and "),
            "x, x, x, x, x, x, x, x, x, x, x, x and 31 more");
  EXPECT_EQ(italian_.join(std::vector<std::string>(13, "x"), " e "),
            "x, x, x, x, x, x, x, x, x, x, x, x e 1 altro");
  EXPECT_EQ(italian_.join(std::vector<std::string>(14, "x"), " e "),
            "x, x, x, x, x, x, x, x, x, x, x, x e altri 2");
}

TEST_F(SpeechTest, CallsExamsByNumberAndCertificationsByTitle) {
  EXPECT_EQ(english_.credentials({"A", "T", "M", "N"}), "A, T, Master and Novice");
  EXPECT_EQ(italian_.credentials({"M", "N"}), "Maestro e Novice");
}

TEST_F(SpeechTest, FallsBackToTheFirstLanguageAndToEnglishWords) {
  EXPECT_EQ(Speech(vocabulary_, "").words().language, "en");
  EXPECT_EQ(Speech(vocabulary_, "it-CH").words().language, "it");
  const Speech german(vocabulary_, "de");
  EXPECT_EQ(german.words().language, "en");
  EXPECT_EQ(german.credential("M"), "Master");
  EXPECT_EQ(english_.title(nullptr, "an-id"), "an-id");
}

TEST_F(SpeechTest, KeepsHostileTextOnOneLine) {
  EXPECT_EQ(english_.name("a\n\x1b[31m\xFF\u202E"), R"(a\n\x1b[31m\xff\u202e)");
  Text title;
  title.add("en", "two\nlines");
  EXPECT_EQ(english_.title(&title, "id"), R"(two\nlines)");
}

}  // namespace
}  // namespace attain::decision
