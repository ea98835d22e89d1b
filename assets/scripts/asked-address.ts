/** The home page, which was asked something: `/?p=20510` may be the address that an article had on another site. */

if (location.search) void import(OLD_ADDRESS_SCRIPT);
