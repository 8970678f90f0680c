// Random trees, written in random ways: quotes, brackets, indentation, line breaks, comments. What
// is formatted has the same values and the same comments in their order, and stays as it is.

#include <algorithm>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <attain/rulebook.hpp>

#include "diagnostic/sink.hpp"
#include "support/rules.hpp"
#include "yaml/document.hpp"

namespace attain::format {
namespace {

constexpr std::string_view kTexts[] = {
    "a",      "two words",  "many words on a line, and some more of them",
    "x: y",   "# no",       "C#",
    "70-346", "true",       "it's",
    "null",   "a, b",       "[x]",
    "é – ü",  "colon:",     "- dash",
    "",       "~",          "<<",
    "2.5",    "USD 75000",  "back\\slash",
    "a\tb",   "a\nb",       "say \"x\"",
    "x]",     "2018-01-01", " spaces ",
    "?",      "{",          "a:b",
    "...",    "b\u200b",    "one\n  two\n\nthree\n",
    "%",      "@",          "last\n\n",
};

/// Writes random YAML, and beside it what that says and which comments it has.
class Generator {
 public:
  explicit Generator(unsigned seed) : random_(seed) {}

  void run() {
    if (chance(10)) text_ += "---\n";
    comment_lines(0);
    if (chance(20)) {
      flow(0, 1);
      line_end();
    } else {
      block(0, 0);
    }
    comment_lines(0);
    if (chance(10)) text_ += "...\n";
    if (chance(10) && text_.find('\t') == std::string::npos) use_carriage_returns();
    if (chance(10)) text_.insert(0, "\xef\xbb\xbf");
  }

  const std::string& text() const { return text_; }
  const std::string& meaning() const { return meaning_; }
  const std::vector<std::string>& comments() const { return comments_; }

 private:
  unsigned below(unsigned limit) { return static_cast<unsigned>(random_() % limit); }
  bool chance(unsigned percent) { return below(100) < percent; }
  void spaces(std::size_t count) { text_.append(count, ' '); }

  void comment() {
    comments_.push_back(fmt::format("#c{} it's \"so\": [", comments_.size()));
    text_ += comments_.back();
    if (chance(10)) text_ += "  ";
  }

  /// The end of a line, perhaps with a comment.
  void line_end() {
    if (chance(15)) {
      text_ += chance(80) || text_.ends_with(' ') ? " " : " \t";
      comment();
    }
    text_ += '\n';
  }

  /// Blank lines and comments, indented by at most `most`.
  void comment_lines(std::size_t most) {
    while (chance(25)) {
      if (chance(60)) {
        spaces(below(static_cast<unsigned>(most) + 1));
        comment();
      }
      text_ += '\n';
    }
  }

  /// A list or map without brackets, its entries at `column`; the first one's line is begun.
  void block(std::size_t column, int depth) {
    const bool is_map = chance(60);
    const unsigned count = 1 + below(4);
    meaning_ += is_map ? "{" : "[";
    for (unsigned i = 0; i < count; ++i) {
      if (i > 0) {
        comment_lines(column);
        spaces(column);
      }
      if (is_map && chance(5)) {
        text_ += "? ";
        key_text(i);
        line_end();
        comment_lines(column);
        spaces(column);
        text_ += ':';
        member(column, depth);
      } else if (is_map) {
        key(i, false);
        member(column, depth);
      } else {
        text_ += '-';
        item(column, depth);
      }
      meaning_ += ";";
    }
    meaning_ += is_map ? "}" : "]";
  }

  void key(unsigned number, bool in_flow) {
    key_text(number);
    text_ += in_flow ? ": " : ":";
  }

  void key_text(unsigned number) {
    std::string name = fmt::format("k{}", number);
    if (chance(20)) name += chance(50) ? " two" : ": x";
    meaning_ += fmt::format("<{}>=", name);
    const bool is_plain = name.find(':') == std::string::npos && chance(70);
    const std::string quote = is_plain ? "" : chance(50) ? "'" : "\"";
    text_ += fmt::format("{}{}{}{}", quote, name, quote, is_plain && chance(20) ? " " : "");
  }

  void member(std::size_t column, int depth) {
    if (depth < 3 && chance(45)) {
      line_end();
      comment_lines(column);
      const std::size_t inner = column + 1 + below(4);
      spaces(inner);
      return block(inner, depth + 1);
    }
    if (chance(15)) {
      line_end();
      comment_lines(column);
      spaces(column + 1 + below(3));
    } else {
      spaces(1 + below(2));
    }
    leaf(column, depth);
  }

  void item(std::size_t column, int depth) {
    std::size_t inner = column + 1;
    if (chance(15)) {
      line_end();
      comment_lines(column);
      inner += 1 + below(3);
      spaces(inner);
    } else {
      const unsigned space = 1 + below(3);
      spaces(space);
      inner += space;
    }
    if (depth < 3 && chance(45)) return block(inner, depth + 1);
    leaf(column, depth);
  }

