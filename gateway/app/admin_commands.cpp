#include <iostream>

#include "gateway/app/commands.h"
#include "gateway/app/program.h"
#include "gateway/flows/admins.h"

namespace app {

int resetAdmin(const Options& options) {
    Program program(options);
    const auto password = flows::resetAdmin(program.context(), "command line");
    std::cout << "Administrator: admin, password: " << password
              << "\nIt is shown only now. Who was signed in has to sign in again.\n";
    return 0;
}

}  // namespace app
