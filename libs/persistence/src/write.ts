/** One writing statement, its parameters numbered from `$1`. */
export interface Write {
  /** Constant: it is prepared once on each connection. */
  text: string;
  values: unknown[];
  /** The name by which later writes of the same statement know the rows that this one returns. */
  as?: string;
}

/** A statement under the name by which each connection prepares it once. */
export interface PreparedWrite extends Write {
  name: string;
}

const combinations = new Map<string, { name: string; text: string }>();

/** Several writes as one statement: one round trip, and when nothing else is done, a transaction by itself. */
export function together(writes: Write[]): PreparedWrite {
  const key = writes.map(({ text }) => text).join(';\n');
  let known = combinations.get(key);
  if (!known) {
    known = { name: `write_${combinations.size + 1}`, text: combined(writes) };
    combinations.set(key, known);
  }
  return { ...known, values: writes.flatMap(({ values }) => values) };
}

function combined(writes: Write[]): string {
  let before = 0;
  const parts = writes.map(({ text, values, as }, index) => {
    const renumbered = text.replace(/\$(\d+)/g, (_, number) => `$${Number(number) + before}`);
    before += values.length;
    return `${as ?? `part_${index + 1}`} as (${renumbered})`;
  });
  return `with ${parts.join(',\n')} select`;
}
