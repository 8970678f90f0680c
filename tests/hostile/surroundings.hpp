#pragma once

#include <functional>
#include <locale>
#include <pthread.h>
#include <string>
#include <string_view>

#include <gtest/gtest.h>

namespace attain::hostile {

/// Writes and reads 1234.5 as 1.234,5.
class CommaNumbers : public std::numpunct<char> {
 protected:
  char do_decimal_point() const override { return ','; }
  char do_thousands_sep() const override { return '.'; }
  std::string do_grouping() const override { return "\3"; }
};

/// What a piece of work gives, and the work.
struct Work {
  std::function<std::string()> run;
  std::string result;
};

inline void* do_work(void* work) {
  Work& todo = *static_cast<Work*>(work);
  todo.result = todo.run();
  return nullptr;
}

/// What `run` gives on a thread with a stack of 128 KiB.
inline std::string on_a_small_stack(const std::function<std::string()>& run) {
  Work work{run, {}};
  pthread_attr_t attributes;
  EXPECT_EQ(pthread_attr_init(&attributes), 0);
  EXPECT_EQ(pthread_attr_setstacksize(&attributes, 128 << 10), 0);
  pthread_t thread{};
  EXPECT_EQ(pthread_create(&thread, &attributes, do_work, &work), 0);
  EXPECT_EQ(pthread_join(thread, nullptr), 0);
  pthread_attr_destroy(&attributes);
  return work.result;
}

/// What `run` gives where the global locale writes numbers with commas.
inline std::string by_commas(const std::function<std::string()>& run) {
  const std::locale before = std::locale::global(std::locale(std::locale(), new CommaNumbers));
  std::string result = run();
  std::locale::global(before);
  return result;
}

/// `run` gives that here, on a small stack and under another locale.
inline void expect_everywhere(std::string_view name, const std::function<std::string()>& run,
                              std::string_view expected) {
  EXPECT_EQ(run(), expected) << name;
  EXPECT_EQ(on_a_small_stack(run), expected) << name << ", on a small stack";
  EXPECT_EQ(by_commas(run), expected) << name << ", under a locale with commas";
}

}  // namespace attain::hostile
