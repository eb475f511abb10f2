import { parseArgs } from 'node:util';
import { runChaos, writeReport } from './run-chaos.js';

// The program behind `npm run chaos`.
const { values } = parseArgs({
  options: {
    seed: { type: 'string' },
    needs: { type: 'string', default: '2000' },
    municipalities: { type: 'string', default: '50' },
    minutes: { type: 'string' },
    short: { type: 'boolean' },
    report: { type: 'string' },
    logs: { type: 'string' },
  },
});

function whole(name: 'seed' | 'needs' | 'municipalities' | 'minutes'): number | undefined {
  const given = values[name];
  if (given === undefined) return undefined;
  if (/^\d{1,9}$/.test(given)) return Number(given);
  console.error(`--${name} is a whole number, not "${given}".`);
  process.exit(2);
}

const outcome = await runChaos({
  seed: whole('seed') ?? Math.floor(Math.random() * 1_000_000),
  needs: whole('needs')!,
  municipalities: whole('municipalities')!,
  minutes: whole('minutes'),
  short: values.short,
  logs: values.logs,
  log: (text) => console.log(text),
});
if (values.report) await writeReport(values.report, outcome);
process.exit(outcome.green ? 0 : 1);
