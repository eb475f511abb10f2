import { eventually } from '@lanken/testing';
import { writeXlsx } from 'hucre/xlsx';
import { daysAfter, dayOf } from '../model/day.js';
import { countyBoardId, municipalityId } from '../reference/reference-organisations.js';
import type { Answer } from '../spec/ask.js';
import { Installation, type Staff } from '../spec/installation.js';

const vaxjo = municipalityId('0780');

describe('an import', () => {
  let installation: Installation;
  let administrator: Staff;
  let county: Staff;
  beforeAll(async () => {
    installation = await Installation.start();
    administrator = await installation.administrator();
    county = await installation.staff(administrator, 'county_coordinator', countyBoardId('07'), 'Ann By');
  });
  afterAll(() => installation.stop());

  async function send(
    kind: string,
    content: string | Uint8Array,
    who = county,
    name = 'fil.csv',
  ): Promise<Answer> {
    const form = new FormData();
    form.set('kind', kind);
    form.set('file', new Blob([content]), name);
    const response = await fetch(`${installation.service.url}/directory/v1/imports`, {
      method: 'POST',
      headers: { authorization: `Bearer ${who.token}` },
      body: form,
    });
    return { status: response.status, headers: response.headers, body: await response.json() };
  }
  const tell = (id: string, verb: string, who = county) =>
    installation.ask(`imports/${id}/${verb}`, { token: who.token, method: 'POST' });
  const show = (path: string, who = county) => installation.ask(`imports/${path}`, { token: who.token });
  const said = (id: string) =>
    installation.query(`select type from outbox_log where aggregate like '%' || $1 order by sequence`, [id]);

  const associations = (count: number, from = 0): string[] =>
    Array.from({ length: count }, (_, index) => `Förening ${from + index};civil_society;07`);
  const asOrganisations = (rows: string[]): string => ['namn;typ;län', ...rows].join('\n');

  it('of 5,000 rows with one that is wrong says which, and brings nothing in', async () => {
    const rows = associations(5_000);
    rows[3_415] = 'Förening utan typ;förening;07';
    const before = await installation.count('organisation');
    const { status, body } = await send('organisations', asOrganisations(rows));
    expect([status, body]).toMatchObject([201, { state: 'previewed', rows: 5_000, wrong: 1 }]);
    const { items, total } = (await show(`${body.id}/rows?wrong=true`)).body;
    expect([total, items[0]]).toMatchObject([
      1,
      { number: 3_417, problem: { code: 'invalid-input', errors: [{ pointer: '/kind' }] }, made: [] },
    ]);
    const applied = await tell(body.id, 'apply');
    expect(applied.body).toMatchObject({
      status: 409,
      code: 'rows-are-wrong',
      errors: [{ pointer: '/rows/3417/kind' }],
    });
    expect(await installation.count('organisation')).toBe(before);
    expect((await show(`${body.id}/report`)).body).toContain('3417;');
    rows[3_415] = 'Förening med typ;civil_society;07';
    const mended = (await send('organisations', asOrganisations(rows))).body;
    expect((await tell(mended.id, 'apply')).status).toBe(200);
    expect(await installation.count('organisation')).toBe(before + 5_000);
    expect((await tell(mended.id, 'apply')).body.code).toBe('import-state');
    expect((await show(`${mended.id}/rows`)).body.items[0]).toMatchObject({
      cells: null,
      made: [{ thing: 'organisation' }],
    });
  });

  it('looks at each row by the rules for one', async () => {
    const rows = [
      'Förening 1;civil_society;07', // is there since the import above
      'Ny;civil_society;07',
      'ny;civil_society;07', // twice in the file
      'Annans;civil_society;08', // another county's
      'Kommun;municipality;07', // of no municipality
      'Ingenstans;civil_society;99',
      `${'x'.repeat(201)};civil_society;07`,
    ];
    const { body } = await send('organisations', asOrganisations(rows));
    const { items } = (await show(`${body.id}/rows`)).body;
    const codes = items.map(({ problem }: { problem: { code: string } | null }) => problem?.code ?? 'fits');
    expect(codes).toEqual([
      'organisation-exists',
      'fits',
      'organisation-exists',
      'not-allowed',
      'wrong-area',
      'invalid-input',
      'invalid-input',
    ]);
  });

  const persons =
    'namn;e-post;telefon;organisation\nÅsa Öberg;asa@vaxjo.example;0470-410 00;0780\nBo Al;bo@vaxjo.example;;780\n';
  it('of persons, then of their appointments, comes in and is taken back', async () => {
    const people = (await send('persons', persons)).body;
    expect(people.wrong).toBe(0);
    const stored = await installation.query('select cells::text as cells from import_row where import = $1', [
      people.id,
    ]);
    expect(JSON.stringify(stored)).toContain('asa@vaxjo.example');
    expect((await tell(people.id, 'apply')).status).toBe(200);
    const kept = await installation.query('select cells from import_row where import = $1', [people.id]);
    expect(kept.every(({ cells }) => cells === null)).toBe(true);

    const workbook = await writeXlsx({
      sheets: [
        {
          name: 'Blad1',
          rows: [
            ['e-post', 'organisation', 'roll', 'från', 'andel'],
            ['ASA@vaxjo.example', 780, 'municipal_coordinator', new Date('2026-02-01T00:00:00Z'), 60],
            ['bo@vaxjo.example', '0780', 'municipal_coordinator', new Date('2026-02-01T00:00:00Z'), 40],
          ],
        },
      ],
    });
    const held = (await send('appointments', workbook, county, 'förordnanden.xlsx')).body;
    expect(held.wrong).toBe(0);
    expect((await tell(held.id, 'apply')).status).toBe(200);
    const post = async () =>
      (await installation.done(`organisations/${vaxjo}`, administrator)).body.posts.filter(
        ({ role }: { role: string }) => role === 'municipal_coordinator',
      );
    expect(await post()).toMatchObject([{ vacant: false, holders: [{ share: 60 }, { share: 40 }] }]);

    expect((await tell(people.id, 'undo')).body.code).toBe('changed-since');
    const again = (await send('appointments', workbook, county, 'igen.xlsx')).body;
    expect(again.wrong).toBe(2);
    expect((await tell(held.id, 'undo')).status).toBe(200);
    expect(await post()).toEqual([]);
    expect((await show(held.id)).body).toMatchObject({ state: 'undone', rows: 2 });
    const { items } = (await show(`${held.id}/history`, administrator)).body;
    expect(items.map(({ data }: { data: object }) => data)).toMatchObject([{ rows: 2 }, { rows: 2 }]);
  });

  it('of persons is taken back without a trace of their names, and of associations by their end', async () => {
    const people = (await send('persons', persons.replaceAll('@vaxjo', '@annat').replace('Åsa', 'Eva'))).body;
    await tell(people.id, 'apply');
    const made = (await show(`${people.id}/rows`)).body.items.map(
      (row: { made: { id: string }[] }) => row.made[0]!.id,
    ) as string[];
    expect((await tell(people.id, 'undo', administrator)).status).toBe(200);
    for (const id of made) {
      expect((await installation.ask(`persons/${id}`, administrator)).status).toBe(404);
      expect((await said(id)).map(({ type }) => type)).toEqual([
        'se.lanken.directory.person.registered.v1',
        'se.lanken.directory.person.withdrawn.v1',
      ]);
    }
    expect((await installation.ask('persons?q=Eva', administrator)).body.total).toBe(0);

    const clubs = (await send('organisations', asOrganisations(associations(3, 9_000)))).body;
    await tell(clubs.id, 'apply');
    const [club] = (await show(`${clubs.id}/rows`)).body.items[1].made;
    await installation.done(`organisations/${club.id}/verify`, { token: county.token, method: 'POST' });
    const before = await installation.saidByPeople();
    const refused = (await tell(clubs.id, 'undo')).body;
    expect([refused.code, refused.detail]).toEqual(['changed-since', expect.stringContaining('row 3')]);
    expect(await installation.saidByPeople()).toBe(before);
    const other = (await send('organisations', asOrganisations(associations(2, 9_500)))).body;
    await tell(other.id, 'apply');
    expect((await tell(other.id, 'undo')).status).toBe(200);
    const gone = (await installation.ask('organisations?q=F%C3%B6rening%2095&state=dissolved', administrator))
      .body;
    expect(gone.total).toBe(2);
  });

  it('is for who brought it, and for who may enter things at all', async () => {
    const { id } = (await send('persons', persons.replaceAll('@vaxjo', '@tredje'))).body;
    const kim = await installation.staff(administrator, 'municipal_coordinator', municipalityId('1480'));
    for (const path of [id, `${id}/rows`, `${id}/report`]) expect((await show(path, kim)).status).toBe(404);
    expect((await tell(id, 'apply', kim)).status).toBe(404);
    expect((await show(`${id}/rows`, administrator)).status).toBe(200);
    const auditor = await installation.staff(administrator, 'auditor', countyBoardId('07'));
    expect((await send('persons', persons, auditor)).status).toBe(403);
    expect((await installation.ask('import-template?kind=persons')).body).toContain(
      'name;email;organisation;phone',
    );
    expect((await send('ships', persons)).body.errors).toMatchObject([{ pointer: '/kind' }]);
    expect((await send('persons', 'namn\nx')).body.code).toBe('columns-are-wrong');
    expect((await send('persons', persons, county, 'fil.xlsx')).body.code).toBe('file-is-no-workbook');
  });

  it('that nobody wants for a week is forgotten, rows and all', async () => {
    const { id } = (await send('persons', persons.replaceAll('@vaxjo', '@fjarde'))).body;
    installation.setTime(`${daysAfter(dayOf(new Date()), 8)}T10:00:00Z`);
    const left = () => installation.query('select number from import_row where import = $1', [id]);
    await eventually(async () => expect(await left()).toEqual([]), { within: 15_000 });
    installation.setTime(new Date().toISOString());
    expect((await show(id)).body.state).toBe('forgotten');
  });
});