  /// A text, or a list or map in brackets, inside a block list or map at `column`.
  void leaf(std::size_t column, int depth) {
    if (chance(30)) {
      flow(column, depth + 1);
      line_end();
    } else if (chance(15)) {
      block_text(column);
    } else {
      scalar(column, false);
      line_end();
    }
  }

  /// White space inside brackets: perhaps a line break, perhaps comments.
  void flow_space(std::size_t column) {
    if (chance(85)) return spaces(below(2));
    line_end();
    comment_lines(column + 2);
    spaces(column + 1 + below(4));
  }

  void flow(std::size_t column, int depth) {
    const bool is_map = chance(50);
    const unsigned count = below(4);
    text_ += is_map ? "{" : "[";
    meaning_ += is_map ? "{" : "[";
    flow_space(column);
    for (unsigned i = 0; i < count; ++i) {
      if (is_map) key(i, true);
      flow_value(column, depth, is_map);
      meaning_ += ";";
      flow_space(column);
      if (i + 1 < count || chance(5)) text_ += ',';
      flow_space(column);
    }
    text_ += is_map ? "}" : "]";
    meaning_ += is_map ? "}" : "]";
  }

  void flow_value(std::size_t column, int depth, bool in_map) {
    if (depth < 4 && chance(30)) return flow(column, depth + 1);
    if (!in_map && chance(10)) {
      meaning_ += "{";
      key(0, true);
      scalar(column, true);
      meaning_ += ";}";
      return;
    }
    scalar(column, true);
  }

  void scalar(std::size_t column, bool in_flow) {
    const std::string_view text = kTexts[below(std::size(kTexts))];
    meaning_ += fmt::format("<{}>", text);
    const bool is_wordy = text == "a" || text == "C#" || text == "two words" || text == "a:b" ||
                          text == "70-346" || text == "it's" || text == "say \"x\"" ||
                          (text.starts_with("many") && !in_flow);
    const bool keeps_style = text == "true" || text == "2.5" || text == "2018-01-01";
    if ((is_wordy && chance(60)) || (keeps_style && chance(50))) {
      if (keeps_style) meaning_ += "plain";
      return broken(text, column);
    }
    if (text.find_first_of("\n\t") == std::string_view::npos && chance(50)) {
      text_ += '\'';
      std::string doubled;
      for (const char c : text) doubled += c == '\'' ? std::string("''") : std::string(1, c);
      broken(doubled, column);
      text_ += '\'';
    } else {
      text_ += '"';
      std::string escaped;
      for (const char c : text) {
        if (c == '"' || c == '\\') escaped += '\\';
        escaped += c == '\n' ? "\\n" : c == '\t' ? "\\t" : std::string(1, c);
      }
      broken(escaped, column);
      text_ += '"';
    }
  }

  /// The text, perhaps with a line break in place of one of its spaces.
  void broken(std::string_view text, std::size_t column) {
    const std::size_t space = text.find(' ', 1);
    const bool can_break = space != std::string_view::npos && space + 1 < text.size() &&
                           text.front() != ' ' && text[space + 1] != ' ' &&
                           text[space + 1] != '#' && text[0] != '-' && text[0] != '#';
    if (!can_break || !chance(30)) {
      text_ += text;
      return;
    }
    text_ += text.substr(0, space);
    text_ += '\n';
    spaces(column + 1 + below(4));
    text_ += text.substr(space + 1);
  }

  void block_text(std::size_t column) {
    const std::string_view lines[] = {"one", "  two", "", "# no comment", "three: [", "- x  "};
    const std::string_view kChomping[] = {"", "-", "+"};
    const unsigned chomping = below(3);
    const bool has_digit = chance(30);
    const std::size_t indent = has_digit ? column + 3 : column + 1 + below(4);
    text_ += fmt::format("|{}{}", has_digit ? "3" : "", kChomping[chomping]);
    line_end();
    std::string text;
    const unsigned count = 1 + below(4);
    for (unsigned i = 0; i < count; ++i) {
      const std::string_view line = i == 0 && !has_digit ? "first" : lines[below(6)];
      if (!line.empty()) spaces(indent);
      text_ += fmt::format("{}\n", line);
      text += fmt::format("{}\n", line);
    }
    const std::size_t last = text.find_last_not_of('\n');
    const bool is_empty = last == std::string::npos;
    if (chomping == 0) text = is_empty ? "" : text.substr(0, last + 2);
    if (chomping == 1) text = is_empty ? "" : text.substr(0, last + 1);
    if (chomping == 2) {
      for (; chance(30); text += '\n') text_ += '\n';
      // Blank lines would belong to it, and so must not follow.
      spaces(column);
      comment();
      text_ += '\n';
    }
    meaning_ += fmt::format("<{}>", text);
  }

