// Shows what attain says of rules and facts that are wrong: each row spoils the seed's rules, or a
// partner's facts, in one place.

#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include <attain/attain.hpp>

constexpr std::string_view kProgram = "program.yaml";
constexpr std::string_view kRevision = "cloud-productivity/2017-09-15.yaml";

struct Slip {
  std::string_view file, right, wrong;
};

const std::vector<Slip> kSlips = {
    {kRevision, "70-346, 70-347]", "70-364, 70-347]"},
    {kRevision, "workload: [exchange-online,", "workload: [exchange-onlin,"},
    {kRevision, "      license: { not: trial }\n", ""},
    {kRevision, "sum: entitlements.active_users", "sum: entitlements.customer"},
    {kRevision, "developed: 2000, developing: 1000", "developed: 2000"},
    {kRevision, "at_least: 4000", "at_leats: 4000"},
    {kRevision, "at_least: 4000", "at_least: 4_000"},
    {kRevision, "title: { en: Cloud Productivity, it: Cloud Productivity }", "title: ~"},
    {kRevision, "[dap, tp, dpor, fasttrack]", "&all [dap, tp, dpor, fasttrack]"},
    {kProgram, "    active_users: count", "    active_users: number"},
    {kProgram, "format: attain/1", "format: attain/9"}};

const std::vector<const char*> kFacts = {
    R"({ "id": "contoso", "as_of": "2018-03-31", "markt": "developed" })",
    R"({ "id": "contoso", "as_of": "2018-03-31", "market": "emerging" })",
    R"({ "id": "contoso", "as_of": "31.03.2018" })",
    R"({ "id": "contoso", "market": "developed" })",
    R"({ "as_of": "2018-03-31", "entitlements": [ { "active_users": 1e3 }, { "active_users": -1 } ] })",
    R"({ "as_of": "2018-03-31", "people": [ { "id": "ana", "credentials": [ "70-999" ] } ] })",
    R"({ "id": "contoso", "as_of": "2018-03-31", )"};

int main() {
  std::vector<attain::RuleFile> files = {{std::string(kProgram), ""}, {std::string(kRevision), ""}};
  for (attain::RuleFile& file : files) {
    std::ifstream stream("rules/microsoft-partner-network/" + file.path);
    file.text.assign(std::istreambuf_iterator<char>(stream), {});
  }
  const attain::LoadResult loaded = attain::load(files, "rules");
  if (!loaded.ok()) return std::cerr << attain::render(loaded.diagnostics()), 1;
  for (const Slip& slip : kSlips) {
    std::vector<attain::RuleFile> spoilt = files;
    std::string& text = spoilt[slip.file == kProgram ? 0 : 1].text;
    text.replace(text.find(slip.right), slip.right.size(), slip.wrong);
    std::cout << attain::render(attain::load(spoilt, "rules").diagnostics()) << '\n';
  }
  for (const char* json : kFacts) {
    std::cout << attain::render(attain::read_facts(json, loaded.rulebook()).diagnostics()) << '\n';
  }
}
