// Gives each kind of problem its stable name and what it means.
//
// INVARIANT: the table is in the order of the enumeration, so that a code is its own index.
// Tested by tests/unit/diagnostic/code_test.cpp.

#include "diagnostic/code.hpp"

#include <cstddef>
#include <iterator>

namespace attain::diagnostic {

namespace {

constexpr CodeInfo kCodes[] = {
    // Folders and files.
    {Code::kMissingFolder, "missing-folder", "the folder of rules is not there"},
    {Code::kMissingProgramFile, "missing-program-file", "the folder holds no `program.yaml`"},
    {Code::kMissingCompetency, "missing-competency", "the program has no competency"},
    {Code::kMissingRevision, "missing-revision", "a competency has no revision"},
    {Code::kUnreadableFile, "unreadable-file", "a file or folder cannot be read"},
    {Code::kUnexpectedFile, "unexpected-file", "a file stands where no rules are looked for"},
    {Code::kTooManyFiles, "too-many-files", "the program has more files than the limit"},
    {Code::kMissingEnd, "missing-end", "a file is not closed by `end: true`, or not at its end"},
    // Text to nodes.
    {Code::kFileTooLarge, "file-too-large", "a file has more bytes than the limit"},
    {Code::kEmptyFile, "empty-file", "a file states nothing"},
    {Code::kInvalidUtf8, "invalid-utf8", "bytes that are not UTF-8"},
    {Code::kControlCharacter, "control-character", "a control character in a file"},
    {Code::kLineBreak, "line-break", "a line ends in something else than LF or CRLF"},
    {Code::kTabIndentation, "tab-indentation", "a line is indented by a tab"},
    {Code::kYamlSyntax, "yaml-syntax", "the text is not YAML"},
    {Code::kSecondDocument, "second-document", "a file goes on after its one document"},
    {Code::kAnchor, "anchor", "an anchor, which rule files do without"},
    {Code::kAlias, "alias", "an alias, which rule files do without"},
    {Code::kTag, "tag", "an explicit tag, which rule files do without"},
    {Code::kDirective, "directive", "a YAML directive, which rule files do without"},
    {Code::kMergeKey, "merge-key", "a merge key, which rule files do without"},
    {Code::kNullValue, "null-value", "a value is missing or null"},
    {Code::kNonTextKey, "non-text-key", "a key that is a list or a map"},
    {Code::kDuplicateKey, "duplicate-key", "a map states a key twice"},
    {Code::kTooDeep, "too-deep", "lists and maps are nested deeper than the limit"},
    {Code::kTooManyNodes, "too-many-nodes", "a file has more keys and values than the limit"},
    {Code::kScalarTooLong, "scalar-too-long", "a key or value is longer than the limit"},
    {Code::kNoProgress, "no-progress", "a stretch of a file is too long to be read as YAML"},
    {Code::kLooksLikeYaml, "looks-like-yaml", "a text that was probably meant as list or map"},
    {Code::kCannotFormat, "cannot-format",
     "a file that cannot be formatted without changing what it says"},
    // Nodes to rules.
    {Code::kUnsupportedFormat, "unsupported-format", "a format that this version cannot read"},
    {Code::kUnknownKey, "unknown-key", "a key that has no meaning where it stands"},
    {Code::kMissingKey, "missing-key", "a key that must be stated is not"},
    {Code::kWrongType, "wrong-type", "a value of another type than is due"},
    {Code::kInvalidName, "invalid-name", "a name that is not spelt as its kind must be"},
    {Code::kInvalidNumber, "invalid-number", "a text that is no number of the kind that is due"},
    {Code::kNumberOutOfRange, "number-out-of-range", "a number beyond what is allowed"},
    {Code::kInvalidDate, "invalid-date", "a text that names no day"},
    {Code::kEmptyList, "empty-list", "a list or map without entries where some are due"},
    {Code::kDuplicateName, "duplicate-name", "a name is declared or listed twice"},
    {Code::kShadowedName, "shadowed-name", "a name already means something else"},
    {Code::kNameMismatch, "name-mismatch", "a file does not say what its path says"},
    {Code::kUnknownLanguage, "unknown-language", "a language that the program does not declare"},
    {Code::kMissingText, "missing-text", "a text is not stated in the first language"},
    {Code::kUnknownTier, "unknown-tier", "a tier that the program does not declare"},
    {Code::kMissingTier, "missing-tier", "an option does not state a tier of the program"},
    {Code::kUnknownValue, "unknown-value", "a value that a field does not have"},
    {Code::kUnknownCredential, "unknown-credential", "a credential that is not declared"},
    {Code::kUnknownMeasure, "unknown-measure", "a measure that is not declared"},
    {Code::kUnknownField, "unknown-field", "a field that a list of records does not have"},
    {Code::kUnknownRecords, "unknown-records", "a list of records that is not declared"},
    {Code::kUnknownAttribute, "unknown-attribute", "a partner attribute that is not declared"},
    {Code::kUnknownReading, "unknown-reading", "a reading that is not declared"},
    {Code::kMissingBranch, "missing-branch", "a split number leaves out a choice"},
    {Code::kUndefinedBranch, "undefined-branch", "a branch of a split number is left `undefined`"},
    {Code::kMissingFilter, "missing-filter", "a filter leaves out a field it must state"},
    {Code::kMissingWindow, "missing-window", "dated records are counted without a window"},
    {Code::kUnexpectedWindow, "unexpected-window", "a window for records without a date"},
    {Code::kMissingComparator, "missing-comparator", "a requirement compares with nothing"},
    {Code::kTwoComparators, "two-comparators", "a requirement compares twice"},
    {Code::kMissingSubject, "missing-subject", "a requirement or measure lacks its subject"},
    {Code::kTwoSubjects, "two-subjects", "a requirement, measure or field says two things at once"},
    {Code::kNotANumberField, "not-a-number-field", "a field that cannot be summed"},
    {Code::kNotSplittable, "not-splittable", "an attribute that cannot split a number"},
    {Code::kNotFilterable, "not-filterable", "a field that cannot be filtered by"},
    {Code::kTwoDateFields, "two-date-fields", "a list of records has two date fields"},
    {Code::kWrongUnit, "wrong-unit", "a number in another unit than what it is compared with"},
    {Code::kProfileCycle, "profile-cycle", "profiles that rest on one another in a circle"},
    {Code::kMeasureCycle, "measure-cycle", "measures are made of one another in a circle"},
    {Code::kUnknownCompetency, "unknown-competency", "a competency that the program does not have"},
    {Code::kCompetencyCycle, "competency-cycle", "competencies need one another in a circle"},
    {Code::kNotMatchable, "not-matchable", "a quota that cannot be decided by matching"},
    {Code::kTooManyPlaces, "too-many-places", "more places for different people than the limit"},
    {Code::kDuplicateId, "duplicate-id", "two requirements with one id"},
    {Code::kTooManyRequirements, "too-many-requirements", "more requirements than the limit"},
    {Code::kTooManyTiers, "too-many-tiers", "the program has more tiers than the limit"},
    // Facts.
    {Code::kJsonSyntax, "json-syntax", "the facts are not JSON"},
    {Code::kFactsTooLarge, "facts-too-large", "the facts have more bytes than the limit"},
    {Code::kMissingAsOf, "missing-as-of", "the facts do not say of which day they are"},
    {Code::kDuplicatePerson, "duplicate-person", "two people with one id"},
    {Code::kTooManyRecords, "too-many-records", "the facts have more records than the limit"},
    {Code::kTooManyPeople, "too-many-people", "the facts have more people than the limit"},
    {Code::kTotalOutOfRange, "total-out-of-range", "the numbers of a field add up to too much"},
    {Code::kPassedAfterRetirement, "passed-after-retirement",
     "a credential is passed after the day it was retired"},
    {Code::kOtherPartner, "other-partner", "changes of one partner's facts are of another"},
    {Code::kAddedToUnknown, "added-to-unknown", "changes add to what is not known"},
    // Rule tests.
    {Code::kMissingTests, "missing-tests", "the program has no tests"},
    {Code::kUnknownStatus, "unknown-status", "a test expects a status that there is not"},
    {Code::kNothingExpected, "nothing-expected", "a test expects nothing"},
    {Code::kDuplicateTest, "duplicate-test", "two tests with one name"},
    // Last.
    {Code::kMoreProblems, "more-problems", "how many problems were not reported"},
};

constexpr std::size_t kCodeCount = static_cast<std::size_t>(Code::kMoreProblems) + 1;

constexpr bool in_order() {
  for (std::size_t i = 0; i < std::size(kCodes); ++i) {
    if (static_cast<std::size_t>(kCodes[i].code) != i) return false;
  }
  return true;
}

static_assert(std::size(kCodes) == kCodeCount, "each code needs a name");
static_assert(in_order(), "the table must be in the order of the enumeration");

}  // namespace

std::span<const CodeInfo> all_codes() { return kCodes; }

std::string_view name(Code code) { return kCodes[static_cast<std::size_t>(code)].name; }

}  // namespace attain::diagnostic