  void use_carriage_returns() {
    std::string text;
    for (const char c : text_) text += c == '\n' ? std::string("\r\n") : std::string(1, c);
    text_ = std::move(text);
  }

  std::mt19937 random_;
  std::string text_;
  std::string meaning_;
  std::vector<std::string> comments_;
};

std::string meaning_of(const yaml::Node& node) {
  if (node.is_scalar()) {
    const bool keeps_style = node.text == "true" || node.text == "2.5" || node.text == "2018-01-01";
    const bool is_plain = keeps_style && node.style == yaml::Style::kPlain;
    return fmt::format("<{}>{}", node.text, is_plain ? "plain" : "");
  }
  std::string meaning = node.is_map() ? "{" : "[";
  for (const yaml::Node& item : node.items) meaning += meaning_of(item) + ";";
  for (const yaml::Member& member : node.members) {
    meaning += fmt::format("<{}>={};", member.key.text, meaning_of(member.value));
  }
  return meaning + (node.is_map() ? "}" : "]");
}

std::string meaning_of(const std::string& text) {
  diagnostic::Sink sink;
  const yaml::Document document = yaml::parse("x.yaml", text, Limits{}, sink);
  return sink.has_errors() ? render(sink.found()) : meaning_of(document.root);
}

/// The generated comments that stand in the text, up to the ends of their lines.
std::vector<std::string> comments_of_text(const std::string& text) {
  std::vector<std::string> comments;
  for (std::size_t at = text.find("#c"); at != std::string::npos; at = text.find("#c", at)) {
    const std::size_t end = text.find('\n', at);
    comments.push_back(text.substr(at, end - at));
    at = end;
  }
  return comments;
}

void check(unsigned first, unsigned end) {
  for (unsigned seed = first; seed < end; ++seed) {
    Generator generated(seed);
    generated.run();
    ASSERT_EQ(meaning_of(generated.text()), generated.meaning()) << seed << "\n"
                                                                 << generated.text();
    const FormatResult result = format_rules(generated.text(), "x.yaml");
    ASSERT_TRUE(result.ok()) << seed << "\n" << generated.text() << render(result.diagnostics);
    EXPECT_EQ(meaning_of(*result.text), generated.meaning()) << seed;
    EXPECT_EQ(comments_of_text(*result.text), generated.comments()) << seed;
    const FormatResult again = format_rules(*result.text, "x.yaml");
    ASSERT_EQ(again.text, result.text) << seed << "\n" << generated.text();
  }
}

/// What is still YAML after some of its bytes were changed is formatted, and stays.
void check_changed(unsigned seed, const std::string& file, int times) {
  std::mt19937 random(seed);
  const auto below = [&](std::size_t limit) { return static_cast<std::size_t>(random() % limit); };
  const std::string shipped = support::read(file);
  constexpr std::string_view kBytes = " \n\n  #:-,[]{}\"'|>?\tab1~\\";
  int read = 0;
  for (int i = 0; i < times; ++i) {
    const std::size_t line = shipped.find('\n', below(shipped.size() - 1)) + 1;
    std::string text = shipped.substr(line, below(400));
    for (std::size_t n = below(3) + 1; n > 0; --n) {
      const std::size_t at = below(text.size() + 1);
      const std::string byte(1, kBytes[below(kBytes.size())]);
      text.replace(at, std::min(below(3), text.size() - at), below(4) > 0 ? byte : "");
    }
    const FormatResult result = format_rules(text, "x.yaml");
    if (!result.ok()) {
      ASSERT_TRUE(std::none_of(result.diagnostics.begin(), result.diagnostics.end(),
                               [](const auto& d) { return d.code == "cannot-format"; }))
          << text;
      continue;
    }
    ++read;
    ASSERT_EQ(format_rules(*result.text, "x.yaml").text, result.text) << text;
  }
  EXPECT_GT(read, times / 10);
}

TEST(Generated, FormattedTextsSayTheSameAndStay) { check(0, 1'500); }

TEST(Generated, ChangedTextsAreFormattedIfTheyCanBeRead) {
  check_changed(1, "rules/microsoft-partner-network/program.yaml", 1'000);
  check_changed(2, "rules/cloud-business-applications/program.yaml", 1'000);
}

TEST(GeneratedSlow, ChangedTextsAreFormattedIfTheyCanBeRead) {
  check_changed(3, "rules/microsoft-partner-network/program.yaml", 30'000);
  check_changed(4, "rules/cloud-business-applications/program.yaml", 30'000);
}

TEST(GeneratedSlow, FormattedTextsSayTheSameAndStay) { check(1'500, 20'000); }

}  // namespace
}  // namespace attain::format
