#include <gtest/gtest.h>

#include "outcome.hpp"

namespace attain::yaml {
namespace {

TEST(Dump, ShowsEveryNodeWithItsPlace) {
  EXPECT_EQ(outcome(R"(format: attain/1
title: { en: "Cloud", it: 'Nuvola' }
note: |
  two
  lines
sets:
  - [dap, tp]
  - {}
)"),
            R"(1:1+1     map
1:9+8       format (1:1+6): plain attain/1
2:8+1       title (2:1+5): map
2:14+7        en (2:10+2): quoted Cloud
2:27+8        it (2:23+2): quoted Nuvola
3:7+1       note (3:1+4): block two\nlines\n
7:3+1       sets (6:1+4): list
7:5+1         - list
7:6+3           - plain dap
7:11+2          - plain tp
8:5+1         - map
)");
}

TEST(Dump, ShowsARootThatIsText) { EXPECT_EQ(outcome("word\n"), "1:1+4     plain word\n"); }

}  // namespace
}  // namespace attain::yaml
