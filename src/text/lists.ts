/** «سلمى وأحمد ويوسف»: a list joined as Arabic joins it (CLDR 48, listPattern standard, `ar`). */
export function joinWithAnd(items: readonly string[]): string {
  return items.map((item, index) => (index === 0 ? item : ` و${item}`)).join('');
}
