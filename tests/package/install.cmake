# cmake -D BUILD_DIR=... -D PREFIX=... -D LINKAGE=static|shared -D SOURCE_DIR=... -P install.cmake
#
# Installs a build of attain into an empty folder, checks that just what belongs there is there, and
# that the installed tool runs.

cmake_minimum_required(VERSION 3.25)
include(${CMAKE_CURRENT_LIST_DIR}/run.cmake)

file(REMOVE_RECURSE ${PREFIX})
run(COMMAND ${CMAKE_COMMAND} --install ${BUILD_DIR} --prefix ${PREFIX})

file(GLOB headers RELATIVE ${SOURCE_DIR} ${SOURCE_DIR}/include/attain/*.hpp)
set(expected
    ${headers}
    bin/attain
    include/attain/export.hpp
    lib/cmake/attain/attainConfig.cmake
    lib/cmake/attain/attainConfigVersion.cmake
    lib/cmake/attain/attainTargets-CONFIG.cmake
    lib/cmake/attain/attainTargets.cmake
    lib/pkgconfig/attain.pc
    share/doc/attain/LICENSE)
if(LINKAGE STREQUAL "static")
  list(APPEND expected lib/libattain.a)
else()
  list(APPEND expected lib/libattain.so lib/libattain.so.X.Y lib/libattain.so.X.Y.Z)
endif()

file(GLOB_RECURSE installed RELATIVE ${PREFIX} ${PREFIX}/*)
list(TRANSFORM installed REPLACE "^lib/[a-z0-9_]+-linux-gnu[a-z0-9]*/" "lib/")
list(TRANSFORM installed REPLACE "attainTargets-[a-z]+\\.cmake" "attainTargets-CONFIG.cmake")
list(TRANSFORM installed REPLACE "\\.so\\.[0-9]+\\.[0-9]+$" ".so.X.Y")
list(TRANSFORM installed REPLACE "\\.so\\.[0-9]+\\.[0-9]+\\.[0-9]+$" ".so.X.Y.Z")
list(SORT expected)
list(SORT installed)
if(NOT installed STREQUAL expected)
  list(JOIN installed "\n  " installed)
  list(JOIN expected "\n  " expected)
  message(FATAL_ERROR "installed\n  ${installed}\ninstead of\n  ${expected}")
endif()

run(COMMAND ${PREFIX}/bin/attain --version)
