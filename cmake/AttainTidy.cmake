# The target `tidy`: clang-tidy over every source of this build. It needs no object, so none is made.

find_program(ATTAIN_RUN_CLANG_TIDY run-clang-tidy-14 REQUIRED)
add_custom_target(tidy COMMAND ${ATTAIN_RUN_CLANG_TIDY} -quiet -p ${PROJECT_BINARY_DIR}
                  USES_TERMINAL VERBATIM)
