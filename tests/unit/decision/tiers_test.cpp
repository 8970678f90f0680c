#include <utility>

#include <gtest/gtest.h>

#include <attain/render.hpp>

namespace attain {
namespace {

TEST(Tiers, AreNoneBeforeTheyAreDecided) {
  Tiers tiers;
  EXPECT_TRUE(tiers.awards().empty());
  EXPECT_EQ(tiers.tier("cloud-productivity"), "");
  const Tiers moved = std::move(tiers);
  EXPECT_TRUE(moved.awards().empty());
  EXPECT_EQ(to_json(moved, "contoso"), R"({"id":"contoso","tiers":{}})");
  EXPECT_EQ(to_json(moved, ""), R"({"id":null,"tiers":{}})");
}

}  // namespace
}  // namespace attain
