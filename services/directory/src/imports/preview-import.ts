import { importKinds, Refusal, type ImportKind } from '@lanken/contracts';
import { Answers, By, Holding, Sent, TakesFile, type Actor, type Upload } from '@lanken/http';
import { Transactions } from '@lanken/messaging';
import { Controller, Post } from '@nestjs/common';
import { Import } from '../model/import.js';
import { ImportShown, shown } from './import-shown.js';
import { nameColumns } from './name-columns.js';
import { importers } from './own-import.js';
import { planImport, wrongOf } from './plan-import.js';
import { readFile } from './read-file.js';
import { mostBytes } from './table.js';

const keepRows = `
  insert into import_row (import, number, cells, problem, made)
  select $1, number, cells, problem, '[]' from jsonb_to_recordset($2::jsonb) as row (number int, cells jsonb, problem jsonb)`;

@Controller('directory/v1/imports')
export class PreviewImport {
  constructor(private readonly transactions: Transactions) {}

  /** Looks at a file and says of each row whether it could come in. Nothing comes in by it. */
  @Post()
  @TakesFile('kind')
  @Holding(...importers)
  @Answers(ImportShown)
  async preview(@Sent() upload: Upload, @By() by: Actor): Promise<ImportShown> {
    const sent = await upload.receive(mostBytes);
    const kind = kindOf(sent.fields.get('kind'));
    const chunks: Buffer[] = [];
    for await (const chunk of sent.content()) chunks.push(chunk);
    const rows = nameColumns(kind, await readFile(sent.name, Buffer.concat(chunks)));
    return this.transactions.run(async (tx) => {
      const plan = await planImport(tx, kind, rows, by);
      const brought = new Import();
      const seen = { id: tx.newId(), kind, rows: rows.length, wrong: wrongOf(plan) };
      brought.preview(by, seen, tx.now);
      tx.save(brought);
      const kept = rows.map(({ number, cells, unfit }, index) => ({
        number,
        cells: { cells, unfit },
        problem: plan.rows[index]!.problem,
      }));
      tx.write(keepRows, [brought.id, JSON.stringify(kept)]);
      return shown(brought);
    });
  }
}

function kindOf(told: string | undefined): ImportKind {
  const kind = importKinds.find((each) => each === told);
  if (kind) return kind;
  const message = `kind must be one of ${importKinds.join(', ')}, in the form before the file`;
  throw new Refusal('invalid', 'invalid-input', 'The form must say what its rows are.', [
    { pointer: '/kind', message },
  ]);
}
