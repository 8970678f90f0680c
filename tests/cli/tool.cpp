// Runs the built tool by way of the shell and gathers all it gives.

#include "tool.hpp"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sys/wait.h>
#include <unistd.h>

namespace attain {
namespace {

namespace fs = std::filesystem;

const fs::path kSource = ATTAIN_SOURCE_DIR;

}  // namespace

std::ostream& operator<<(std::ostream& stream, const ToolRun& run) {
  return stream << "exit " << run.exit << "\nout:\n" << run.out << "err:\n" << run.err;
}

ToolTest::ToolTest() {
  std::string folder = ::testing::TempDir() + "attain_tool_test_XXXXXX";
  if (::mkdtemp(folder.data()) == nullptr) std::abort();
  folder_ = folder;
  copy_rules("rules");
  fs::create_directory_symlink(kSource / "examples" / "partners", folder_ + "/partners");
}

ToolTest::~ToolTest() { fs::remove_all(folder_); }

ToolRun ToolTest::run(const std::string& arguments, std::string_view input) {
  return shell("$attain " + arguments, input);
}

ToolRun ToolTest::shell(const std::string& command, std::string_view input) {
  write("stdin", input);
  const std::string line = "cd '" + folder_ + "' && attain='" ATTAIN_TOOL "' && { " + command +
                           "\n} < stdin > stdout 2> stderr";
  const int status = std::system(line.c_str());
  return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, read("stdout"), read("stderr")};
}

void ToolTest::write(const std::string& name, std::string_view text) {
  const fs::path path = fs::path(folder_) / name;
  fs::create_directories(path.parent_path());
  std::ofstream(path, std::ios::binary) << text;
}

std::string ToolTest::read(const std::string& name) {
  std::ifstream stream(fs::path(folder_) / name, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

void ToolTest::copy_rules(const std::string& name) {
  const fs::path shipped = kSource / "rules" / "microsoft-partner-network";
  const fs::path folder = fs::path(folder_) / name;
  fs::create_directories(folder);
  fs::copy(shipped / "program.yaml", folder);
  fs::copy(shipped / "cloud-productivity", folder / "cloud-productivity");
}

void ToolTest::replace(const std::string& name, std::string_view right, std::string_view wrong) {
  std::string text = read(name);
  const std::size_t at = text.find(right);
  ASSERT_NE(at, std::string::npos) << right;
  write(name, text.replace(at, right.size(), wrong));
}

}  // namespace attain
