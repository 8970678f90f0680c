# cmake -D NM=... -D LIBRARY=... -D LINKAGE=static|shared -P symbols.cmake
#
# What the library may show and use, read from its symbols:
#   - a shared one exports nothing but attain's public names;
#   - neither kind prints, ends the program, or reads the environment, the clock, the locale or
#     random numbers.
#
# Allowed, because no call of attain's own leads there: std::terminate (where the compiler must stop
# an exception at a noexcept), __assert_fail and std::__glibcxx_assert_fail (broken contracts, in
# builds with assertions), std::__throw_* and std::locale (inside the standard library's containers
# and streams; setting the global locale is not allowed), snprintf (fmt's inline formatting of
# floating-point numbers, of which attain has none), std::ios_base::Init (a header of yaml-cpp
# includes <iostream>).

cmake_minimum_required(VERSION 3.25)
include(${CMAKE_CURRENT_LIST_DIR}/run.cmake)

function(check_lines found problem)
  if(found)
    list(REMOVE_DUPLICATES found)
    list(JOIN found "\n  " found)
    message(FATAL_ERROR "${LIBRARY} ${problem}\n  ${found}")
  endif()
endfunction()

# nm's lines as a list; brackets would otherwise keep CMake from splitting at semicolons.
function(symbols lines)
  run(OUTPUT_VARIABLE output COMMAND ${NM} --demangle ${ARGN} ${LIBRARY})
  string(REGEX REPLACE "[][;]" "_" output "${output}")
  string(REPLACE "\n" ";" output "${output}")
  list(FILTER output EXCLUDE REGEX "^$|:$")
  if(NOT output)
    message(FATAL_ERROR "${NM} found no symbols in ${LIBRARY}")
  endif()
  set(${lines} "${output}" PARENT_SCOPE)
endfunction()

if(LINKAGE STREQUAL "shared")
  set(dynamic --dynamic)
  symbols(exported --dynamic --defined-only)
  set(internal "attain::(value|diagnostic|yaml|model|compile|facts|evaluate|decision|stream|testing)::")
  set(foreign ${exported})
  list(FILTER foreign EXCLUDE REGEX
       "^[0-9a-f]+ [A-Za-z] ((typeinfo|typeinfo name|vtable|guard variable) for )?attain::")
  check_lines("${foreign}" "exports what is not attain's:")
  set(inner ${exported})
  list(FILTER inner INCLUDE REGEX "^[0-9a-f]+ [A-Za-z] ([a-z ]+ for )?${internal}")
  check_lines("${inner}" "exports what is not public:")
endif()

string(CONCAT forbidden
       " (abort|exit|_exit|_Exit|quick_exit|raise|signal|system"
       "|v?[fd]?printf|__v?[fd]?printf_chk|f?puts|f?putc|putchar|fwrite|write|perror"
       "|std::(cout|cerr|clog|cin|wcout|wcerr)"
       "|(secure_)?getenv|setenv|putenv|setlocale|localeconv|std::locale::global"
       "|time|clock|clock_gettime|gettimeofday|localtime(_r)?|gmtime(_r)?|std::chrono::_V2::.*::now"
       "|s?rand(om)?|std::random_device::.*)(\\(.*\\).*)?(@.*)?$")
symbols(used ${dynamic} --undefined-only)
list(FILTER used INCLUDE REGEX "${forbidden}")
check_lines("${used}" "uses what a library must not:")
