import { zipSync } from 'fflate';
import { Refusal } from '@lanken/contracts';
import { writeXlsx } from 'hucre/xlsx';
import { readFile } from './read-file.js';

const workbook = async (rows: unknown[][], cells?: Map<string, object>): Promise<Buffer> =>
  Buffer.from(
    await writeXlsx({ sheets: [{ name: 'Blad1', rows, ...(cells && { cells }) }] } as Parameters<
      typeof writeXlsx
    >[0]),
  );

const codeOf = (name: string, bytes: Buffer): Promise<string> =>
  readFile(name, bytes).then(
    () => 'read',
    (error: unknown) => (error instanceof Refusal ? error.code : String(error)),
  );

describe('a file that is brought', () => {
  it.each([
    ['semicolons, as Excel in Swedish writes', '\ufeffnamn;kommun\r\nÅsa Ö;0780\r\n'],
    ['commas', 'namn,kommun\n"Åsa Ö",0780\n'],
    ['tabs', 'namn\tkommun\nÅsa Ö\t0780'],
  ])('is CSV with %s', async (_, text) => {
    const { head, rows } = await readFile('personer.CSV', Buffer.from(text));
    expect([head.map((name) => name.replace('\ufeff', '')), rows]).toEqual([
      ['namn', 'kommun'],
      [{ number: 2, cells: ['Åsa Ö', '0780'] }],
    ]);
  });

  it('may be in the letters of an older Windows', async () => {
    const { rows } = await readFile('x.csv', Buffer.from('namn\nÅsa Öberg', 'latin1'));
    expect(rows[0]!.cells).toEqual(['Åsa Öberg']);
  });

  it('counts rows as a spreadsheet does, empty ones too, and leaves those out', async () => {
    const { rows } = await readFile('x.csv', Buffer.from('namn;typ\n;\n\nA;b\n'));
    expect(rows).toEqual([{ number: 4, cells: ['A', 'b'] }]);
  });

  it('has rows that are too wide marked, not cut off', async () => {
    const { rows } = await readFile('x.csv', Buffer.from('namn;typ\nA;b;c\n'));
    expect(rows[0]!.unfit).toContain('more cells');
  });

  it('is a workbook, whose days, numbers and codes are as written', async () => {
    const bytes = await workbook([
      ['namn', 'från', 'kommun'],
      ['Åsa', new Date('2026-01-01T00:00:00Z'), 780],
    ]);
    expect((await readFile('x.xlsx', bytes)).rows).toEqual([
      { number: 2, cells: ['Åsa', '2026-01-01', '780'] },
    ]);
  });

  it('has the rows of a workbook marked in which a formula stands', async () => {
    const bytes = await workbook(
      [['namn'], ['Åsa'], ['x']],
      new Map([['2,0', { formula: '1+1', value: 2, type: 'formula' }]]),
    );
    const { rows } = await readFile('x.xlsx', bytes);
    expect(rows.map(({ unfit }) => unfit !== undefined)).toEqual([false, true]);
  });

  it.each<[string, string, Buffer, string]>([
    ['an image called CSV', 'x.csv', Buffer.from('89504e470d0a1a0a0000000d', 'hex'), 'file-is-no-csv'],
    ['a workbook called CSV', 'x.csv', Buffer.from(zipSync({ a: new Uint8Array(9) })), 'file-is-no-csv'],
    ['an open quotation', 'x.csv', Buffer.from('namn\n"A\n'), 'file-is-no-csv'],
    ['CSV called a workbook', 'x.xlsx', Buffer.from('namn\nA'), 'file-is-no-workbook'],
    ['an old workbook', 'x.xlsx', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'file-is-no-workbook'],
    ['any ZIP file', 'x.xlsx', Buffer.from(zipSync({ 'a.txt': new Uint8Array(9) })), 'file-is-no-workbook'],
    [
      'half a workbook',
      'x.xlsx',
      Buffer.from(zipSync({ a: new Uint8Array(99) })).subarray(0, 60),
      'file-is-no-workbook',
    ],
    ['nothing', 'x.csv', Buffer.alloc(0), 'file-empty'],
    ['a page', 'x.html', Buffer.from('<p>'), 'file-kind-unknown'],
    ['too many rows', 'x.csv', Buffer.from(`a\n${'b\n'.repeat(10_001)}`), 'too-many-rows'],
  ])('is refused as %s', async (_, name, bytes, code) => {
    expect(await codeOf(name, bytes)).toBe(code);
  });

  it('is refused when it unpacks to much more than it is', async () => {
    const bomb = Buffer.from(zipSync({ 'xl/workbook.xml': new Uint8Array(9) }));
    bomb.writeUInt32LE(65 * 1024 * 1024, bomb.indexOf('PK\u0001\u0002') + 24); // the size that it says it unpacks to
    expect(await codeOf('x.xlsx', bomb)).toBe('file-unpacks-too-large');
  });
});
