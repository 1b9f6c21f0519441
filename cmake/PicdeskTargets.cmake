# SPDX-License-Identifier: GPL-3.0-or-later
# How every target of this project is made: one static library a module, one test binary a module.

find_package(PkgConfig REQUIRED)
find_package(Threads REQUIRED)

# Warnings, standard and sanitizers of our own code. Third-party headers are system headers.
add_library(picdesk_options INTERFACE)
target_compile_features(picdesk_options INTERFACE cxx_std_20)
target_compile_options(picdesk_options INTERFACE -Wall -Wextra -Wpedantic -Wconversion -Wshadow
                                                 -Wnon-virtual-dtor)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
  # GCC 12 sees overlapping copies inside its own std::string at -O2 and above (GCC PR 105651).
  target_compile_options(picdesk_options INTERFACE -Wno-restrict)
endif()
if(PICDESK_WERROR)
  target_compile_options(picdesk_options INTERFACE -Werror)
endif()
if(PICDESK_SANITIZE)
  if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    # Instrumented, GCC 12 takes std::regex's own members for uninitialised (GCC PR 105562).
    target_compile_options(picdesk_options INTERFACE -Wno-maybe-uninitialized)
  endif()
  target_compile_options(picdesk_options INTERFACE -fsanitize=${PICDESK_SANITIZE}
                                                   -fno-omit-frame-pointer)
  target_link_options(picdesk_options INTERFACE -fsanitize=${PICDESK_SANITIZE})
endif()
if(PICDESK_COVERAGE)
  target_compile_options(picdesk_options INTERFACE --coverage)
  target_link_options(picdesk_options INTERFACE --coverage)
endif()

# picdesk_pkg(NAME MODULE): an imported target PkgConfig::NAME for a pkg-config module.
function(picdesk_pkg name module)
  if(NOT TARGET PkgConfig::${name})
    pkg_check_modules(${name} REQUIRED IMPORTED_TARGET GLOBAL ${module})
  endif()
endfunction()

# picdesk_module(NAME [USES modules...] [LINKS third-party targets...])
# The folder is the list of sources. USES are the modules whose headers this one includes; LINKS
# are third-party libraries, always private: their types stay in this folder's .cc files.
function(picdesk_module name)
  cmake_parse_arguments(ARG "" "" "USES;LINKS" ${ARGN})
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/*.cc)
  add_library(picdesk_${name} STATIC ${sources})
  target_include_directories(picdesk_${name} PUBLIC ${PROJECT_SOURCE_DIR}/lib/include
                                                    ${PROJECT_SOURCE_DIR}/lib)
  target_link_libraries(picdesk_${name} PRIVATE picdesk_options ${ARG_LINKS})
  foreach(module IN LISTS ARG_USES)
    target_link_libraries(picdesk_${name} PUBLIC picdesk_${module})
  endforeach()
  set_target_properties(picdesk_${name} PROPERTIES CXX_EXTENSIONS OFF
                                                   POSITION_INDEPENDENT_CODE ON)
endfunction()

# picdesk_test(NAME [WHOLE] [USES modules...] [LINKS third-party targets...])
# One binary, tests/NAME/*.cc, registered test by test, or WHOLE where its tests share an expensive
# set-up. Sources in tests/support are linked in.
function(picdesk_test name)
  cmake_parse_arguments(ARG "WHOLE" "TIMEOUT" "USES;LINKS;LABELS" ${ARGN})
  if(NOT ARG_TIMEOUT)
    set(ARG_TIMEOUT 120)
  endif()
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/*.cc)
  add_executable(${name}_tests ${sources})
  target_include_directories(${name}_tests PRIVATE ${PROJECT_SOURCE_DIR}/tests)
  target_link_libraries(${name}_tests PRIVATE picdesk_options picdesk_test_support GTest::gmock
                                              GTest::gtest_main ${ARG_LINKS})
  foreach(module IN LISTS ARG_USES)
    target_link_libraries(${name}_tests PRIVATE picdesk_${module})
  endforeach()
  if(ARG_WHOLE)
    add_test(NAME ${name}/all COMMAND ${name}_tests)
    set_tests_properties(${name}/all PROPERTIES TIMEOUT ${ARG_TIMEOUT} LABELS "${name};${ARG_LABELS}")
    return()
  endif()
  gtest_discover_tests(${name}_tests TEST_PREFIX ${name}/ DISCOVERY_TIMEOUT 60
                       PROPERTIES TIMEOUT ${ARG_TIMEOUT} LABELS "${name};${ARG_LABELS}")
endfunction()

# picdesk_fuzz(NAME USES modules...): tests/fuzz/NAME.cc defines LLVMFuzzerTestOneInput. With
# libFuzzer it is a fuzzer; otherwise a replay main runs its corpus tests/fuzz/corpus/NAME in ctest.
function(picdesk_fuzz name)
  cmake_parse_arguments(ARG "" "" "USES;LINKS" ${ARGN})
  if(PICDESK_LIBFUZZER)
    add_executable(fuzz_${name} ${name}.cc)
    target_compile_options(fuzz_${name} PRIVATE -fsanitize=fuzzer)
    target_link_options(fuzz_${name} PRIVATE -fsanitize=fuzzer)
  else()
    add_executable(fuzz_${name} ${name}.cc replay_main.cc)
    add_test(NAME fuzz/${name} COMMAND fuzz_${name} ${CMAKE_CURRENT_SOURCE_DIR}/corpus/${name})
    set_tests_properties(fuzz/${name} PROPERTIES TIMEOUT 120 LABELS fuzz)
  endif()
  target_include_directories(fuzz_${name} PRIVATE ${PROJECT_SOURCE_DIR}/tests)
  target_link_libraries(fuzz_${name} PRIVATE picdesk_options ${ARG_LINKS})
  foreach(module IN LISTS ARG_USES)
    target_link_libraries(fuzz_${name} PRIVATE picdesk_${module})
  endforeach()
endfunction()
