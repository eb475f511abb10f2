import { parse } from 'csv-parse/sync';
import { writeReport } from './write-report.js';

describe('the report of an import', () => {
  it('runs nothing in a spreadsheet, whatever stood in the file', () => {
    const evil = ['=1+1', '+46', '-1', '@SUM(A1)', '\t=1', '\r=1'];
    const problem = { code: 'x', detail: '=wrong', errors: [] };
    const text = writeReport(
      ['name'],
      evil.map((name, index) => ({ number: index + 2, cells: { name }, problem })),
    );
    const [head, ...rows] = parse(text, { delimiter: ';', bom: true, record_delimiter: '\r\n' });
    expect(head).toEqual(['row', 'problem', 'name']);
    for (const [, detail, name] of rows) expect([detail![0], name![0]]).toEqual(["'", "'"]);
  });
});
