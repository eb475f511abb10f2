import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** What the doc comments say: by class name, and by `Class.field`. */
export type Meanings = ReadonlyMap<string, string>;

/** Reads the doc comments of the classes in a folder of sources, so that the catalogue needs no second description. */
export function meaningsIn(folder: string): Meanings {
  const meanings = new Map<string, string>();
  const seen = new Set<string>();
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /(?<!\.spec|\.d)\.ts$/.test(name),
  );
  for (const file of files.sort()) {
    const source = ts.createSourceFile(
      file,
      readFileSync(join(folder, file), 'utf8'),
      ts.ScriptTarget.Latest,
      true,
    );
    for (const statement of source.statements) {
      if (!ts.isClassDeclaration(statement) || !statement.name) continue;
      const name = statement.name.text;
      if (seen.has(name))
        throw new Error(`two classes of the contracts are named ${name} (one in ${file}): rename one`);
      seen.add(name);
      note(name, statement);
      for (const member of statement.members)
        if (ts.isPropertyDeclaration(member)) note(`${name}.${member.name.getText(source)}`, member);
    }
  }
  return meanings;

  function note(key: string, node: ts.Node): void {
    const said = ts
      .getJSDocCommentsAndTags(node)
      .filter(ts.isJSDoc)
      .map((doc) => ts.getTextOfJSDocComment(doc.comment) ?? '');
    const text = said.join(' ').replace(/\s+/g, ' ').trim();
    if (text) meanings.set(key, text);
  }
}
