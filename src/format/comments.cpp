// Takes a text and where its nodes stand, gives its comments.
//
// INVARIANT: between nodes there is nothing but white space, comments and the characters that lists
// and maps are made of, so a `#` there begins a comment.
// Tested by tests/unit/format/format_test.cpp and generated_test.cpp.

#include "format/comments.hpp"

namespace attain::format {
namespace {

constexpr auto kNpos = std::string_view::npos;

Comment comment_at(std::string_view text, std::size_t begin) {
  Comment comment;
  comment.begin = begin;
  const std::size_t line = text.rfind('\n', begin) + 1;  // npos + 1 is the first line's begin.
  comment.column = begin - line;
  comment.stands_alone = text.substr(line, begin - line).find_first_not_of(" \t") == kNpos;
  comment.text = text.substr(begin, line_end(text, begin) - begin);
  comment.text = comment.text.substr(0, comment.text.find_last_not_of(" \t\r") + 1);
  return comment;
}

void find_between(std::string_view text, std::size_t from, std::size_t to,
                  std::vector<Comment>& comments) {
  for (std::size_t at = text.find('#', from); at < to; at = text.find('#', at)) {
    comments.push_back(comment_at(text, at));
    at = line_end(text, at);
  }
}

}  // namespace

std::vector<Comment> comments_of(std::string_view text, std::span<const Span> spans) {
  std::vector<Comment> comments;
  std::size_t at = 0;
  for (const Span& span : spans) {
    if (span.begin == span.end) continue;
    find_between(text, at, span.begin, comments);
    const bool is_block = text[span.begin] == '|' || text[span.begin] == '>';
    if (is_block) find_between(text, span.begin, line_end(text, span.begin), comments);
    at = span.end;
  }
  find_between(text, at, text.size(), comments);
  return comments;
}

}  // namespace attain::format
