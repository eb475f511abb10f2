import { projectFolder } from '@lanken/dev';
import { chaosIn } from './mutants/chaos-in.js';
import type { Report } from './verdict/report.js';

const seed = process.env['LANKEN_CHAOS_SEED'] ?? String(Math.floor(Math.random() * 1_000_000));

describe(`needs from 50 municipalities while everything is killed in turn, with the seed ${seed}`, () => {
  let report: Report;
  let kills: Report['struck'];

  beforeAll(async () => {
    const given = ['--seed', seed, '--needs', '2000', '--municipalities', '50'];
    const ran = await chaosIn(projectFolder, given, (text) => void process.stderr.write(text));
    if (!ran.report) throw new Error(`It did not come to a verdict:\n${ran.printed}`);
    ({ report } = ran);
    kills = report.struck.filter((one) => one.kills > 0);
  }, 600_000);

  it('lose nothing, take effect once and in order, and leave nothing over', () => {
    expect(report.findings).toEqual([]);
    expect(Number.parseInt(String(report.numbers['needs published']))).toBeGreaterThanOrEqual(2_000);
  });

  it('were struck 40 times and more with requests under way and events in the outbox', () => {
    expect(kills.length).toBeGreaterThanOrEqual(40);
    for (const { underWay, outbox } of kills) {
      expect(underWay).toBeGreaterThanOrEqual(10);
      expect(outbox.needs).toBeGreaterThan(0);
    }
  });

  it('were struck everywhere, and the broker lost everything once and went back to a backup once', () => {
    const names = new Set(kills.map(({ name }) => name));
    expect([...names].sort()).toEqual([
      'kill PostgreSQL',
      'kill county-copy',
      'kill directory',
      'kill national-agency',
      'kill nats-server',
      'kill nats-server and county-copy, and restore the backup',
      'kill nats-server, and back its streams up',
      'kill nats-server, and empty its streams',
      'kill needs',
    ]);
  });
});
