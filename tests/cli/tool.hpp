#pragma once

#include <ostream>
#include <string>
#include <string_view>

#include <gtest/gtest.h>

namespace attain {

/// All that a run of the tool gives.
struct ToolRun {
  int exit = 0;  ///< The exit status as a shell sees it.
  std::string out;
  std::string err;

  friend bool operator==(const ToolRun&, const ToolRun&) = default;
};

std::ostream& operator<<(std::ostream& stream, const ToolRun& run);

/// Runs the built tool in a folder of the test's own, in which `rules` is the seed program and
/// `partners` the folder of example partners.
class ToolTest : public ::testing::Test {
 protected:
  ToolTest();
  ~ToolTest() override;

  /// `attain ARGUMENTS`, as a shell takes them; redirections may stand among them.
  ToolRun run(const std::string& arguments, std::string_view input = {});

  /// Runs any command of the shell, in which `$attain` is the tool.
  ToolRun shell(const std::string& command, std::string_view input = {});

  /// Writes a file of the test's folder, and the folders it lies in.
  void write(const std::string& name, std::string_view text);

  /// The text of a file of the test's folder.
  std::string read(const std::string& name);

  /// Copies the seed program into the folder `name`, to be spoilt.
  void copy_rules(const std::string& name);

  /// In a file of the test's folder, `right` becomes `wrong`, at the first place it stands.
  void replace(const std::string& name, std::string_view right, std::string_view wrong);

 private:
  std::string folder_;
};

}  // namespace attain
