#include "gateway/app/usage.h"

#include <CLI/CLI.hpp>
#include <boost/test/unit_test.hpp>

namespace {

/// What is said to a line of words; empty when there is nothing to say.
std::string said(std::vector<std::string> words) {
    CLI::App cli("", "passerelle");
    cli.require_subcommand(1);
    int port = 0;
    cli.add_subcommand("serve")->add_option("--port", port);
    auto* partner = cli.add_subcommand("partner");
    partner->require_subcommand(1);
    std::string file;
    partner->add_subcommand("add")->add_option("FILE", file)->required();
    std::reverse(words.begin(), words.end());
    try {
        cli.parse(words);
    } catch (const CLI::Error& error) {
        return app::usageProblem(cli, error);
    }
    return {};
}

}  // namespace

BOOST_AUTO_TEST_SUITE(usage)

BOOST_AUTO_TEST_CASE(saysWhatIsWrongAndWhereToLook) {
    const std::vector<std::pair<std::vector<std::string>, std::string>> rows{
        {{"serve", "--port", "1"}, ""},
        {{}, "passerelle: a command is missing (see passerelle --help)"},
        {{"frob"}, "passerelle: there is no command frob (see passerelle --help)"},
        {{"--bogus"}, "passerelle: there is no option --bogus (see passerelle --help)"},
        {{"serve", "--prot", "1"},
         "passerelle serve: there is no option --prot (see passerelle serve --help)"},
        {{"serve", "more"}, "passerelle serve: too much: more (see passerelle serve --help)"},
        {{"serve", "--port", "x"},
         "passerelle serve: could not convert: --port = x (see passerelle serve --help)"},
        {{"partner"}, "passerelle partner: a command is missing (see passerelle partner --help)"},
        {{"partner", "add"},
         "passerelle partner add: FILE is required (see passerelle partner add --help)"},
        {{"partner", "add", "--jsn"},
         "passerelle partner add: there is no option --jsn (see passerelle partner add --help)"},
    };
    for (const auto& [words, text] : rows) BOOST_TEST(said(words) == text);
}

BOOST_AUTO_TEST_SUITE_END()
