#include <string>

#include <gtest/gtest.h>

#include <attain/render.hpp>

#include "decided.hpp"

namespace attain::decision {
namespace {

/// The JSON of one requirement, the only one of its tier.
std::string requirement_json(std::string_view requirement, std::string_view facts) {
  const std::string json = to_json(decided_by(requirement, facts));
  const std::size_t first = json.find("[{", json.find(R"("silver":{"status":)")) + 1;
  const std::size_t last = json.rfind(R"(],"gap":)", json.find(R"(},"gold":)"));
  return json.substr(first, last - first);
}

TEST(ToJson, BeginsWithWhatIsAttained) {
  const Decision decision =
      decided(rules_of({revision_text("      silver:\n        - { people: 1, holding: A }\n"
                                      "      gold: not_offered\n")}),
              R"({ "id": "contoso", "people": [{ "id": "ana", "credentials": ["A"] }] })");
  EXPECT_EQ(
      to_json(decision),
      R"({"id":"contoso","as_of":"2018-03-31","competencies":{"c":{"revision":"2018-01-01",)"
      R"("status":"met","tier":"silver","option":"o","options":{"o":{)"
      R"("silver":{"status":"met","requirements":[{"id":"o.silver.A","kind":"people",)"
      R"("status":"met","comparator":"at_least",)"
      R"("required":[{"branch":null,"value":1,"applies":true}],"actual":1,"holding":"A",)"
      R"("people":[{"index":0,"id":"ana","counted":"yes","on_the_way":false,)"
      R"("credentials":[{"credential":"A","state":"held"}]}],"children":[],"gap":[],"closable":true,)"
      R"("missing_facts":[],"readings":[],"cite":null,"note":null}],"gap":[],"closable":true},)"
      R"("gold":{"status":"not_offered","requirements":[],"gap":[],"closable":true}}},)"
      R"("title":"Competency","source":{"document":"c.md","published":null},"readings":[],"other_revisions":[],)"
      R"("open_revisions":[],"missing_facts":[]}},)"
      R"("readings":{},"program":"p","rules_day":"2018-03-31"})");
}

TEST(ToJson, IsNullWhereNothingIsInEffect) {
  EXPECT_EQ(to_json(decided(rules_of({revision_text("      silver: not_offered\n"
                                                    "      gold: not_offered\n")}),
                            R"({ "as_of": "2017-12-31" })")),
            R"({"id":null,"as_of":"2017-12-31","competencies":{"c":{"revision":null,)"
            R"("status":"not_offered","tier":null,"option":null,"options":{},)"
            R"("title":"Competency","source":null,"readings":[],"other_revisions":[],)"
            R"("open_revisions":[],"missing_facts":[]}},)"
            R"("readings":{},"program":"p","rules_day":"2017-12-31"})");
}

TEST(ToJson, WritesAMeasureWithItsRecords) {
  EXPECT_EQ(
      requirement_json("{ measure: users, at_most: { market: { big: 2, small: undefined } }, "
                       "cite: Page 1, note: 'say \"so\"' }",
                       R"({ "market": "big", "seats": [
                            { "license": "paid", "kind": "x", "users": 5 },
                            { "license": "trial", "kind": "x", "users": 7 },
                            { "license": "paid", "kind": "x" } ] })"),
      R"({"id":"o.silver.users","kind":"measure","status":"not_met","subject":"users",)"
      R"("comparator":"at_most","required":[{"branch":"big","value":2,"applies":true},)"
      R"({"branch":"small","value":null,"applies":false}],"actual":{"low":5,"high":null},)"
      R"("unit":null,"measure":{"subject":"users","kind":"sum","actual":{"low":5,"high":null},)"
      R"("unit":null,"undefined":false,"cap":[],"records_of":"seats","records":[{"index":0,"counted":"yes","amount":5},)"
      R"({"index":1,"counted":"no","amount":7,"reason":"not_listed","field":"license",)"
      R"("value":"trial"},{"index":2,"counted":"maybe","amount":null,"reason":"amount_unknown",)"
      R"("field":"users","value":null}]},)"
      R"("gap":[{"kind":"lower","measure":"users","amount":{"low":3,"high":null},"unit":null}],)"
      R"("closable":true,"missing_facts":[],"readings":["R2"],"cite":"Page 1",)"
      R"("note":"say \"so\""})");
}

