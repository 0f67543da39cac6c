/** What the registers of a HyperLogLog sketch say; `estimate` is by linear counting where `raw` is small. */
export interface Reading {
  readonly zeros: number;
  readonly raw: number;
  readonly estimate: number;
}

/** The registers after hashes of 64 bits: the lowest bits, as many as the precision, choose one of them. */
export function registersOf(hashes: Iterable<bigint>, precision: number): number[] {
  const registers = new Array<number>(2 ** precision).fill(0);
  const count = BigInt(registers.length);
  for (const hash of hashes) {
    const register = Number(hash % count);
    registers[register] = Math.max(registers[register] ?? 0, firstOne(hash / count, 64 - precision));
  }
  return registers;
}

/** The place, from 1 on the left, of the first 1 among so many bits; one more than there are where there is none. */
function firstOne(rest: bigint, bits: number): number {
  for (let place = 1; place <= bits; place++) {
    if ((rest >> BigInt(bits - place)) & 1n) return place;
  }
  return bits + 1;
}

/** Flajolet, Fusy, Gandouet and Meunier, 2007, with linear counting up to 2.5 times the number of registers. */
export function reading(registers: readonly number[]): Reading {
  const m = registers.length;
  const zeros = registers.filter((value) => value === 0).length;
  const sum = registers.reduce((total, value) => total + 2 ** -value, 0);
  const raw = ((0.7213 / (1 + 1.079 / m)) * m * m) / sum;
  return { zeros, raw, estimate: raw <= 2.5 * m && zeros > 0 ? m * Math.log(m / zeros) : raw };
}
