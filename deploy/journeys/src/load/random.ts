/** Chance that comes out the same for the same seed. */
export class Random {
  private state: number;

  /** Each name gives a sequence of its own, so that one does not depend on how often another is asked. */
  constructor(seed: number, name: string) {
    this.state = [...name].reduce(
      (hash, letter) => Math.imul(hash ^ letter.charCodeAt(0), 16_777_619),
      seed | 0,
    );
  }

  /** From 0 to just under 1 (mulberry32). */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** A whole number, both ends included. */
  whole(from: number, to: number): number {
    return from + Math.floor(this.next() * (to - from + 1));
  }

  chance(share: number): boolean {
    return this.next() < share;
  }

  pick<T>(from: readonly T[]): T {
    return from[this.whole(0, from.length - 1)]!;
  }

  shuffled<T>(given: readonly T[]): T[] {
    const list = [...given];
    for (let last = list.length - 1; last > 0; last--) {
      const other = this.whole(0, last);
      [list[last], list[other]] = [list[other]!, list[last]!];
    }
    return list;
  }
}
