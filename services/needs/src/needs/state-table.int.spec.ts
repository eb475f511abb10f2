import { Transactions } from '@lanken/messaging';
import { DataSource } from 'typeorm';
import { content, organisations, players, type Player } from '../spec/cast.js';
import { expectedRefusal } from '../spec/expected-refusal.js';
import { startInstallation, type Answer, type Ask, type Installation } from '../spec/installation.js';
import { needsInAll } from '../spec/need-in.js';
import { needMoves, type NeedMove } from '../model/need-moves.js';
import { askingRoles } from '../model/need-reading.js';
import { Need } from '../model/need.js';

const text = 'Så här är det.';
const bodies: Partial<Record<NeedMove, object>> = {
  revise: content,
  withdraw: { reason: text },
  update: { text },
  'change-handler': { handler: players.kronoberg.person },
  'request-info': { question: text },
  'give-info': { text },
  escalate: { tried: text },
  return: { reason: text, expected: text },
  'propose-referral': { organisation: organisations.goteborg.organisation, text },
  'decline-referral': { text },
  answer: { kind: 'answer', text },
  decline: { reason: 'other', text, next: { text } },
  appeal: { text },
  'follow-up': { verdict: 'helped', response: organisations.vaxjo.organisation },
  close: { verdict: 'helped' },
  reopen: { reason: text },
};
const byDraftsRoles: NeedMove[] = ['revise', 'discard', 'publish'];
const moves = (Object.keys(needMoves) as NeedMove[]).filter(
  (move) =>
    !/clock|theme|silently|commitment|ask-follow-up|replace-handler|time-out|move-custody|say-/.test(move),
);

describe('the state table, asked over HTTP', () => {
  let lanken: Installation;
  let dataSource: DataSource;
  beforeAll(async () => {
    lanken = await startInstallation();
    dataSource = lanken.needs.app.get(DataSource);
  });
  afterAll(() => lanken?.stop());

  const tryTo = (move: NeedMove, name: keyof typeof players, { id, version }: Need): Promise<Answer> => {
    const ask: Ask = { body: bodies[move], headers: { 'if-match': `"${version}"` } };
    if (move === 'revise') return lanken.as[name]('PUT', `/needs/${id}`, ask);
    if (move === 'discard') return lanken.as[name]('DELETE', `/needs/${id}`, ask);
    return lanken.as[name]('POST', `/needs/${id}/${move}`, ask);
  };
  const expected = (need: Need, move: NeedMove, who: Player): object | undefined => {
    const roles: readonly string[] = byDraftsRoles.includes(move) ? askingRoles : [];
    if (who.role === 'auditor' || (roles.length && !roles.includes(who.role)))
      return { status: 403, code: 'role-required' };
    return expectedRefusal(need, move, who);
  };

  it.each(needsInAll())('refuses all that it does not allow of a need that is %s', async (_, need) => {
    await lanken.needs.app.get(Transactions).run(async (tx) => tx.save(need));
    const before = await dataSource.getRepository(Need).findOneByOrFail({ id: need.id });
    for (const move of moves) {
      const refused = Object.entries(players).flatMap(([name, who]) => {
        const refusal = expected(need, move, who);
        return refusal ? [{ name: name as keyof typeof players, refusal }] : [];
      });
      const answers = await Promise.all(refused.map(({ name }) => tryTo(move, name, need)));
      refused.forEach(({ name, refusal }, index) => {
        const { status, body } = answers[index]!;
        expect([move, name, { status, code: body.code }]).toEqual([move, name, refusal]);
      });
    }
    expect(await dataSource.getRepository(Need).findOneByOrFail({ id: need.id })).toEqual(before);
    expect(
      await dataSource.query('select 1 from outbox_log where aggregate = $1', [`need/${need.id}`]),
    ).toEqual([]);
  });
});