TEST(ToJson, WritesEveryReasonAndAnUnboundedBelow) {
  const std::string json =
      requirement_json("{ measure: profit, at_least: 9 }",
                       R"({ "sales": [{ "product": "crm", "closed": "2018-02-28", "amount": 1 },
                     { "product": "crm", "closed": "2018-04-01", "amount": 1 },
                     { "product": "crm", "amount": 1 }, { "product": "crm",
                       "closed": "2018-03-31" }] })");
  EXPECT_NE(json.find(R"("reason":"before_window","field":"closed","value":"2018-02-28")"),
            std::string::npos);
  EXPECT_NE(json.find(R"("reason":"after_window","field":"closed","value":"2018-04-01")"),
            std::string::npos);
  EXPECT_NE(json.find(R"("reason":"field_unknown","field":"closed","value":null)"),
            std::string::npos);
  EXPECT_NE(json.find(R"("actual":{"low":null,"high":null})"), std::string::npos);
  EXPECT_NE(json.find(R"("gap":[{"kind":"fact","path":"sales[2].closed"},)"
                      R"({"kind":"fact","path":"sales[3].amount"}],"closable":true,)"
                      R"("missing_facts":["sales[2].closed","sales[3].amount"])"),
            std::string::npos);
  const std::string excluded =
      requirement_json("{ measure: licenses, at_least: 9 }",
                       R"({ "seats": [{ "license": "trial", "kind": "x" }] })");
  EXPECT_NE(excluded.find(R"("reason":"excluded","field":"license","value":"trial")"),
            std::string::npos);
  EXPECT_NE(
      excluded.find(R"("gap":[{"kind":"raise","measure":"licenses","amount":9,"unit":null}])"),
      std::string::npos);
}

TEST(ToJson, WritesPeopleAndTheirTest) {
  EXPECT_EQ(requirement_json("{ people: 4, holding: { any_of: [{ all_of: [A, B] }, M] } }",
                             R"({ "people": [{ "id": "ana", "credentials": ["A"] },
                          { "id": "ben", "credentials": [{ "id": "M", "passed": "2018-04-01" }] },
                          { "id": "carl", "credentials": [{ "id": "M", "expires": "2018-03-01" }] },
                          { "id": "dora" }] })"),
            R"({"id":"o.silver.A-and-B-or-M","kind":"people","status":"not_met",)"
            R"("comparator":"at_least","required":[{"branch":null,"value":4,"applies":true}],)"
            R"("actual":{"low":0,"high":1},)"
            R"("holding":{"name":null,"any_of":[{"name":null,"all_of":["A","B"]},"M"]},)"
            R"("people":[{"index":0,"id":"ana","counted":"no","on_the_way":true,)"
            R"("credentials":[{"credential":"B","state":"lacking"}]},)"
            R"({"index":1,"id":"ben","counted":"no","on_the_way":true,)"
            R"("credentials":[{"credential":"M","state":"passed_later","date":"2018-04-01"}]},)"
            R"({"index":2,"id":"carl","counted":"no","on_the_way":true,)"
            R"("credentials":[{"credential":"M","state":"expired","date":"2018-03-01"}]},)"
            R"({"index":3,"id":"dora","counted":"maybe","on_the_way":false,"credentials":[)"
            R"({"credential":"A","state":"unknown"},{"credential":"B","state":"unknown"},)"
            R"({"credential":"M","state":"unknown"}]}],"children":[],)"
            R"("gap":[{"kind":"credentials","person":"ana","credentials":["B"]},)"
            R"({"kind":"credentials","person":"ben","credentials":["M"]},)"
            R"({"kind":"credentials","person":"carl","credentials":["M"]},)"
            R"({"kind":"people","amount":{"low":0,"high":1},"credentials":["M"]}],)"
            R"("closable":true,"missing_facts":[],"readings":[],"cite":null,"note":null})");
}

TEST(ToJson, WritesCombinationsWithTheirParts) {
  const std::string json = requirement_json(
      "{ any_of: [{ all_of: [{ people: 1, holding: A }] }, { people: 1, holding: M }] }",
      R"({ "people": [] })");
  EXPECT_NE(json.find(R"("kind":"any_of","status":"not_met","children":[{)"), std::string::npos);
  EXPECT_NE(json.find(R"("kind":"all_of","status":"not_met","children":[{)"), std::string::npos);
  EXPECT_NE(json.find(R"("cheapest_first":[0,1],"gap":[{"kind":"people","amount":1,)"
                      R"("credentials":["A"]}],"closable":true)"),
            std::string::npos);
}

