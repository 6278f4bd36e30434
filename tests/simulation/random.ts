/** Chance that is the same for the same seed, on every machine. */
export interface Random {
  /** From 0 up to, not including, 1. */
  next(): number;
  /** A whole number from least to most, both included. */
  int(least: number, most: number): number;
  chance(share: number): boolean;
  pick<T>(of: readonly [T, ...T[]]): T;
  /** In the shape of a UUID. */
  id(): string;
}

/** sfc32 (Chris Doty-Humphrey, PractRand), begun with the seed and a fixed constant. */
export function createRandom(seed: number): Random {
  let [a, b, c, count] = [seed | 0, (seed * 0x9e3779b1) | 0, 0x5bd1e995, 1];
  const bits = (): number => {
    const sum = (((a + b) | 0) + count) | 0;
    count = (count + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return sum >>> 0;
  };
  for (let warming = 0; warming < 12; warming += 1) bits();
  const next = (): number => bits() / 0x1_0000_0000;
  const int = (least: number, most: number): number => least + Math.floor(next() * (most - least + 1));
  const hex = (): string => bits().toString(16).padStart(8, '0');
  return {
    next,
    int,
    chance: (share) => next() < share,
    pick: (of) => of[int(0, of.length - 1)] as (typeof of)[0],
    id() {
      const [one, two, three, four] = [hex(), hex(), hex(), hex()];
      return `${one}-${two.slice(0, 4)}-4${two.slice(5)}-8${three.slice(1, 4)}-${three.slice(4)}${four}`;
    },
  };
}
