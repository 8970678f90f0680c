#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace attain::diagnostic {

/// Every kind of problem that attain reports, in the order of the stages that find them.
enum class Code : std::uint8_t {
  // Folders and files.
  kMissingFolder,
  kMissingProgramFile,
  kMissingCompetency,
  kMissingRevision,
  kUnreadableFile,
  kUnexpectedFile,
  kTooManyFiles,
  kMissingEnd,
  // Text to nodes.
  kFileTooLarge,
  kEmptyFile,
  kInvalidUtf8,
  kControlCharacter,
  kLineBreak,
  kTabIndentation,
  kYamlSyntax,
  kSecondDocument,
  kAnchor,
  kAlias,
  kTag,
  kDirective,
  kMergeKey,
  kNullValue,
  kNonTextKey,
  kDuplicateKey,
  kTooDeep,
  kTooManyNodes,
  kScalarTooLong,
  kNoProgress,
  kLooksLikeYaml,
  kCannotFormat,
  // Nodes to rules.
  kUnsupportedFormat,
  kUnknownKey,
  kMissingKey,
  kWrongType,
  kInvalidName,
  kInvalidNumber,
  kNumberOutOfRange,
  kInvalidDate,
  kEmptyList,
  kDuplicateName,
  kShadowedName,
  kNameMismatch,
  kUnknownLanguage,
  kMissingText,
  kUnknownTier,
  kMissingTier,
  kUnknownValue,
  kUnknownCredential,
  kUnknownMeasure,
  kUnknownField,
  kUnknownRecords,
  kUnknownAttribute,
  kUnknownReading,
  kMissingBranch,
  kUndefinedBranch,
  kMissingFilter,
  kMissingWindow,
  kUnexpectedWindow,
  kMissingComparator,
  kTwoComparators,
  kMissingSubject,
  kTwoSubjects,
  kNotANumberField,
  kNotSplittable,
  kNotFilterable,
  kTwoDateFields,
  kWrongUnit,
  kProfileCycle,
  kMeasureCycle,
  kUnknownCompetency,
  kCompetencyCycle,
  kNotMatchable,
  kTooManyPlaces,
  kDuplicateId,
  kTooManyRequirements,
  kTooManyTiers,
  // Facts.
  kJsonSyntax,
  kFactsTooLarge,
  kMissingAsOf,
  kDuplicatePerson,
  kTooManyRecords,
  kTooManyPeople,
  kTotalOutOfRange,
  kPassedAfterRetirement,
  kOtherPartner,
  kAddedToUnknown,
  // Rule tests.
  kMissingTests,
  kUnknownStatus,
  kNothingExpected,
  kDuplicateTest,
  // Last: how many problems were not reported.
  kMoreProblems,
};

struct CodeInfo {
  Code code;
  std::string_view name;     ///< `unknown-credential`; stable, scripts may rely on it.
  std::string_view summary;  ///< What it means, one clause.
};

/// Every code once, in the order of the enumeration.
std::span<const CodeInfo> all_codes();

std::string_view name(Code code);

}  // namespace attain::diagnostic
