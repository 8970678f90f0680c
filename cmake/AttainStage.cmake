# attain_stage(NAME [SOURCES ...] [AFTER stage...] [LINK target...])
#
# Declares a stage of src/: an object library `attain_NAME` that may use the stages it names after
# AFTER and the third-party targets after LINK. The library `attain` is made of all stages, and a
# stage's unit tests link just that stage and those before it.

function(attain_stage name)
  cmake_parse_arguments(arg "" "" "SOURCES;AFTER;LINK" ${ARGN})
  add_library(attain_${name} OBJECT ${arg_SOURCES})
  target_compile_features(attain_${name} PUBLIC cxx_std_20)
  target_include_directories(
    attain_${name} PUBLIC ${PROJECT_SOURCE_DIR}/include ${PROJECT_BINARY_DIR}/include
                          ${PROJECT_SOURCE_DIR}/src)
  target_compile_definitions(attain_${name} PRIVATE attain_EXPORTS)
  if(NOT BUILD_SHARED_LIBS)
    target_compile_definitions(attain_${name} PUBLIC ATTAIN_STATIC_DEFINE)
  endif()
  set_target_properties(
    attain_${name}
    PROPERTIES CXX_EXTENSIONS OFF CXX_VISIBILITY_PRESET hidden VISIBILITY_INLINES_HIDDEN ON
               POSITION_INDEPENDENT_CODE ON)
  foreach(before IN LISTS arg_AFTER)
    target_link_libraries(attain_${name} PUBLIC attain_${before})
  endforeach()
  target_link_libraries(attain_${name} PRIVATE fmt::fmt ${arg_LINK})
  attain_warnings(attain_${name})
  if(ATTAIN_PRECOMPILE_HEADERS)
    target_precompile_headers(attain_${name} PRIVATE <algorithm> <map> <memory> <optional> <string>
                              <string_view> <utility> <vector> <fmt/format.h>)
  endif()
  set_property(GLOBAL APPEND PROPERTY ATTAIN_STAGES attain_${name})
endfunction()

# Warnings for attain's own code, as errors in developer mode only.
function(attain_warnings target)
  if(ATTAIN_DEVELOPER_MODE)
    target_compile_options(${target} PRIVATE -Wall -Wextra -Wpedantic -Wshadow -Wconversion
                                             -Wnon-virtual-dtor -Wold-style-cast -Werror)
  endif()
endfunction()
