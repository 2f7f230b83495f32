// ISO 4217, list one (current currencies and funds), by number of minor digits. Codes without a
// figure there (metals, drawing rights) count as 2; XTS (testing) and XXX (none) are no currency.
#include <algorithm>

#include "gateway/model/money.h"

namespace model {
namespace {

// Each list holds three-letter codes, a space between them.
constexpr std::string_view kTwo =
    "AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD "
    "CDF CHE CHF CHW CNY COP COU CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS "
    "GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD "
    "LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MXV MYR MZN NAD NGN NIO NOK NPR NZD PAB "
    "PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP "
    "SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD USN UYU UZS VED VES WST XAD XCD XCG YER ZAR ZMW "
    "ZWG";
constexpr std::string_view kNone =
    "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF";
constexpr std::string_view kThree = "BHD IQD JOD KWD LYD OMR TND";
constexpr std::string_view kFour = "CLF UYW";
constexpr std::string_view kWithoutFigure = "XAG XAU XBA XBB XBC XBD XDR XPD XPT XSU XUA";

// Upper case letters only, so that a hit cannot lie across a space.
bool isIn(std::string_view list, std::string_view code) {
    return code.size() == 3 &&
           std::all_of(code.begin(), code.end(), [](char c) { return c >= 'A' && c <= 'Z'; }) &&
           list.find(code) != std::string_view::npos;
}

}  // namespace

int minorDigits(std::string_view currency) {
    if (isIn(kNone, currency)) return 0;
    if (isIn(kThree, currency)) return 3;
    if (isIn(kFour, currency)) return 4;
    return 2;
}

bool isCurrency(std::string_view code) {
    for (const auto list : {kTwo, kNone, kThree, kFour, kWithoutFigure})
        if (isIn(list, code)) return true;
    return false;
}

}  // namespace model
