import type { Struck } from '../faults/conductor.js';
import type { Report } from './report.js';

/** A fault, in a line. */
export function lineOf({ at, name, underWay, outbox, held }: Struck): string {
  const time = `${(at / 1_000).toFixed(1)} s`.padStart(8);
  const requests = `${String(underWay).padStart(3)} requests under way`;
  const events = `outbox: needs ${outbox.needs}, directory ${outbox.directory}`;
  return `${time}  ${name.padEnd(42)}${requests}  ${events.padEnd(32)}${held === 'nothing' ? 'events flow' : `held ${held}`}`;
}

const examples = 5;

/** The report for a person. */
export function describe({ seed, numbers, outcomes, findings, green }: Report): string {
  const rows = Object.entries(numbers).map(([name, value]) => `  ${name.padEnd(38)}${value}`);
  rows.push(
    `  ${'requests came to'.padEnd(38)}${Object.entries(outcomes)
      .map(([what, times]) => `${what}: ${times}`)
      .join(', ')}`,
  );
  const kinds = [...new Set(findings.map(({ what }) => what))];
  const wrong = kinds.flatMap((kind) => {
    const texts = findings.filter(({ what }) => what === kind).map(({ text }) => text);
    const more = texts.length > examples ? [`    … and ${texts.length - examples} more`] : [];
    return [`  ${kind}: ${texts.length}`, ...texts.slice(0, examples).map((text) => `    ${text}`), ...more];
  });
  const end = green
    ? 'Nothing was lost, nothing happened twice, everything came in order.'
    : `It went wrong (seed ${seed}):\n${wrong.join('\n')}`;
  return `${rows.join('\n')}\n${end}`;
}
