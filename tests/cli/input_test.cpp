#include "cli/input.hpp"

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <string>
#include <string_view>

#include <gtest/gtest.h>

namespace attain::cli {
namespace {

class InputTest : public ::testing::Test {
 protected:
  InputTest() : folder_(::testing::TempDir() + "attain_input_test_XXXXXX") {
    if (mkdtemp(folder_.data()) == nullptr) throw std::runtime_error("cannot make a folder");
  }
  ~InputTest() override { std::filesystem::remove_all(folder_); }

  std::string file(const std::string& name, std::string_view text) {
    const std::string path = folder_ + "/" + name;
    std::ofstream(path, std::ios::binary) << text;
    return path;
  }

  std::string folder_;
};

TEST_F(InputTest, ReadsNoMoreThanToTellThatItIsTooMuch) {
  Input input(file("a", "0123456789"));
  EXPECT_EQ(read_all(input, 4), "01234");
  EXPECT_EQ(read_all(input, 100), "56789");
  EXPECT_EQ(read_all(input, 100), "");
  EXPECT_EQ(input.error(), "");
}

TEST_F(InputTest, GivesAgainWhatWasPeekedAt) {
  const std::string text = std::string(200'000, 'x') + "end";
  Input input(file("a", text));
  EXPECT_EQ(input.peek(1).substr(0, 3), "xxx");
  EXPECT_EQ(input.peek(150'000).substr(0, 150'000), text.substr(0, 150'000));
  EXPECT_EQ(input.peek(1'000'000), text);
  EXPECT_EQ(read_all(input, 1'000'000), text);
}

TEST_F(InputTest, SaysWhyItCannotBeRead) {
  Input missing(folder_ + "/missing");
  EXPECT_EQ(missing.error(), "no such file or directory");
  EXPECT_EQ(read_all(missing, 10), "");

  Input folder(folder_);
  EXPECT_EQ(folder.error(), "");
  EXPECT_EQ(read_all(folder, 10), "");
  EXPECT_EQ(folder.error(), "is a directory");
}

TEST_F(InputTest, GoesByTheEndingOfTheName) {
  const auto format = [&](const std::string& name) {
    Input input(file(name, "?"));
    return detect_format(input, 100);
  };
  EXPECT_EQ(format("a.json"), FactsFormat::kJson);
  EXPECT_EQ(format("a.yaml"), FactsFormat::kYaml);
  EXPECT_EQ(format("a.yml"), FactsFormat::kYaml);
  EXPECT_EQ(format("a.ndjson"), FactsFormat::kNdjson);
  EXPECT_EQ(format("a.jsonl"), FactsFormat::kNdjson);
}

TEST_F(InputTest, GoesByTheFirstLineThatIsNotBlank) {
  struct Case {
    std::string text;
    FactsFormat format;
  };
  const std::vector<Case> cases = {
      {"", FactsFormat::kYaml},
      {" \n\n", FactsFormat::kYaml},
      {"{}", FactsFormat::kNdjson},
      {"{}\n{}\n", FactsFormat::kNdjson},
      {"\n \r\n  {\"id\": 1} \r\n", FactsFormat::kNdjson},
      {"\xEF\xBB\xBF{}\n", FactsFormat::kNdjson},
      {"{\n}\n", FactsFormat::kJson},
      {"{", FactsFormat::kJson},
      {"{ \"id\":\n1 }", FactsFormat::kJson},
      {"[{}]", FactsFormat::kYaml},
      {"id: a\n", FactsFormat::kYaml},
      {"# comment\nid: a\n", FactsFormat::kYaml},
      {"{" + std::string(300'000, ' ') + "\n}", FactsFormat::kNdjson},
      {"{" + std::string(90, ' ') + "\n}", FactsFormat::kJson},
  };
  for (const Case& one : cases) {
    Input input(file("facts", one.text));
    EXPECT_EQ(detect_format(input, 100'000), one.format) << one.text.substr(0, 40);
    EXPECT_EQ(read_all(input, 1'000'000), one.text);
  }
}

}  // namespace
}  // namespace attain::cli
