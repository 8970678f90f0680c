# cmake -D SOURCE_DIR=... -D BINARY_DIR=... -D COMPILER=... -D GENERATOR=... -D LAUNCHER=...
#   -P build_shared.cmake
#
# Builds attain as a shared library, with the tool; without optimisation, which takes half as long.

cmake_minimum_required(VERSION 3.25)
include(${CMAKE_CURRENT_LIST_DIR}/run.cmake)

run(COMMAND
    ${CMAKE_COMMAND} -S ${SOURCE_DIR} -B ${BINARY_DIR} -G ${GENERATOR}
    -DCMAKE_CXX_COMPILER=${COMPILER} -DCMAKE_CXX_COMPILER_LAUNCHER=${LAUNCHER}
    -DBUILD_SHARED_LIBS=ON)
run(COMMAND ${CMAKE_COMMAND} --build ${BINARY_DIR})
