#include "folder.hpp"

#include <filesystem>
#include <fstream>
#include <string>

#include <gtest/gtest.h>

namespace attain {
namespace {

namespace fs = std::filesystem;

class FolderTest : public testing::Test {
 protected:
  void SetUp() override {
    const auto* test = testing::UnitTest::GetInstance()->current_test_info();
    root_ = fs::path(testing::TempDir()) / ("attain_folder_" + std::string(test->name()));
    fs::remove_all(root_);
    fs::create_directories(root_);
  }
  void TearDown() override { fs::remove_all(root_); }

  void write(const std::string& path, const std::string& text) {
    fs::create_directories((root_ / path).parent_path());
    std::ofstream(root_ / path, std::ios::binary) << text;
  }

  FolderContent read(const fs::path& folder, const Limits& limits = {}) {
    diagnostic::Sink sink;
    FolderContent content = read_folder(folder, limits, sink);
    problems_ = render(sink.take(100, true));
    const std::string root = root_.generic_string();
    for (std::size_t at = 0; (at = problems_.find(root, at)) != std::string::npos;) {
      problems_.replace(at, root.size(), "rules");
    }
    return content;
  }

  fs::path root_;
  std::string problems_;
};

TEST_F(FolderTest, ReadsYamlFilesInTheOrderOfTheirPaths) {
  write("program.yaml", "p");
  write("b/2018-01-01.yaml", "2");
  write("a/tests.yaml", "t");
  write("a/2017-01-01.yaml", "1");
  write("a/notes.md", "passed over");
  write("README.md", "passed over");
  write(".hidden/2018-01-01.yaml", "passed over");
  const FolderContent content = read(root_);
  EXPECT_EQ(problems_, "");
  EXPECT_TRUE(content.complete);
  ASSERT_EQ(content.files.size(), 4U);
  EXPECT_EQ(content.files[0].path, "a/2017-01-01.yaml");
  EXPECT_EQ(content.files[1].path, "a/tests.yaml");
  EXPECT_EQ(content.files[2].path, "b/2018-01-01.yaml");
  EXPECT_EQ(content.files[2].text, "2");
  EXPECT_EQ(content.files[3].path, "program.yaml");
}

TEST_F(FolderTest, NamesTheFolderWithoutASlashAtItsEnd) {
  write("program.yaml", "");
  EXPECT_EQ(read(root_.string() + "/").name, root_.generic_string());
}

TEST_F(FolderTest, ReadsOneByteMoreThanTheLimitSoThatTheParserCanTell) {
  Limits limits;
  limits.max_file_bytes = 4;
  write("program.yaml", "123456789");
  EXPECT_EQ(read(root_, limits).files[0].text, "12345");
}

TEST_F(FolderTest, SaysThatAFolderIsMissing) {
  EXPECT_FALSE(read(root_ / "nowhere").complete);
  EXPECT_EQ(problems_,
            "rules/nowhere: error[missing-folder]: there is no such folder\n"
            "help: name a folder that holds `program.yaml` and a folder for each competency\n");
}

TEST_F(FolderTest, SaysThatAFileIsNoFolder) {
  write("program.yaml", "");
  EXPECT_FALSE(read(root_ / "program.yaml").complete);
  EXPECT_EQ(problems_,
            "rules/program.yaml: error[missing-folder]: this is a file, not a folder\n"
            "help: name a folder that holds `program.yaml` and a folder for each competency\n");
}

TEST_F(FolderTest, SuggestsTheProgramInside) {
  write("network/program.yaml", "");
  EXPECT_FALSE(read(root_).complete);
  EXPECT_NE(problems_.find("error[missing-program-file]: there is no `program.yaml` in this "
                           "folder\nhelp: did you mean `"),
            std::string::npos)
      << problems_;
  EXPECT_NE(problems_.find("/network`?\n"), std::string::npos) << problems_;
}

TEST_F(FolderTest, SaysThatAFolderHoldsNoRules) {
  write("program.yaml", "");
  write("empty/notes.md", "");
  EXPECT_TRUE(read(root_).complete);
  EXPECT_EQ(problems_,
            "rules/empty: error[missing-revision]: this folder holds no rules\n"
            "help: add a file named by the day the rules start, such as `2018-03-19.yaml`\n");
}

TEST_F(FolderTest, SaysOnceThatThereAreTooManyFiles) {
  Limits limits;
  limits.max_files = 1;
  write("program.yaml", "");
  write("a/2017-01-01.yaml", "");
  write("a/2018-01-01.yaml", "");
  read(root_, limits);
  EXPECT_EQ(problems_,
            "rules: error[too-many-files]: this folder holds more than 1 rule files\n"
            "help: split the program, or raise `Limits::max_files`\n");
}

TEST_F(FolderTest, SaysThatAFolderIsNoFile) {
  write("program.yaml", "");
  write("a/2018-01-01.yaml/x", "");
  read(root_);
  EXPECT_EQ(problems_, "rules/a/2018-01-01.yaml: error[unreadable-file]: this is not a file\n");
}

}  // namespace
}  // namespace attain
