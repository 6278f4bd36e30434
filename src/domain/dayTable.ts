const pageBits = 9;
const pageMask = (1 << pageBits) - 1;

/** Pages before this one would have negative numbers; it holds the day that is 1 January 1900. */
const firstPage = -50;

/** Computes a value for each day number once. Pages keep arrays dense, which makes looking up as cheap as it can be. */
export function dayTable<Value>(compute: (number: number) => Value): (number: number) => Value {
  const pages: Value[][] = [];
  return (number) => {
    const at = (number >> pageBits) - firstPage;
    let page = pages[at];
    if (page === undefined) {
      page = [];
      pages[at] = page;
    }
    let value = page[number & pageMask];
    if (value === undefined) {
      value = compute(number);
      page[number & pageMask] = value;
    }
    return value;
  };
}
