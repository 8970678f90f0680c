// That a folder is checked again when something in it changes.

#include "cli/watch.hpp"

#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <thread>

#include <gtest/gtest.h>

namespace attain::cli {
namespace {

namespace fs = std::filesystem;

class WatchTest : public ::testing::Test {
 protected:
  WatchTest() {
    std::string folder = ::testing::TempDir() + "attain_watch_test_XXXXXX";
    if (::mkdtemp(folder.data()) == nullptr) std::abort();
    folder_ = folder;
    write("program.yaml", "a");
    write("cloud/2017-09-15.yaml", "a");
  }
  ~WatchTest() override { fs::remove_all(folder_); }

  void write(const std::string& name, const std::string& text) const {
    fs::create_directories((folder_ / name).parent_path());
    std::ofstream(folder_ / name, std::ios::binary) << text;
  }

  fs::path folder_;
};

TEST_F(WatchTest, WhateverHappensToAFileIsAnotherState) {
  const FolderState known(folder_);
  EXPECT_EQ(FolderState(folder_), known);
  write("cloud/2017-09-15.yaml", "ab");
  EXPECT_NE(FolderState(folder_), known);
  write("cloud/2017-09-15.yaml", "a");  // Of the same size, but written later.
  fs::last_write_time(folder_ / "cloud/2017-09-15.yaml",
                      fs::file_time_type::clock::now() + std::chrono::hours(1));
  EXPECT_NE(FolderState(folder_), known);

  const FolderState before(folder_);
  write("cloud/2018-09-15.yaml", "");
  EXPECT_NE(FolderState(folder_), before);
  fs::remove(folder_ / "cloud/2018-09-15.yaml");
  EXPECT_EQ(FolderState(folder_), before);
  fs::remove(folder_ / "program.yaml");
  EXPECT_NE(FolderState(folder_), before);
  EXPECT_EQ(FolderState(folder_ / "nowhere"), FolderState(folder_ / "nor-here"));
}

TEST_F(WatchTest, WaitsUntilTheFolderIsAnother) {
  const FolderState known(folder_);
  std::thread writer([&] { write("program.yaml", "abc"); });
  wait_for_change(folder_, known);
  writer.join();
  EXPECT_NE(FolderState(folder_), known);
}

}  // namespace
}  // namespace attain::cli