TEST(ToJson, WritesPlacesAndWhoFillsThem) {
  EXPECT_EQ(
      requirement_json("{ different_people: [{ people: { market: { big: 1, small: 2 } }, holding: "
                       "A }, { people: 1, holding: M }] }",
                       R"({ "market": "big", "people": [{ "id": "ana", "credentials": ["A"] }] })"),
      R"({"id":"o.silver.A-beside-M","kind":"different_people","status":"not_met","places":[)"
      R"({"id":"A","holding":"A","required":[{"branch":"big","value":1,"applies":true},)"
      R"({"branch":"small","value":2,"applies":false}],"filled_by":[0],"unfilled":0},)"
      R"({"id":"M","holding":"M","required":[{"branch":null,"value":1,"applies":true}],)"
      R"("filled_by":[],"unfilled":1}],"people":[{"index":0,"id":"ana","counted":"yes",)"
      R"("on_the_way":false,"credentials":[{"credential":"A","state":"held"}]}],)"
      R"("gap":[{"kind":"people","amount":1,"credentials":["M"]}],)"
      R"("closable":true,"missing_facts":[],"readings":[],"cite":null,"note":null})");
}

TEST(ToJson, WritesQuotasAndCredentials) {
  const std::string quota = requirement_json(
      "{ people: 1, holding: A, of_whom: [{ people: 1, holding: B }] }", R"({ "people": [] })");
  EXPECT_NE(quota.find(R"("children":[{"id":"o.silver.A.B","kind":"people","status":"not_met")"),
            std::string::npos);
  EXPECT_EQ(
      requirement_json("{ credentials: { at_most: 0 }, among: [A, B] }",
                       R"({ "people": [{ "id": "ana", "credentials": ["A"] }] })"),
      R"({"id":"o.silver.credentials-A-or-B","kind":"credentials","status":"not_met","comparator":"at_most",)"
      R"("required":[{"branch":null,"value":0,"applies":true}],"actual":1,)"
      R"("among":{"name":null,"any_of":["A","B"]},"people":[{"index":0,"id":"ana",)"
      R"("counted":"yes","on_the_way":false,"credentials":[{"credential":"A","state":"held"}]}],)"
      R"("gap":[{"kind":"lower","credentials":["A","B"],"amount":1,"unit":null}],)"
      R"("closable":true,"missing_facts":[],"readings":[],"cite":null,"note":null})");
}

TEST(ToJson, WritesEveryTestOfAPerson) {
  const std::string json = requirement_json(
      "{ people: 1, holding: { number_of: [A, { all_of: [B, C], passed_until: 2018-06-30 }, "
      "{ where: { role: { not: sales }, years: { at_least: 2, less_than: 5 } } }], at_least: 2 } }",
      "{}");
  EXPECT_NE(json.find(R"("holding":{"name":null,"number_of":["A",{"name":null,"all_of":["B","C"],)"
                      R"("passed_until":"2018-06-30"},{"where":{"role":{"not":["sales"]},)"
                      R"("years":{"at_least":2,"less_than":5}}}],"at_least":2},"people":[])"),
            std::string::npos)
      << json;
}

TEST(ToJson, WritesAttributesAndOtherCompetencies) {
  EXPECT_EQ(
      requirement_json("{ partner: market, is: { not: [small] } }", R"({ "market": "small" })"),
      R"({"id":"o.silver.market","kind":"partner","status":"not_met","subject":"market",)"
      R"("accepted":["small"],"excluded":true,"found":"small",)"
      R"("gap":[{"kind":"change","attribute":"market","values":["big"]}],)"
      R"("closable":true,"missing_facts":[],"readings":[],"cite":null,"note":null})");
  EXPECT_EQ(requirement_json("{ partner: founded, at_least: 2016-01-31 }",
                             R"({ "founded": "2016-01-01" })"),
            R"({"id":"o.silver.founded","kind":"partner","status":"not_met","subject":"founded",)"
            R"("comparator":"at_least","required":[{"branch":null,"value":"2016-01-31",)"
            R"("applies":true}],"actual":"2016-01-01","unit":null,)"
            R"("gap":[{"kind":"raise","attribute":"founded","amount":30,"unit":"days"}],)"
            R"("closable":true,"missing_facts":[],"readings":[],"cite":null,"note":null})");
  EXPECT_EQ(
      requirement_json("{ competency: cloud, at_least: gold }",
                       R"({ "competencies": { "cloud": "silver" } })"),
      R"({"id":"o.silver.competency-cloud","kind":"competency","status":"not_met",)"
      R"("subject":"cloud","comparator":"at_least","tier":"gold","found":"silver","actual":1,)"
      R"("gap":[{"kind":"attain","competency":"cloud","tier":"gold"}],)"
      R"("closable":true,"missing_facts":[],"readings":[],"cite":null,"note":null})");
}

