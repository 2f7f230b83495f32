#pragma once

#include <unistd.h>

#include <boost/test/unit_test.hpp>
#include <filesystem>
#include <fstream>

#include "gateway/flows/import_catalogue.h"
#include "gateway/store/catalogue.h"

namespace support {

/// A folder to import from and a database to import into.
class ImportWorld {
public:
    ImportWorld() : store(store::open("sqlite::memory:")) {
        std::string name = (std::filesystem::temp_directory_path() / "passerelle-XXXXXX").string();
        BOOST_REQUIRE(::mkdtemp(name.data()));
        folder = name;
        store->migrate();
    }
    ~ImportWorld() { std::filesystem::remove_all(folder); }
    ImportWorld(const ImportWorld&) = delete;
    ImportWorld& operator=(const ImportWorld&) = delete;

    void put(const std::string& name, const std::string& text) const {
        std::filesystem::create_directories((folder / name).parent_path());
        std::ofstream(folder / name, std::ios::binary) << text;
    }

    void putShop() const {
        put("categories.csv",
            "id,parent,name,picture,position\n"
            "bolts,fasteners,Bolts,bolt.svg,1\n"
            "fasteners,,Fasteners,,0\n");
        put("products.csv",
            "sku,name,description,category,unspsc,unit,pack_size,pack_unit,minimum,step,"
            "manufacturer,manufacturer_part,lead_time_days,stock,picture,attributes\r\n"
            "HB-8,\"Hex bolt, M8\",\"Says \"\"hex\"\"\nin two lines\",bolts,31161501,BX,100,EA,2,2,"
            "Boltco,BC-8,3,12.5,bolt.svg,Thread=M8|Length=40 mm\r\n"
            "N-8,Nut,,fasteners,31161700,EA\r\n");
        put("prices.csv",
            "price_list,sku,from_quantity,price,currency,basis\n"
            "std,HB-8,,12.50,EUR,\n"
            "std,HB-8,10,11.90,EUR,1\n"
            "std,N-8,1,3.00,EUR,100\n");
        put("assortments.csv", "assortment,category\nall,fasteners\nsome,bolts\n");
        put("pictures/bolt.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
        put("pictures/readme.txt", "no picture");
    }

    flows::ImportReport import(flows::BadRows badRows = flows::BadRows::skip,
                               const std::string& name = {}, flows::WholeLists whole = {}) const {
        return flows::importCatalogue(*store, name.empty() ? folder : folder / name, badRows, {},
                                      whole);
    }

    std::filesystem::path folder;
    std::unique_ptr<store::Store> store;
};

/// A line each.
inline std::string problems(const flows::ImportReport& report) {
    std::string text;
    for (const auto& problem : report.problems)
        text += problem.where + ": " + problem.what + (problem.tolerated ? " (tolerated)\n" : "\n");
    return text;
}

inline const store::View kView{"std", "EUR", ""};

inline std::optional<store::Offering> offering(store::Store& store, const std::string& sku) {
    return store.read([&](store::ReadTx& tx) { return store::findOffering(tx, kView, sku); });
}

inline int products(store::Store& store) {
    return store.read([&](store::ReadTx& tx) {
        return static_cast<int>(tx.selectOne<1>("SELECT COUNT(*) FROM product")->at(0).number());
    });
}

}  // namespace support
