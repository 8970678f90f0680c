# Runs PROGRAM, with INPUT as its standard input if there is one; fails unless it ends well, says
# nothing on standard error, and its standard output is the text of EXPECTED.

set(input)
if(INPUT)
  set(input INPUT_FILE ${INPUT})
endif()
execute_process(
  COMMAND ${PROGRAM} ${input}
  OUTPUT_VARIABLE output
  ERROR_VARIABLE errors
  RESULT_VARIABLE result)

file(READ ${EXPECTED} expected)
if(NOT result EQUAL 0 OR NOT errors STREQUAL "" OR NOT output STREQUAL expected)
  message(FATAL_ERROR "${PROGRAM} ended with ${result}\n"
                      "expected ${EXPECTED}:\n${expected}\ngot:\n${output}\nerrors:\n${errors}")
endif()