TEST(ToJson, WritesANumberOfParts) {
  const std::string json = requirement_json(
      "{ number_of: [{ people: 1, holding: A }, { people: 1, holding: B }], "
      "at_least: 1 }",
      R"({ "people": [] })");
  EXPECT_NE(json.find(R"("kind":"number_of","status":"not_met","comparator":"at_least",)"
                      R"("required":[{"branch":null,"value":1,"applies":true}],"actual":0,)"
                      R"("children":[{)"),
            std::string::npos)
      << json;
  EXPECT_NE(json.find(R"("cheapest_first":[0,1],"gap":[{"kind":"people","amount":1,)"),
            std::string::npos);
}

TEST(ToJson, WritesMeasuresMadeOfOthers) {
  constexpr std::string_view kOfOthers =
      "measures:\n"
      "  size: { partner: turnover }\n"
      "  experts: { people_holding: A }\n"
      "  m: { points: [{ points: 15, for: size, full_at: USD 7 }, { points: 2, if: { people: 1, "
      "holding: A } }], each_term: { more_than: 0 }, at_most: 9.5 }\n"
      "  d: { total: [m, experts] }\n";
  std::string text =
      revision_text("      silver: [{ measure: d, at_least: 20 }]\n      gold: not_offered\n");
  text.replace(text.find(kMeasures), kMeasures.size(), kOfOthers);
  const std::string json =
      to_json(decided(rules_of({text}), R"({ "turnover": "USD 1.5", "people": [] })"));
  const std::string measure = json.substr(json.find(R"("measure":)"));
  EXPECT_EQ(
      measure.substr(0, measure.find(R"(,"gap":[{"kind":"raise")")),
      R"("measure":{"subject":"d","kind":"total","actual":0,"unit":null,"undefined":false,"cap":[],)"
      R"("parts":[{"subject":"m","kind":"points","actual":0,"unit":null,"undefined":false,)"
      R"("cap":[{"branch":null,"value":9.5,"applies":true}],)"
      R"("each_term":{"comparator":"more_than","value":0},"terms":[)"
      R"({"id":"size","points":[{"branch":null,"value":15,"applies":true}],)"
      R"("full_at":[{"branch":null,"value":7,"applies":true}],"unit":"USD",)"
      R"("measure":{"subject":"size","kind":"partner","actual":1.5,"unit":"USD",)"
      R"("undefined":false,"cap":[],"attribute":"turnover"},"conditions":[],)"
      R"("earned":"45/14","enough":true},)"
      R"({"id":"A","points":[{"branch":null,"value":2,"applies":true}],"full_at":[],"unit":null,)"
      R"("measure":null,"conditions":[{"id":"measures.m.A.A","kind":"people","status":"not_met",)"
      R"("comparator":"at_least","required":[{"branch":null,"value":1,"applies":true}],"actual":0,)"
      R"("holding":"A","people":[],"children":[],)"
      R"("gap":[{"kind":"people","amount":1,"credentials":["A"]}],"closable":true,)"
      R"("missing_facts":[],"readings":[],"cite":null,"note":null}],"earned":0,"enough":false}]},)"
      R"({"subject":"experts","kind":"people_holding","actual":0,"unit":null,"undefined":false,)"
      R"("cap":[],"people":[]}]})");
}

TEST(ToJson, StaysJsonWhateverTheFactsHold) {
  const std::string json = to_json(
      decided(rules_of({revision_text("      silver:\n        - { people: 1, holding: A }\n"
                                      "      gold: not_offered\n")}),
              R"({ "id": "a\"\n\u0000", "people": [{ "id": "\u202e\\", "credentials": [] }] })"));
  EXPECT_EQ(json.find(R"({"id":"a\"\u000a\u0000",)"), 0U);
  EXPECT_NE(json.find(R"("id":"\u202e\\")"), std::string::npos);
}

}  // namespace
}  // namespace attain::decision
