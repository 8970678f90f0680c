#include "decision/speech.hpp"

#include <gtest/gtest.h>

#include "decided.hpp"
#include "listed.hpp"

namespace attain::decision {
namespace {

class SpeechTest : public testing::Test {
 protected:
  const RuleBook rules_ = rules_of({});
  const model::Vocabulary& vocabulary_ = rules_.compiled()->vocabulary();
  const Speech english_{vocabulary_, "en"};
  const Speech italian_{vocabulary_, "it"};
};

const Rational kNoBound = Range::kUnbounded;

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

TEST_F(SpeechTest, SaysFractionsAndUnits) {
  EXPECT_EQ(english_.number(Rational::fraction(-24505, 10)), "-2,450.5");
  EXPECT_EQ(italian_.number(Rational::fraction(24505, 10)), "2.450,5");
  EXPECT_EQ(english_.number(Rational::fraction(15, 7)), "15/7");
  EXPECT_EQ(english_.quantity(75000, "USD"), "USD 75,000");
  EXPECT_EQ(english_.quantity(Rational::fraction(150001, 2), "USD"), "USD 75,000.50");
  EXPECT_EQ(italian_.quantity(Rational::fraction(150001, 2), "USD"), "USD 75.000,50");
  EXPECT_EQ(english_.quantity(Rational::fraction(1, 10000), "USD"), "USD 0.0001");
  EXPECT_EQ(english_.quantity(Rational::fraction(1, 3), "USD"), "USD 1/3");
  EXPECT_EQ(english_.quantity(Rational::fraction(25, 2), "%"), "12.5 %");
  EXPECT_EQ(english_.actual({10, Rational::fraction(25, 2)}, "%"), "10 % to 12.5 %");
  EXPECT_EQ(italian_.actual({10, kNoBound}, "USD"), "USD 10 o più");
}

TEST_F(SpeechTest, SaysHowMuchAPercentageLacksInPoints) {
  EXPECT_EQ(english_.amount({1, 1}, "%"), "1 percentage point");
  EXPECT_EQ(english_.amount({1, 2}, "%"), "1 to 2 percentage points");
  EXPECT_EQ(italian_.amount({Rational::fraction(25, 2), Rational::fraction(25, 2)}, "%"),
            "12,5 punti percentuali");
  EXPECT_EQ(english_.amount({0, 5}, "USD"), "up to USD 5");
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
  const Speech whole(vocabulary_, "en", nullptr, Detail::kWhole);
  EXPECT_EQ(whole.join(std::vector<std::string>(14, "x"), " and "),
            "x, x, x, x, x, x, x, x, x, x, x, x, x and x");
}

TEST_F(SpeechTest, CallsExamsByNumberAndCertificationsByTitle) {
  EXPECT_EQ(english_.credentials(names({"A", "T", "M", "N"})), "A, T, Master and Novice");
  EXPECT_EQ(italian_.credentials(names({"M", "N"})), "Maestro e Novice");
}

TEST_F(SpeechTest, CallsCredentialsAsTheTextDoes) {
  model::Revision revision;
  Text text;
  text.add("en", "Text of its own");
  revision.titles.emplace_back("A", text);
  revision.titles.emplace_back("M", text);
  const Speech brief(vocabulary_, "en", &revision);
  EXPECT_EQ(brief.credentials(names({"A", "B", "M", "N"})),
            "A Text of its own, B, Text of its own and Novice");
  const Speech whole(vocabulary_, "en", &revision, Detail::kWhole);
  EXPECT_EQ(whole.credentials(names({"A", "M"})), "A and Text of its own");
}

TEST_F(SpeechTest, SaysLimitsInTimeAndNestedTests) {
  using Kind = model::PersonTest::Kind;
  const auto credential = [](std::string id) {
    return model::PersonTest{Kind::kCredential, id, {}, {}};
  };
  model::PersonTest both{Kind::kAnyOf, "", {}, {credential("A"), credential("B")}};
  const model::PersonTest same{Kind::kAnyOf, "", {}, {both, credential("C")}};
  EXPECT_EQ(english_.test(same), "A, B or C");
  const model::PersonTest other{Kind::kAllOf, "", {}, {both, credential("C")}};
  EXPECT_EQ(english_.test(other), "(A or B) and C");
  model::PersonTest some{Kind::kNumberOf, "", {}, {both, credential("C"), credential("M")}};
  some.least = 2;
  EXPECT_EQ(english_.test(some), "at least 2 of (A or B), C and Master");
  EXPECT_EQ(italian_.test(some), "almeno 2 tra (A o B), C e Maestro");
  both.accepted_until = Date::parse("2018-12-31");
  EXPECT_EQ(english_.test(both), "(A or B) (accepted until 2018-12-31)");
  const Speech whole(vocabulary_, "en", nullptr, Detail::kWhole);
  EXPECT_EQ(whole.test(both), "(A or B) (accepted until 2018-12-31, that day included)");
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
